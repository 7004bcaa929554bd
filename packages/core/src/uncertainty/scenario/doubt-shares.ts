import type { SobolFactor } from '../sobol/sobol-design.js';
import type { Scenario, ScenarioSpace } from './scenario-space.js';
import { shareRanks } from './share-ranks.js';
import type { SharesTold } from './share-table.js';

/** Where doubt about ranks comes from. */
export type DoubtSource = 'weights' | 'rules' | 'gaps';

/** How much of the variance of ranks each source explains. */
export interface DoubtShares {
  readonly sources: readonly DoubtSource[];
  /** Of all schools together. */
  readonly all: SharesTold;
  /** Of the school of a row of the space; null where its rank never moves. */
  of(row: number): SharesTold | null;
}

/** Draws of a source that the design chooses among. */
const DRAWN = 1024;
/** The same of evidence, since each has to be scored anew. */
const DRAWN_EVIDENCE = 48;

/**
 * First-order, total and second-order Sobol indices of every school's rank, source by source: each source is a factor whose levels are
 * its draws, taken as a whole. Null where fewer than two sources are open: then all doubt is of the one.
 */
export function doubtShares(space: ScenarioSpace, seed: number, runs: number): DoubtShares | null {
  const { plan, schools } = space;
  const open: (readonly [DoubtSource, number])[] = [
    ...(plan.spread ? [['weights', DRAWN] as const] : []),
    ...(plan.rules.length > 1 ? [['rules', plan.rules.length] as const] : []),
    ...(plan.evidence ? [['gaps', DRAWN_EVIDENCE] as const] : []),
  ];
  if (open.length < 2) return null;
  const sources = open.map(([source]) => source);
  const factors = open.map(([name, options]): SobolFactor => ({ name, kind: 'choice', options }));
  const place = (source: DoubtSource): number => sources.indexOf(source);
  const [w, r, g] = [place('weights'), place('rules'), place('gaps')];
  const shares = shareRanks({
    factors,
    schools: schools.length,
    runs,
    seed,
    rank: (inputs, start, ranks, into) => {
      const at = (k: number): number | null => (k < 0 ? null : inputs[start + k]!);
      const scenario: Scenario = { weights: at(w), rules: at(r), evidence: at(g) };
      space.rank(scenario, ranks, into, 1);
    },
  });
  return { sources, ...shares };
}
