import type { Condition } from '../cohort/cohort.js';
import type { IndicatorId } from '../indicator/indicator.js';
import type { MissingReason } from '../indicator/reading.js';
import type { Placement } from '../ranking/placement.js';
import type { Ranking } from '../ranking/ranking.js';
import type { School, SchoolId } from '../school.js';
import type { Score, Scored, UnrankedReason } from '../scoring/score.js';
import type { IntervalBasis, RankInterval, RankIntervals } from '../uncertainty/interval/rank-intervals.js';
import type { Edition } from './edition.js';
import type { Digest } from './manifest.js';
import { numberOrNull } from './number-or-null.js';

/** A ranking and what it stands on. */
export interface AnswerRankingInput {
  /** As ranked: its methodology and cohort are those that were used. */
  readonly edition: Edition;
  /** Null for lists. */
  readonly methodologyDigest: Digest | null;
  /** Id of the cohort. */
  readonly cohort: string;
  readonly snapshot: Digest;
  readonly ranking: Ranking;
  readonly schools: readonly School[];
  /** How many placements are shown; null for all. */
  readonly top: number | null;
  /** The conditions set on top of the cohort. */
  readonly where?: readonly Condition[];
  /** How far the ranks move; null where that cannot be told, such as of places taken as printed. */
  readonly intervals: RankIntervals | null;
}

/** A ranking as JSON: what it stands on, the placements shown, and how many are left out. */
export interface RankingAnswer {
  readonly edition: {
    readonly id: string;
    readonly title: string;
    readonly kind: Edition['kind'];
    readonly publisher: string;
    readonly fictional: boolean;
    readonly methodology: { readonly id: string; readonly digest: Digest } | null;
    readonly cohort: string;
    readonly where: readonly Condition[];
    readonly snapshot: Digest;
    readonly seed: number;
  };
  /** What the intervals of the placements are over; null where there are none. */
  readonly intervals: IntervalBasis | null;
  readonly placements: readonly PlacementAnswer[];
  readonly leftOut: number;
}

/** A placement with the school's name and place and, where it was scored, its score as printed and its parts. */
export type PlacementAnswer = PlacedSchool &
  (
    | { readonly kind: 'ranked'; readonly rank: number; readonly label: string; readonly tied: boolean }
    | { readonly kind: 'banded'; readonly band: string }
    | { readonly kind: 'tiered'; readonly tier: number }
    | { readonly kind: 'unranked'; readonly reason: UnrankedReason; readonly because: string }
  );

/** What every placement says of its school. */
export interface PlacedSchool {
  readonly school: SchoolId;
  readonly name: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
  /** How far the rank moves; absent where the school has none or that cannot be told. */
  readonly interval?: RankInterval;
  /** As printed; absent where the school was not scored. */
  readonly score?: number;
  /** Lowest and highest score over what the missing readings could be; absent unless a rule asks for it. */
  readonly range?: readonly [number, number];
  /** Points at full precision, which sum to the score before rounding; absent where the school was not scored. */
  readonly contributions?: readonly { readonly indicator: IndicatorId | null; readonly points: number | null }[];
  /** The indicators without a reading, with the reason and the rule that stood in. */
  readonly missing: readonly MissingMark[];
}

export interface MissingMark {
  readonly indicator: IndicatorId;
  readonly reason: MissingReason;
  readonly filledBy: string | null;
}

/** Words a ranking as JSON. A limit never cuts in silence: `leftOut` counts what is not shown. */
export function answerRanking(input: AnswerRankingInput): RankingAnswer {
  const { edition, methodologyDigest, ranking, top } = input;
  const schools = new Map(input.schools.map((school) => [school.id, school]));
  const scores = new Map(ranking.scores.map((score) => [score.school, score]));
  const shown = top === null ? ranking.placements : ranking.placements.slice(0, Math.max(0, top));
  return {
    edition: {
      id: edition.id,
      title: edition.title,
      kind: edition.kind,
      publisher: edition.publisher,
      fictional: edition.fictional,
      methodology:
        edition.methodology === null || methodologyDigest === null
          ? null
          : { id: edition.methodology, digest: methodologyDigest },
      cohort: input.cohort,
      where: input.where ?? [],
      snapshot: input.snapshot,
      seed: edition.seed,
    },
    intervals: input.intervals?.basis ?? null,
    placements: shown.map((placement) =>
      answerPlacement(placement, schools, scores.get(placement.school), input.intervals?.schools.get(placement.school)),
    ),
    leftOut: ranking.placements.length - shown.length,
  };
}

function answerPlacement(
  placement: Placement,
  schools: ReadonlyMap<SchoolId, School>,
  score: Score | undefined,
  interval: RankInterval | undefined,
): PlacementAnswer {
  const school = schools.get(placement.school);
  if (!school) throw new Error(`the ranking places ${placement.school}, which is not among its schools`);
  const { name, city, state, country } = school;
  const { school: id, ...place } = placement;
  const placed = { school: id, name, ...place, city, state, country, ...(interval ? { interval } : {}) };
  return score?.kind === 'scored' ? { ...placed, ...answerScore(score) } : { ...placed, missing: [] };
}

function answerScore(score: Scored): Pick<PlacedSchool, 'score' | 'range' | 'contributions' | 'missing'> {
  return {
    score: score.printed,
    ...(score.range ? { range: score.range } : {}),
    contributions: score.contributions.map(({ indicator, points }) => ({ indicator, points: numberOrNull(points) })),
    missing: score.contributions.flatMap(({ indicator, missing, filledBy }) =>
      indicator !== null && missing !== null ? [{ indicator, reason: missing, filledBy }] : [],
    ),
  };
}
