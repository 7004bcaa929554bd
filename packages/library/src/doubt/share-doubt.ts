import { doubtShares, type ScenarioSpace, type SharesTold, singleShares, type SingleShares } from '@bearings/core';
import type {
  DoubtedSchool,
  NoRange,
  SensitivityAnswer,
  SingleAnswer,
  SinglesAnswer,
  TogetherAnswer,
} from './doubt-answer.js';

/** Runs of the design that shares the doubt out among sources; fewer where every run has to be scored anew. */
const SHARE_RUNS = 1024;
const SHARE_RUNS_SCORED = 128;
/** Runs of the design over single weights and choices, where so many can be afforded. */
const SINGLE_RUNS = 1024;
/** Pairs of single factors that are named. */
const PAIRS_NAMED = 10;

type OfSchool = Pick<NonNullable<DoubtedSchool['sensitivity']>, 'sources' | 'sourceErrors' | 'singles'>;

/** The shares of doubt as they are answered: of all schools, and of the school of each row. */
export interface SharedDoubt {
  readonly all: Pick<SensitivityAnswer, 'sources' | 'together' | 'singles'>;
  of(row: number): OfSchool;
}

/** Nothing is shared out: the run was stopped. */
export const UNSHARED: SharedDoubt = {
  all: { sources: null, together: [], singles: null },
  of: () => ({ sources: null, sourceErrors: null, singles: null }),
};

/** Shares doubt out among its sources and, where `part` is asked for, to each weight and choice of rule by itself. */
export function shareDoubt(space: ScenarioSpace, seed: number, part: number | NoRange | null): SharedDoubt {
  const sources = doubtShares(space, seed, space.plan.evidence ? SHARE_RUNS_SCORED : SHARE_RUNS);
  const singles = typeof part === 'number' ? singleShares(space, part, SINGLE_RUNS, seed) : null;
  const nothing: NoRange = { none: 'one thing alone varies, and all doubt is of it' };
  return {
    all: {
      sources:
        sources?.all.factors.map(({ alone, withOthers }, k) => ({
          source: sources.sources[k]!,
          alone: alone.share,
          error: alone.error,
          withOthers: withOthers.share,
        })) ?? null,
      together: sources ? namePairs(sources.all, sources.sources) : [],
      singles: typeof part === 'number' ? (singles ? answerSingles(singles) : nothing) : part,
    },
    of: (row) => {
      const own = sources?.of(row)?.factors ?? null;
      return {
        sources: own?.map(({ alone }) => alone.share) ?? null,
        sourceErrors: own?.map(({ alone }) => alone.error) ?? null,
        singles: singles?.of(row)?.factors.map(tellSingle) ?? null,
      };
    },
  };
}

function answerSingles(singles: SingleShares): SinglesAnswer {
  const { factors, part, runs, all } = singles;
  const names = factors.map(({ name }) => name);
  const told = { ...all, pairs: all.pairs.filter(({ nearZero }) => !nearZero) };
  return {
    part,
    runs,
    factors: factors.map(
      ({ kind, name }, k): SingleAnswer => ({
        kind,
        name,
        ...tellSingle(all.factors[k]!),
        withOthersError: all.factors[k]!.withOthers.error,
      }),
    ),
    together: namePairs(told, names)
      .sort((a, b) => b.share - a.share || names.indexOf(a.first) - names.indexOf(b.first))
      .slice(0, PAIRS_NAMED),
  };
}

function tellSingle({ alone, withOthers }: SharesTold['factors'][number]) {
  return { alone: alone.share, error: alone.error, withOthers: withOthers.share };
}

function namePairs({ pairs }: SharesTold, names: readonly string[]): TogetherAnswer[] {
  return pairs.map(({ first, second, share, error }) => ({
    first: names[first]!,
    second: names[second]!,
    share,
    error,
  }));
}
