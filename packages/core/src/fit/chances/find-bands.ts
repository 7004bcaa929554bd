import type { School } from '../../school.js';
import type { Fact, Population, Residency } from '../fact/fact.js';
import type { FactTable } from '../fact/fact-table.js';
import type { FieldId } from '../fact/field.js';
import { numberOf } from '../fact/find-fact.js';
import type { FitRules, Profile } from '../profile/profile.js';
import { residencyAt } from '../profile/residency-at.js';
import { BAND_PERCENTILES, type BandPercentile, type Bands } from './position.js';

/** The two scores that a person is held against bands by. */
export const SCORE_AXES = ['mcat', 'gpa'] as const;
export type ScoreAxis = (typeof SCORE_AXES)[number];

/** Why the bands are those of all people and not of the person's own residency. */
export type BandsFallback =
  /** The rule asks for all. */
  | 'none'
  /** The school has none, or too few, for the person's residency. */
  | 'own-not-known'
  /** The person's residency at the school is not known. */
  | 'residency-not-known';

/** The bands a score is held against, and whose they are. */
export interface UsedBands {
  readonly bands: Bands;
  readonly population: Population;
  readonly residency: Residency;
  /** The year of all of them: percentiles of two years are never put together. */
  readonly year: number | null;
  readonly fallback: BandsFallback;
  /** Codes of the sources, sorted. */
  readonly sources: readonly string[];
}

/** The percentiles that a rule of labels cannot do without. */
export const NEEDED_PERCENTILES: Readonly<Record<FitRules['label'], readonly BandPercentile[]>> = {
  percentile: [25, 75],
  difference: [50],
};

/**
 * Finds the bands of a school by one score, of the population and residency that the profile's rules ask for. They are
 * those of the latest year in which all that the rule of labels needs is known; where the person's own residency has
 * no such year, those of all; where neither has, the latest year in which anything is known. Null where nothing is.
 */
export function findBands(
  axis: ScoreAxis,
  school: Pick<School, 'id' | 'state'>,
  profile: Pick<Profile, 'residence' | 'rules'>,
  facts: FactTable,
): UsedBands | null {
  const { bands: whose, label } = profile.rules;
  const own = whose.residency === 'own' ? residencyAt(school, profile) : null;
  const fallback: BandsFallback =
    whose.residency === 'all' ? 'none' : own === null ? 'residency-not-known' : 'own-not-known';
  const wanted: readonly [Residency, BandsFallback][] =
    own === null
      ? [['all', fallback]]
      : [
          [own, 'none'],
          ['all', fallback],
        ];
  const found = wanted.flatMap(([residency, because]) =>
    bandsByYear(axis, school, whose.population, residency, facts).map((one) => ({ ...one, fallback: because })),
  );
  const isEnough = ({ bands }: UsedBands) => NEEDED_PERCENTILES[label].every((p) => bands[p] !== null);
  return found.find(isEnough) ?? found[0] ?? null;
}

/** Every year in which a percentile is known, latest first. */
function bandsByYear(
  axis: ScoreAxis,
  school: Pick<School, 'id'>,
  population: Population,
  residency: Residency,
  facts: FactTable,
): Omit<UsedBands, 'fallback'>[] {
  const byYear = new Map<number | null, Map<BandPercentile, Fact>>();
  for (const percentile of BAND_PERCENTILES) {
    for (const fact of facts.all(school.id, `${axis}-p${percentile}` as FieldId)) {
      if (fact.population !== population || fact.residency !== residency || fact.value.kind !== 'value') continue;
      const year = byYear.get(fact.year) ?? new Map<BandPercentile, Fact>();
      byYear.set(fact.year, year.set(percentile, fact));
    }
  }
  return [...byYear]
    .sort(([a], [b]) => (b ?? Number.MIN_SAFE_INTEGER) - (a ?? Number.MIN_SAFE_INTEGER))
    .map(([year, known]) => ({
      bands: Object.fromEntries(BAND_PERCENTILES.map((p) => [p, numberOf(known.get(p) ?? null)])) as Bands,
      population,
      residency,
      year,
      sources: [...new Set([...known.values()].map(({ source }) => source))].sort(),
    }));
}
