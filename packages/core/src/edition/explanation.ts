import type { Indicator, IndicatorId } from '../indicator/indicator.js';
import type { Licence, MissingReason, ReadingRecord, Stability } from '../indicator/reading.js';
import type { Source } from '../indicator/source.js';
import type { Methodology } from '../methodology/methodology.js';
import type { Placement } from '../ranking/placement.js';
import type { Ranking } from '../ranking/ranking.js';
import type { School, SchoolId } from '../school.js';
import type { IntervalBasis, RankInterval, RankIntervals } from '../uncertainty/interval/rank-intervals.js';
import type { Edition } from './edition.js';

/** What an explanation is made from. */
export interface ExplainSchoolInput {
  readonly edition: Edition;
  /** Null for lists, which have places but nothing behind them. */
  readonly methodology: Methodology | null;
  readonly ranking: Ranking;
  readonly schools: readonly School[];
  readonly readings: readonly ReadingRecord[];
  readonly indicators: readonly Indicator[];
  readonly sources: readonly Source[];
  /** How far the ranks move; null where that cannot be told. */
  readonly intervals: RankIntervals | null;
  readonly school: SchoolId;
}

/** Where each point of one school comes from. Numbers that do not exist are null, so that it can be written as JSON. */
export interface Explanation {
  readonly edition: { readonly id: string; readonly title: string; readonly fictional: boolean };
  readonly school: School;
  readonly placement: Placement;
  /** What intervals are over; null where there are none. */
  readonly intervals: IntervalBasis | null;
  /** How far the rank moves; null where the school has none or that cannot be told. */
  readonly interval: RankInterval | null;
  /** Null where the school was not scored. */
  readonly score: {
    readonly value: number;
    readonly printed: number;
    readonly range: readonly [number, number] | null;
  } | null;
  /** One per indicator of the methodology, in its order; a constant from rescaling stands last. */
  readonly contributions: readonly ExplainedContribution[];
  /** Sum of the points: the score before rounding; null where the school was not scored. */
  readonly points: number | null;
  /** Up to two placed schools above and two below, nearest first. */
  readonly neighbours: { readonly above: readonly Neighbour[]; readonly below: readonly Neighbour[] };
}

export interface ExplainedContribution {
  /** Null for a constant that rescaling adds. */
  readonly indicator: IndicatorId | null;
  readonly label: string;
  /** After derivation, before treatment. */
  readonly reading: number | null;
  readonly missing: MissingReason | null;
  readonly filledBy: string | null;
  readonly treated: number | null;
  readonly normalized: number | null;
  readonly weight: number | null;
  readonly points: number | null;
  /** The records that counted: those of the indicator, or of the parts it is derived from. */
  readonly evidence: readonly ExplainedReading[];
}

export interface ExplainedReading {
  readonly indicator: IndicatorId;
  readonly label: string;
  readonly value: number | null;
  readonly missing: MissingReason | null;
  readonly unit: string;
  readonly year: number | null;
  readonly period: string;
  readonly population: string;
  /** With the code alone where the source is not listed. */
  readonly source: Source;
  readonly retrieved: string;
  readonly licence: Licence;
  /** Undefined where it is not known how far the reading moves. */
  readonly stability?: Stability | undefined;
}

/** A school placed near, and how many points it is ahead (positive) or behind (negative). */
export interface Neighbour {
  readonly school: SchoolId;
  readonly name: string;
  readonly placement: Placement;
  readonly interval: RankInterval | null;
  readonly printed: number | null;
  readonly gap: number | null;
}
