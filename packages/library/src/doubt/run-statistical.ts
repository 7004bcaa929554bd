import {
  errorDraws,
  type IndicatorId,
  neededIndicators,
  prepareScoring,
  printedErrors,
  type RankSets,
  rankSets,
  type ReadingError,
  sampledErrors,
  scorePrepared,
  unitsOf,
} from '@bearings/core';
import type { DoubtedSchool, NoRange, StatisticalAnswer } from './doubt-answer.js';
import type { DoubtQuestion } from './doubt-question.js';
import type { DoubtTools } from './doubt-tools.js';
import type { OpenDoubt } from './open-doubt.js';

/** Draws of the readings, from which the errors of scores and how they hang together are estimated. */
const ERROR_DRAWS = 500;
/** Draws of the largest difference. */
const SET_DRAWS = 2000;
/** Draws between two looks at whether the run is stopped. */
const AT_ONCE = 50;

/** Confidence sets, by row of the space. */
export interface Statistical {
  readonly answer: StatisticalAnswer | NoRange;
  readonly schools: readonly DoubtedSchool['statistical'][];
  readonly partial: boolean;
}

/**
 * Rank confidence sets from the errors of readings: readings are drawn from their errors, scored anew, and the covariance
 * of the scores goes into the sets of Mogstad, Romano, Shaikh and Wilhelm.
 */
export async function runStatistical(
  open: OpenDoubt,
  question: DoubtQuestion,
  tools: DoubtTools,
): Promise<Statistical> {
  const { space, seed } = open;
  const nobody = space.schools.map(() => null);
  const none = (why: string, partial = false): Statistical => ({ answer: { none: why }, schools: nobody, partial });
  if (space.schools.length < 2) return none('one school alone is ranked');
  const errors = question.errors ?? knownErrors(open);
  if (errors.length === 0) return none('no error of these readings is stated; give one with --errors');
  const scores = await drawScores(open, errors, tools);
  if (scores === null) return none('the run was stopped before the errors of the scores were known', true);
  const { estimates, covariance } = scores;
  if (covariance.every((value) => value === 0)) return none('the stated errors move no score');
  const shared = { estimates, error: { covariance }, side: 'both', stepDown: true, draws: SET_DRAWS, seed } as const;
  const marginal = rankSets({ ...shared, coverage: question.coverage, kind: 'marginal' });
  const simultaneous = rankSets({ ...shared, coverage: question.coverage, kind: 'simultaneous' });
  const setOf = ({ lower, upper }: RankSets, row: number) => ({ lower: lower[row]!, upper: upper[row]! });
  return {
    answer: {
      coverage: question.coverage,
      draws: SET_DRAWS,
      errors: errors.map(({ indicator, kind, source }) => ({ indicator: indicator as IndicatorId, kind, source })),
    },
    schools: space.schools.map((_, row) => ({
      marginal: setOf(marginal, row),
      simultaneous: setOf(simultaneous, row),
    })),
    partial: false,
  };
}

/** What the edition says of how its readings err; where it says nothing, what their printed decimals leave open. */
function knownErrors({ input, gathered }: OpenDoubt): readonly ReadingError[] {
  const needed = [...neededIndicators(input.methodology, input.startsFrom).keys()];
  const sampled = sampledErrors(gathered.readings, needed);
  const rest = needed.filter((id) => !sampled.some(({ indicator }) => indicator === id));
  return [...sampled, ...printedErrors(input.evidence, rest)];
}

interface ScoreErrors {
  readonly estimates: Float64Array;
  /** Row by row. */
  readonly covariance: Float64Array;
}

async function drawScores(
  { input, space, seed, gathered }: OpenDoubt,
  errors: readonly ReadingError[],
  tools: DoubtTools,
): Promise<ScoreErrors | null> {
  const drawn = errorDraws(input.evidence, errors, seed, unitsOf(gathered.readings));
  const n = space.schools.length;
  const rowOf = new Map(input.evidence.schools.map(({ id }, row) => [id, row]));
  const rows = space.schools.map((id) => rowOf.get(id)!);
  const scoreOf = (evidence: typeof input.evidence): Float64Array => {
    const { values } = scorePrepared(prepareScoring({ ...input, evidence }), input.methodology);
    return Float64Array.from(rows, (row) => values[row]!);
  };
  const estimates = scoreOf(input.evidence);
  const all = new Float64Array(n * ERROR_DRAWS);
  for (let i = 0; i < ERROR_DRAWS; i++) {
    if (i % AT_ONCE === 0) {
      tools.onProgress({ range: 'statistical', done: i, of: ERROR_DRAWS });
      await tools.breathe();
      if (tools.isStopped()) return null;
    }
    const scores = scoreOf(drawn.at(i));
    // A draw that a rule leaves without a score says nothing of how the score errs: it counts as the estimate.
    for (let row = 0; row < n; row++) {
      const value = scores[row]!;
      all[row * ERROR_DRAWS + i] = Number.isNaN(value) ? 0 : value - estimates[row]!;
    }
  }
  return { estimates, covariance: covarianceOf(all, n, ERROR_DRAWS) };
}

/** Covariances of rows of draws about their means. */
function covarianceOf(all: Float64Array, n: number, draws: number): Float64Array {
  for (let row = 0; row < n; row++) {
    let sum = 0;
    for (let i = 0; i < draws; i++) sum += all[row * draws + i]!;
    for (let i = 0; i < draws; i++) all[row * draws + i] = all[row * draws + i]! - sum / draws;
  }
  const covariance = new Float64Array(n * n);
  for (let a = 0; a < n; a++)
    for (let b = a; b < n; b++) {
      let sum = 0;
      for (let i = 0; i < draws; i++) sum += all[a * draws + i]! * all[b * draws + i]!;
      covariance[a * n + b] = covariance[b * n + a] = sum / (draws - 1);
    }
  return covariance;
}
