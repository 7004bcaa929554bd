import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RankingRoute, readRoute, rankingOf, writeRoute } from '../../src/address/route.js';

const read = (address: string) => {
  const { pathname, search } = new URL(address, 'http://page');
  return readRoute(pathname, search);
};
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });

const route: fc.Arbitrary<RankingRoute> = fc.record({
  page: fc.constant('ranking' as const),
  edition: fc.option(id),
  school: fc.option(id),
  find: fc.oneof(fc.constant(''), text),
  sort: fc.record({ by: id, order: fc.constantFrom('ascending' as const, 'descending' as const) }),
  view: fc.constantFrom('bars' as const, 'numbers' as const),
  question: fc.record({
    methodology: fc.option(id, { nil: undefined }),
    cohort: fc.option(id, { nil: undefined }),
    where: fc.array(text, { maxLength: 3 }),
    weight: fc.array(text, { maxLength: 3 }),
  }),
});

describe('addresses of the page', () => {
  it('hold everything that a ranking page shows', () => {
    fc.assert(
      fc.property(route, (shown) => {
        expect(read(writeRoute(shown))).toEqual(shown);
      }),
      { numRuns: 2000 },
    );
  });

  it('are short where everything is as usual', () => {
    expect(writeRoute(rankingOf(null))).toBe('/');
    expect(writeRoute(rankingOf('open-us-2025'))).toBe('/editions/open-us-2025');
  });

  it('lead to the other pages', () => {
    expect(read('/editions')).toEqual({ page: 'editions' });
    expect(read('/methods/')).toEqual({ page: 'methods' });
    expect(read('/methods/open-research')).toEqual({ page: 'method', methodology: 'open-research' });
  });

  it('that are none lead to a page that says so', () => {
    expect(read('/nothing')).toEqual({ page: 'unknown' });
    expect(read('/editions/a/b')).toEqual({ page: 'unknown' });
    expect(readRoute('/editions/%E0%A4%A', '')).toMatchObject({ page: 'ranking', edition: '%E0%A4%A' });
  });
});
