import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EditionView, viewOf } from '../../src/address/question.js';
import {
  type CompareRoute,
  type DoubtRoute,
  type ListsRoute,
  type MapRoute,
  type RankingRoute,
  rankingOf,
  readRoute,
  type SchoolRoute,
  type WorksRoute,
  writeRoute,
} from '../../src/address/route.js';
import { NO_FILTER } from '../../src/filter/filter.js';

const read = (address: string) => {
  const { pathname, search } = new URL(address, 'http://page');
  return readRoute(pathname, search);
};
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const maybe = fc.option(id, { nil: undefined });
const given = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

const view: fc.Arbitrary<EditionView> = fc.record({
  edition: fc.option(id),
  digest: fc.option(id),
  question: fc
    .record({
      methodology: maybe,
      cohort: maybe,
      normalize: maybe,
      aggregate: maybe,
      missing: maybe,
      round: maybe,
      where: fc.array(text, { maxLength: 3 }),
      weight: fc.array(
        fc.tuple(id, fc.nat(100)).map(([name, weight]) => `${name}=0.${weight}`),
        { maxLength: 3 },
      ),
    })
    .map(given),
});
const ids = fc.uniqueArray(id, { maxLength: 10 });

const ranking: fc.Arbitrary<RankingRoute> = fc
  .record({
    view,
    embed: fc.boolean(),
    school: fc.option(id),
    compare: ids,
    find: fc.oneof(fc.constant(''), text),
    country: fc.uniqueArray(fc.constantFrom('US', 'GB', 'SE'), { maxLength: 3 }),
    near: fc.option(
      fc.record({
        label: fc.constantFrom('Boston, MA', 'a, b', ''),
        latitude: fc.integer({ min: -90, max: 90 }),
        longitude: fc.integer({ min: -180, max: 180 }),
        km: fc.integer({ min: 1, max: 20_000 }),
        own: fc.constant(false),
      }),
    ),
    sort: fc.record({ by: id, order: fc.constantFrom('ascending' as const, 'descending' as const) }),
    shown: fc.constantFrom('bars' as const, 'points' as const, 'readings' as const, 'only:h-index' as const),
  })
  .map(({ view: asked, embed, school, compare, find, country, near, sort, shown }) => ({
    page: 'ranking' as const,
    ...asked,
    embed,
    school,
    compare,
    filter: { ...NO_FILTER, find, country, near },
    sort,
    view: shown,
  }));

const others: fc.Arbitrary<SchoolRoute | WorksRoute | CompareRoute | MapRoute | ListsRoute | DoubtRoute> = fc.oneof(
  fc
    .record({
      view,
      region: fc.constantFrom('box10', 'box25', 'simplex'),
      draws: fc.integer({ min: 1, max: 1_000_000 }),
      seed: fc.option(fc.integer()),
      groups: fc.option(fc.array(fc.array(id, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 3 })),
    })
    .map(({ view: asked, ...rest }): DoubtRoute => ({ page: 'doubt', ...asked, ...rest })),
  fc
    .record({ view, school: id, compare: ids })
    .map((r): SchoolRoute => ({ page: 'school', ...r.view, school: r.school, compare: r.compare })),
  fc
    .record({
      view,
      school: id,
      indicator: id,
      by: fc.constantFrom('part' as const, 'citations' as const, 'credit' as const),
      own: fc.boolean(),
      from: fc.nat(9_999_999),
    })
    .map(({ view: of, ...r }): WorksRoute => ({ page: 'works', ...of, ...r })),
  fc.record({ view, schools: ids }).map((r): CompareRoute => ({ page: 'compare', ...r.view, schools: r.schools })),
  fc.record({ view, column: fc.option(id) }).map((r): MapRoute => ({ page: 'map', ...r.view, column: r.column })),
  fc.record({
    page: fc.constant('lists' as const),
    left: fc.option(view),
    right: fc.option(view),
    top: fc.option(fc.integer({ min: 1, max: 99_999 })),
  }),
);

describe('addresses of the page', () => {
  it('hold everything that a page shows', () => {
    fc.assert(
      fc.property(fc.oneof(ranking, others), (shown) => {
        expect(read(writeRoute(shown))).toEqual(shown);
      }),
      { numRuns: 3000 },
    );
  });

  it('are short where everything is as usual', () => {
    expect(writeRoute(rankingOf(null))).toBe('/');
    expect(writeRoute(rankingOf('open-us-2025'))).toBe('/editions/open-us-2025');
    const weighed = { ...viewOf('open-us-2025').question, weight: ['nih-awards=0.4', 'mcat=0.2'] };
    expect(writeRoute({ ...rankingOf(null), question: weighed })).toBe('/?v=2&weights=nih-awards:0.4,mcat:0.2');
  });

  it('lead to the other pages', () => {
    expect(read('/editions')).toEqual({ page: 'editions' });
    expect(read('/methods/')).toEqual({ page: 'methods' });
    expect(read('/methods/open-research')).toEqual({ page: 'method', methodology: 'open-research', edition: null });
    expect(read('/own')).toEqual({ page: 'own' });
    expect(read('/doubt')).toMatchObject({ page: 'doubt', edition: null, region: 'box25', draws: 10_000, seed: null });
    expect(read('/editions/open-us-2025/doubt')).toMatchObject({ page: 'doubt', edition: 'open-us-2025' });
  });

  it('that are none lead to a page that says so', () => {
    expect(read('/nothing')).toEqual({ page: 'unknown' });
    expect(read('/editions/a/b')).toEqual({ page: 'unknown' });
    expect(read('/editions/a/doubt/b')).toEqual({ page: 'unknown' });
    expect(read('/schools/a/doubt')).toEqual({ page: 'unknown' });
    expect(read('/doubt?region=round&draws=0&seed=x&groups=a;b')).toEqual(read('/doubt'));
    expect(readRoute('/editions/%E0%A4%A', '')).toMatchObject({ page: 'ranking', edition: '%E0%A4%A' });
  });

  it('of the first form still show what they showed', () => {
    const old = read('/editions/open-us-2025?weight=nih-awards%3D0.4&weight=mcat%3D0.1&view=numbers&sort=-nih-awards');
    expect(old).toEqual({
      ...rankingOf('open-us-2025'),
      question: { where: [], weight: ['nih-awards=0.4', 'mcat=0.1'] },
      view: 'points',
      sort: { by: 'nih-awards', order: 'descending' },
    });
  });

  it('of a later form are refused by their number', () => {
    expect(read('/?v=3&weights=a:1')).toEqual({ page: 'refused', why: 'later', version: '3' });
    expect(read('/?v=two')).toEqual({ page: 'refused', why: 'later', version: 'two' });
  });

  it('with a million weights are refused by their length', () => {
    const weights = Array.from({ length: 1_000_000 }, (_, at) => `w${at}:1`).join(',');
    expect(readRoute('/', `?v=2&weights=${weights}`)).toMatchObject({ page: 'refused', why: 'too-long' });
  });

  it('never break the page, whatever stands in them', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: 'binary', maxLength: 120 }),
        (a, b) => {
          const route = readRoute(`/${a}`, `?${b}`);
          expect(readRoute(...(split(writeRoute(route)) as [string, string]))).toBeDefined();
        },
      ),
      { numRuns: 5000 },
    );
  });
});

function split(address: string): readonly string[] {
  const at = address.indexOf('?');
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at)];
}
