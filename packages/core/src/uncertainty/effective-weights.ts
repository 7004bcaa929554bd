import { fault } from '../fault/fault.js';
import type { IndicatorId } from '../indicator/indicator.js';
import { correlateSorted, FEWEST_ROWS, varies } from './correlation-ratio.js';
import { rankCorrelation, type SortedColumn, sortColumn } from './rank-correlation.js';

/** Scores and where they come from: columns of one row per school. */
export interface EffectiveWeightsInput {
  /** By indicator, its share in the whole as the methodology declares it. Its order is that of the answer. */
  readonly declared: ReadonlyMap<IndicatorId, number>;
  /** At full precision; NaN where there is no score. */
  readonly scores: Float64Array;
  /** By indicator, the points of each score, as contributions have them; NaN counts as 0. Others than declared are not looked at. */
  readonly points: ReadonlyMap<string, Float64Array>;
  /**
   * By indicator, what the score is to depend on: normalized readings, or the readings themselves; NaN where there is
   * none. A value that a missing rule filled in counts as a reading where it stands in the column.
   */
  readonly columns: ReadonlyMap<string, Float64Array>;
}

/** What an indicator does to the scores, beside what it was declared to do. Null where something is not defined. */
export interface EffectiveWeight {
  readonly indicator: IndicatorId;
  readonly declared: number;
  /** Scored schools that have a reading: those over which the two correlations are taken. */
  readonly readings: number;
  /** Covariance of points and score over the variance of the score; below 0 where the points run against the score. */
  readonly varianceShare: number | null;
  /** The part of the variance of scores that the indicator tells by itself, by whatever curve; 0 to 1. */
  readonly correlationRatio: number | null;
  /** Pearson's correlation of column and score; its square is the part of the ratio that is a straight line. */
  readonly correlation: number | null;
  /** The correlation ratio over the sum of those of all indicators with a weight: what to hold against the declared share. */
  readonly importance: number | null;
  /** It has a weight and cannot matter: nobody has a reading, or all scored schools have the same, or its points never differ. */
  readonly inert: boolean;
  /** Its importance is less than half of the declared share. */
  readonly weak: boolean;
  /** Its points run against the score: who has more of them tends to stand lower. */
  readonly against: boolean;
}

/** Two indicators with a weight that put schools in nearly the same order, or nearly the reverse. */
export interface DoubledPair {
  readonly a: IndicatorId;
  readonly b: IndicatorId;
  /** Spearman's, of the two columns; on normalized columns a negative one means that the two take back what the other gives. */
  readonly correlation: number;
}

export interface EffectiveWeights {
  readonly rows: readonly EffectiveWeight[];
  /** The closest first, then in the order declared. */
  readonly doubled: readonly DoubledPair[];
  /** How many schools have a score. */
  readonly schools: number;
}

/** An indicator is weak where its importance is below this part of its declared share: it does not do half of what it says. */
export const WEAK_BELOW = 0.5;

/** Two indicators count the same thing twice from this rank correlation on: four fifths of the one order is the other (0.9 squared). */
export const DOUBLED_FROM = 0.9;

/**
 * Fewer schools than this are not judged weak, and no two indicators doubled over them. Among ten schools two columns
 * without any connection correlate by 0.9 or more once in 1,400 times; among five it is once in 12.
 */
export const FEWEST_TO_JUDGE = 10;

/**
 * Effective weights: what each indicator does to the scores, beside its declared weight. Variance shares sum to 1 where
 * points sum to scores, but for a constant, whose share is 0. The correlation ratio is the main effect of P. Paruolo, M.
 * Saisana and A. Saltelli (Journal of the Royal Statistical Society A 176, 2013, 609-634), by `correlationRatio`. Over
 * fewer than three scored schools, and where all scores are the same, nothing is defined. A fault where a declared weight
 * is no number from 0 on.
 */
export function effectiveWeights(input: EffectiveWeightsInput): EffectiveWeights {
  checkInput(input);
  const scored = [...input.scores.keys()].filter((row) => !Number.isNaN(input.scores[row]!));
  const columns = [...input.declared].map(([indicator, declared]): DeclaredColumn => {
    const readings = columnOf(input.columns, indicator, input.scores.length);
    return { indicator, declared, sorted: sortColumn(readings, scored) };
  });
  const measured = columns.map((column) => measure(input, scored, column));
  const weighed = measured.filter(({ declared }) => declared > 0);
  const sumDeclared = weighed.reduce((sum, { declared }) => sum + declared, 0);
  const sumRatios = weighed.reduce((sum, { correlationRatio: ratio }) => sum + (ratio ?? 0), 0);
  const rows = measured.map((row): EffectiveWeight => {
    const ratio = row.declared > 0 && sumRatios > 0 ? row.correlationRatio : null;
    const importance = ratio === null ? null : ratio / sumRatios;
    const judged = importance !== null && !row.inert && row.readings >= FEWEST_TO_JUDGE;
    return { ...row, importance, weak: judged && importance < (WEAK_BELOW * row.declared) / sumDeclared };
  });
  return { rows, doubled: findDoubled(columns), schools: scored.length };
}

function checkInput({ declared, scores, points, columns }: EffectiveWeightsInput): void {
  const weights = [...declared.values()];
  const least = Math.min(0, ...weights);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!(least >= 0 && sum < Number.POSITIVE_INFINITY)) throw fault('uncertainty.weights-refused', { sum, least });
  for (const indicator of declared.keys())
    for (const column of [scores, points.get(indicator), columns.get(indicator)])
      if (column?.some((value) => Math.abs(value) === Number.POSITIVE_INFINITY))
        throw new RangeError(`a score, or a column of "${indicator}", is infinite`);
}

interface DeclaredColumn {
  readonly indicator: IndicatorId;
  readonly declared: number;
  readonly sorted: SortedColumn;
}

function measure(
  { scores, points }: EffectiveWeightsInput,
  scored: readonly number[],
  { indicator, declared, sorted }: DeclaredColumn,
): Omit<EffectiveWeight, 'importance' | 'weak'> {
  const own = columnOf(points, indicator, scores.length).map((value) => (Number.isNaN(value) ? 0 : value));
  const enough = scored.length >= FEWEST_ROWS;
  const varianceShare = enough && varies(scores, scored) ? shareOf(own, scores, scored) : null;
  const told = correlateSorted(sorted, scores);
  const idle = sorted.order.length === 0 || (sorted.whole && !varies(sorted.values, scored)) || !varies(own, scored);
  return {
    indicator,
    declared,
    readings: sorted.order.length,
    varianceShare,
    correlationRatio: told?.ratio ?? null,
    correlation: told?.correlation ?? null,
    inert: enough && declared > 0 && idle,
    against: varianceShare !== null && varianceShare < -ROUNDING,
  };
}

/** Shares this close to 0 are sums of rounding. */
const ROUNDING = 1e-9;

function columnOf(columns: ReadonlyMap<string, Float64Array>, indicator: IndicatorId, rows: number): Float64Array {
  const column = columns.get(indicator);
  if (column?.length !== rows) throw new RangeError(`"${indicator}" has ${column?.length ?? 'no'} rows, not ${rows}`);
  return column;
}

function shareOf(points: Float64Array, scores: Float64Array, rows: readonly number[]): number {
  let [sumPoints, sumScores] = [0, 0];
  for (const row of rows) {
    sumPoints += points[row]!;
    sumScores += scores[row]!;
  }
  const [meanPoints, meanScore] = [sumPoints / rows.length, sumScores / rows.length];
  let [products, squares] = [0, 0];
  for (const row of rows) {
    const fromMean = scores[row]! - meanScore;
    products += (points[row]! - meanPoints) * fromMean;
    squares += fromMean * fromMean;
  }
  return products / squares;
}

function findDoubled(columns: readonly DeclaredColumn[]): DoubledPair[] {
  const weighed = columns.filter(({ declared }) => declared > 0);
  const pairs: DoubledPair[] = [];
  weighed.forEach((a, i) => {
    for (const b of weighed.slice(i + 1)) {
      const correlation = rankCorrelation(a.sorted, b.sorted, FEWEST_TO_JUDGE);
      if (correlation === null || Math.abs(correlation) < DOUBLED_FROM) continue;
      pairs.push({ a: a.indicator, b: b.indicator, correlation });
    }
  });
  return pairs.sort((p, q) => Math.abs(q.correlation) - Math.abs(p.correlation));
}
