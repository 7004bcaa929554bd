import { by, type DescribedWork, describe } from './described-work.js';
import { prepareDescribed } from './prepare-described.js';
import type { PreparedWorld } from './prepared-rows.js';

/** Journals but for a book series (6) and a repository (7). None is marked as core. */
const SOURCES = Object.fromEntries(
  [1, 2, 3, 4, 5, 6, 7, 8].map((source) => [
    source,
    [source === 6 ? 'book series' : source === 7 ? 'repository' : 'journal', false] as const,
  ]),
);
/** An institution in each of three countries. */
const INSTITUTIONS = ['XA', 'XB', 'XC'].map((country, k) => ({
  institution_id: k + 1,
  ror: `https://ror.example/1${k}`,
  name: `University ${k + 1}`,
  country,
  kind: 'education',
}));
/** A reference to a work that is not there. */
const ELSEWHERE = 999;

const article = (
  source: number,
  id: number,
  year: number,
  institutions: number | readonly number[],
  refers: number | readonly number[] = ELSEWHERE,
  more: Partial<DescribedWork> = {},
): DescribedWork =>
  describe(id, year, {
    topics: [27051],
    source,
    authorships: [by(10_000 + id, ...[institutions].flat())],
    references: [refers].flat(),
    ...more,
  });

/**
 * Two dozen works of eight sources, among which core ones are found. Works of a source have its number as their hundred.
 * test/engines/README.md works out which are core.
 */
export function coreWorld(): PreparedWorld {
  const chapter = { type: 'book-chapter' };
  const described = [
    // Refers to itself, also to a work of before the core.
    article(1, 100, 2008, 1),
    article(1, 101, 2012, 1, 100),
    article(1, 102, 2012, 2, 100),
    article(1, 103, 2012, 3),
    article(1, 104, 2012, 1, 100, { language: 'es' }),
    // One of three refers to source 1; one more to its own author's work and to one of six years before. One is of before the core.
    article(2, 200, 2008, 1, 100),
    article(2, 201, 2012, 1, 101),
    article(2, 202, 2012, 2),
    article(2, 203, 2014, 3, [102, 100], { authorships: [by(10_102, 3)] }),
    // Of the largest country alone.
    article(3, 301, 2012, 1),
    article(3, 302, 2013, 1, 301),
    article(3, 303, 2013, 1, 301),
    // Refers to source 2 alone.
    article(4, 401, 2014, 1, 201),
    article(4, 402, 2014, 2, 202),
    article(4, 403, 2014, [2, 3]),
    // One reference is six years old; one work refers to source 1 twice.
    article(5, 501, 2014, 1, 100),
    article(5, 502, 2014, 2, [101, 103]),
    article(5, 503, 2014, 3, 103),
    // Two of five refer; one is of before the core.
    article(6, 600, 2008, 1, ELSEWHERE, chapter),
    article(6, 601, 2014, 1, 101, chapter),
    article(6, 602, 2014, 2, 102, chapter),
    article(6, 603, 2014, 3, ELSEWHERE, chapter),
    article(6, 604, 2014, 1, ELSEWHERE, chapter),
    article(6, 605, 2014, 2, ELSEWHERE, chapter),
    article(7, 701, 2014, 1, 101),
    // Of a small country alone.
    article(8, 801, 2013, 3),
    article(8, 802, 2014, 3, 801),
  ];
  const around = {
    institutions: INSTITUTIONS,
    topics: { 27051: [2705, 27] as const },
    sources: SOURCES,
    countries: {},
  };
  return {
    ...prepareDescribed(described, around),
    institutions: INSTITUTIONS,
    lineage: INSTITUTIONS.map(({ institution_id: id }) => ({ institution_id: id, ancestor_id: id, steps: 0 })),
    school_institutions: [1, 2].map((institution_id) => ({
      institution_id,
      school_id: `zz-${institution_id === 1 ? 'ash' : 'birch'}`,
      relation: 'component',
      weight: 1_000_000,
    })),
    school_countries: [
      { school_id: 'zz-ash', country: 'XA' },
      { school_id: 'zz-birch', country: 'XB' },
    ],
    merged_countries: [],
  };
}
