import type { Condition } from '../cohort/cohort.js';
import type { IndicatorId } from '../indicator/indicator.js';
import type { MissingReason } from '../indicator/reading.js';
import type { Ranking } from '../ranking/ranking.js';
import type { School, SchoolId } from '../school.js';
import type { UnrankedReason } from '../scoring/score.js';
import type { Edition } from './edition.js';
import type { Digest } from './manifest.js';

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
  throw new Error(`not built yet: ${input.edition.id}`);
}
