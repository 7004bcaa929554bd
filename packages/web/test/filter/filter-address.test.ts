import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFilter, writeFilter } from '../../src/filter/filter-address.js';
import { type Filter, NO_FILTER } from '../../src/filter/filter.js';

function written(filter: Filter): string {
  const query = new URLSearchParams();
  writeFilter(filter, query);
  return query.toString();
}

const near = { label: 'Boston, MA', latitude: 42.36, longitude: -71.06, km: 80, own: false };

describe('a filter in the address', () => {
  it('is nothing where nothing is hidden', () => {
    expect(written(NO_FILTER)).toBe('');
    expect(readFilter(new URLSearchParams(''))).toEqual(NO_FILTER);
  });

  it('is short and readable', () => {
    expect(written({ ...NO_FILTER, find: 'penn', state: ['PA', 'NY'], near })).toBe(
      'find=penn&state=PA%2CNY&near=42.36%2C-71.06%2C80%2CBoston%2C+MA',
    );
  });

  it("leaves the reader's own position out", () => {
    expect(written({ ...NO_FILTER, near: { ...near, own: true } })).toBe('');
  });

  it('comes back as it was', () => {
    const values = fc.uniqueArray(fc.stringMatching(/^[A-Za-z][a-z ]{0,8}[a-z]$/), { maxLength: 4 });
    const place = fc.record({
      label: fc.stringMatching(/^[A-Za-z][A-Za-z, ]{0,20}[a-z]$/),
      latitude: fc.integer({ min: -9000, max: 9000 }).map((part) => part / 100),
      longitude: fc.integer({ min: -18000, max: 18000 }).map((part) => part / 100),
      km: fc.integer({ min: 1, max: 20_040 }),
      own: fc.constant(false),
    });
    const filters = fc.record({
      find: fc.string({ maxLength: 40 }),
      country: values,
      state: values,
      control: values,
      degree: values,
      status: values,
      near: fc.option(place),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        const back = readFilter(new URLSearchParams(written(filter)));
        expect(back).toEqual(filter);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    'near=x',
    'near=1,2',
    'near=91,0,5,a',
    'near=0,181,5',
    'near=0,0,0',
    'near=0,0,-5',
    'near=0,0,99999',
    'near=1e3,0,5',
  ])('hides nothing for %s', (query) => {
    expect(readFilter(new URLSearchParams(query))).toEqual(NO_FILTER);
  });

  it('reads no more of a hostile query than a person could mean', () => {
    const filter = readFilter(
      new URLSearchParams({ find: 'a'.repeat(1e6), state: Array.from({ length: 1e5 }, (_, at) => at).join(',') }),
    );
    expect(filter.find).toHaveLength(200);
    expect(filter.state).toHaveLength(300);
  });

  it('never breaks on any query', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('find', 'country', 'near', 'status'), fc.string()), (query) => {
        readFilter(new URLSearchParams(query));
      }),
      { numRuns: 1000 },
    );
  });
});
