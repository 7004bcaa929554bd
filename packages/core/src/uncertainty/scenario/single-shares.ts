import { rankScores } from '../kernel/rank-scores.js';
import type { SobolFactor } from '../sobol/sobol-design.js';
import { nameRules, type RuleSet } from './rule-set.js';
import type { ScenarioSpace } from './scenario-space.js';
import { shareRanks } from './share-ranks.js';
import type { SharesTold } from './share-table.js';

/** One thing that is varied by itself: the weight of an indicator, or one choice of rule. */
export interface SingleFactor {
  readonly kind: 'weight' | 'rule';
  /** The id of the indicator, or the rule: "normalize", "aggregate", "missing", "years"; "rules" where they go together only. */
  readonly name: string;
}

/** Shares of single weights and single choices: first, total and second order. */
export interface SingleShares {
  readonly factors: readonly SingleFactor[];
  /** Every weight is varied by this part of itself, evenly and on its own, before shares are taken. */
  readonly part: number;
  readonly runs: number;
  /** Of all schools together. */
  readonly all: SharesTold;
  /** Of the school of a row of the space; null where its rank never moves. */
  of(row: number): SharesTold | null;
}

/** Outputs computed at most, over all runs and designs: about a second. */
const MOST_RANKS = 40_000_000;

/**
 * Sobol indices of every school's rank, in one pass, for each weight and each choice of rule by itself. Weights that sum to
 * 1 are not independent; what is varied is what stands before shares are taken: each weight evenly within `part` of itself.
 * Null where fewer than two things vary, or more than 40 do.
 */
export function singleShares(
  space: ScenarioSpace,
  part: number,
  wantedRuns: number,
  seed: number,
): SingleShares | null {
  const { declared, schools, views } = space;
  const rules = splitRules(space.plan.rules);
  const p = declared.length;
  const factors: SobolFactor[] = [
    ...(p > 1
      ? Array.from(declared, (_, k) => ({
          name: `weight ${space.indicators[k]!}`,
          kind: 'range' as const,
          low: 1 - part,
          high: 1 + part,
        }))
      : []),
    ...rules.dimensions.map(({ name, choices }) => ({ name, kind: 'choice' as const, options: choices })),
  ];
  if (factors.length < 2 || factors.length > 40) return null;
  const n = schools.length;
  const runs = affordableRuns(wantedRuns, n, factors.length);
  const rank = rankScores(n);
  const scores = new Float64Array(n);
  const weights = new Float64Array(p);
  const weighed = p > 1 ? p : 0;
  const shares = shareRanks({
    factors,
    schools: n,
    runs,
    seed,
    rank: (inputs, at, ranks, into) => {
      let sum = 0;
      for (let k = 0; k < p; k++) sum += weights[k] = declared[k]! * (weighed > 0 ? inputs[at + k]! : 1);
      for (let k = 0; k < p; k++) weights[k] = weights[k]! / sum;
      const view = views[rules.viewOf((dimension) => inputs[at + weighed + dimension]!)]!;
      view.score(weights, 0, scores);
      rank(scores, ranks, into, 1);
    },
  });
  return {
    factors: [
      ...Array.from({ length: weighed }, (_, k) => ({ kind: 'weight' as const, name: space.indicators[k]! })),
      ...rules.dimensions.map(({ name }) => ({ kind: 'rule' as const, name })),
    ],
    part,
    runs,
    ...shares,
  };
}

/** The greatest power of two up to what is wanted that can be afforded, 16 at least. */
function affordableRuns(wanted: number, schools: number, factors: number): number {
  let runs = 1;
  while (runs * 2 <= wanted && runs * 2 * (2 * factors + 2) * schools <= MOST_RANKS) runs *= 2;
  return Math.max(16, runs);
}

interface SplitRules {
  readonly dimensions: readonly { readonly name: string; readonly choices: number }[];
  /** The place of the rules of which each dimension has a choice. */
  viewOf(choice: (dimension: number) => number): number;
}

const RULES = ['normalize', 'aggregate', 'missing', 'years'] as const;

/** Sets of rules taken apart into single choices, where every combination of them is there; else they are one choice. */
function splitRules(sets: readonly RuleSet[]): SplitRules {
  if (sets.length < 2) return { dimensions: [], viewOf: () => 0 };
  const chosen = RULES.map((rule) => ({ rule, choices: distinct(sets.map((one) => one[rule])) }));
  const open = chosen.filter(({ choices }) => choices.length > 1);
  const places = new Map(sets.map((one, place) => [nameRules(one), place]));
  const whole = open.reduce((product, { choices }) => product * choices.length, 1);
  if (open.length < 2 || whole !== sets.length || places.size !== sets.length) {
    const name = open.length === 1 ? open[0]!.rule : 'rules';
    return { dimensions: [{ name, choices: sets.length }], viewOf: (choice) => choice(0) };
  }
  const keyOf = (choose: (rule: number) => unknown): string => open.map((_, k) => String(choose(k))).join(' ');
  const byKey = new Map(sets.map((one, place) => [keyOf((k) => one[open[k]!.rule]), place]));
  return {
    dimensions: open.map(({ rule, choices }) => ({ name: rule, choices: choices.length })),
    viewOf: (choice) => byKey.get(keyOf((k) => open[k]!.choices[choice(k)]))!,
  };
}

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
