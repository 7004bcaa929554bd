/** Where things of a library lie, relative to its folders. */
export const PATHS = {
  editions: 'editions',
  methodologies: 'methodologies',
  cohorts: 'cohorts',
  schools: 'cohorts/schools',
  aliases: 'cohorts/aliases.csv',
  affiliations: 'cohorts/affiliations.csv',
  sources: 'cohorts/sources.csv',
  indicators: 'indicators/indicators.json',
  fields: 'fit/fields.json',
  proposedWishes: 'fit/proposed-wishes.json',
  money: 'fit/money.json',
  /** A person's own rules of money, in place of those that are shipped. */
  ownMoney: 'money.json',
  /** A profile among the fictional schools. */
  exampleProfile: 'fit/example-fictional.toml',
  fictionalFacts: 'fit/fictional-facts.csv',
  /** A person's own facts, one file for each source. */
  facts: 'facts',
  cohort: (id: string) => `cohorts/${id}.json`,
  methodology: (id: string) => `methodologies/${id}/methodology.json`,
  rationale: (id: string) => `methodologies/${id}/RATIONALE.md`,
  edition: (id: string) => `editions/${id}`,
  inEdition: (id: string, file: string) => `editions/${id}/${file}`,
} as const;

/** The files of an edition that its places are computed from, and those that say what it is. */
export const INPUT_FILES = [
  'edition.json',
  'indicators.json',
  'map.toml',
  'printed.csv',
  'readings.csv',
  'schools.csv',
  'stability.csv',
] as const;

/** How far ranks move, as it was when the edition was sealed. */
export const INTERVALS_FILE = 'intervals.json';

/** The files that are computed. */
export const OUTPUT_FILES = ['contributions.csv', INTERVALS_FILE, 'placements.csv'] as const;

/** What made an edition, and the digests of all of it. */
export const MANIFEST_FILE = 'manifest.json';
