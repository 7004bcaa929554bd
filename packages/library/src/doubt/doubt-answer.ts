import type {
  AttainedRank,
  CompletionRank,
  IndicatorId,
  Mixing,
  RankingAnswer,
  RankSpread,
  SchoolId,
  RuleSet,
} from '@bearings/core';
import type { Range } from './doubt-question.js';

/** How sure the places of an edition are: three ranges, each with what it is over. Numbers are those of JSON. */
export interface DoubtAnswer {
  readonly edition: RankingAnswer['edition'];
  /** True where the run was stopped before it had done all that was asked. */
  readonly partial: boolean;
  readonly asked: {
    readonly ranges: readonly Range[];
    /** "box25", or the kind of the spread that a file says. */
    readonly region: string;
    readonly indicators: readonly IndicatorId[];
    readonly declared: readonly number[];
    readonly seed: number;
  };
  readonly attainable: AttainableAnswer | NoRange | null;
  readonly sensitivity: SensitivityAnswer | NoRange | null;
  readonly statistical: StatisticalAnswer | NoRange | null;
  /** The schools that are ranked as declared, by that rank. */
  readonly schools: readonly DoubtedSchool[];
}

/** Why a range cannot be told, in words. */
export interface NoRange {
  readonly none: string;
}

/** Over all admissible weights, exactly. */
export interface AttainableAnswer {
  /** Ends of ranks that are proven, and those that only have a bound. */
  readonly exact: number;
  readonly open: number;
  /** Schools whose ends were looked for. */
  readonly schools: number;
}

/** Over draws of weights, rules and gaps. */
export interface SensitivityAnswer {
  readonly draws: number;
  readonly rules: readonly RuleSet[];
  /** Readings that are missing and were drawn. */
  readonly gaps: number;
  readonly mixing: Mixing | null;
  /** The largest standard error of a mean rank. */
  readonly error: number;
  /** How much of the variance of ranks each source explains alone and with others; null where only one is open. */
  readonly sources: readonly SourceAnswer[] | null;
  /** What two sources move together beyond what each moves alone; empty where `sources` is null. */
  readonly together: readonly TogetherAnswer[];
  /** Each weight and each choice of rule by itself; null where that was not asked for. */
  readonly singles: SinglesAnswer | NoRange | null;
}

export interface SourceAnswer {
  readonly source: string;
  readonly alone: number;
  /** Standard error of `alone`. */
  readonly error: number;
  readonly withOthers: number;
}

export interface TogetherAnswer {
  readonly first: string;
  readonly second: string;
  readonly share: number;
  readonly error: number;
}

/** What single weights and single choices of rule explain of the variance of ranks. */
export interface SinglesAnswer {
  /** Every weight is varied by this part of itself. */
  readonly part: number;
  readonly runs: number;
  readonly factors: readonly SingleAnswer[];
  /** The pairs that move most together, told from nothing; ten at most. */
  readonly together: readonly TogetherAnswer[];
}

export interface SingleAnswer {
  readonly kind: 'weight' | 'rule';
  /** Id of the indicator, or the rule. */
  readonly name: string;
  readonly alone: number;
  readonly error: number;
  readonly withOthers: number;
  readonly withOthersError: number;
}

/** Over the error of the data. */
export interface StatisticalAnswer {
  readonly coverage: number;
  readonly draws: number;
  readonly errors: readonly { readonly indicator: IndicatorId; readonly kind: string; readonly source: string }[];
}

export interface DoubtedSchool {
  readonly school: SchoolId;
  readonly name: string;
  /** Among the schools that are ranked, at full precision. */
  readonly rank: number;
  readonly attainable: {
    readonly best: AttainedEnd;
    readonly worst: AttainedEnd;
  } | null;
  /** Over all admissible weights and all values that missing readings may have, at once; null where nothing is missing. */
  readonly joint: { readonly best: AttainedEnd; readonly worst: AttainedEnd } | null;
  /** Over all values that missing readings may have, anybody's, at the declared weights; null where nothing is missing. */
  readonly completed: Pick<CompletionRank, 'best' | 'worst' | 'missing'> | null;
  readonly sensitivity:
    | (RankSpread & {
        /** The part of the draws in which it is first. */
        readonly first: number;
        /** The group it cannot be told from; null where it cannot be placed. */
        readonly group: number | null;
        /** What each source moves of its rank, alone; null where it never moves or one source is open. */
        readonly sources: readonly number[] | null;
        /** Standard errors of those. */
        readonly sourceErrors: readonly number[] | null;
        /** As `SinglesAnswer.factors`, in that order; null where its rank never moves, or they were not asked for. */
        readonly singles: readonly Pick<SingleAnswer, 'alone' | 'error' | 'withOthers'>[] | null;
      })
    | null;
  readonly statistical: {
    readonly marginal: RankSet;
    readonly simultaneous: RankSet;
  } | null;
}

export interface AttainedEnd extends Pick<AttainedRank, 'rank' | 'bound' | 'shared'> {
  /** Weights that give the rank, in the order of `asked.indicators`. */
  readonly weights: readonly number[];
}

export interface RankSet {
  readonly lower: number;
  readonly upper: number;
}
