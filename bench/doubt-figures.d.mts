import type { LinearRanking } from '../packages/core/src/index.js';

type Core = typeof import('../packages/core/src/index.js');

/** What draws of one scheme say. */
export interface SchemeFigures {
  /** By group of declared ranks. */
  readonly widths: readonly number[];
  readonly kept: number;
  readonly firstStays: number;
  /** School after school, how often it had each rank. */
  readonly counts: ArrayLike<number>;
}

export interface TableFigures {
  readonly deviations: readonly number[];
  readonly varianceShares: readonly number[];
  readonly squaredCorrelations: readonly number[];
  readonly equal: number;
  readonly near: number;
  readonly schemes: readonly SchemeFigures[];
}

export const SCHEMES: readonly { readonly scheme: 'independent' | 'box'; readonly part: number }[];
export const GROUPS: readonly (readonly [number, number])[];
export function drawSchemes(core: Core, declared: Float64Array, draws: number, seed: number): Float64Array[];
export function measureTable(
  core: Core,
  ranking: LinearRanking,
  printed: ArrayLike<number>,
  drawn: readonly Float64Array[],
): TableFigures;
export function askNumPy(
  ranking: LinearRanking,
  printed: Iterable<number>,
  drawn: readonly Float64Array[],
): TableFigures | null;
export function compareFigures(
  ours: TableFigures,
  theirs: TableFigures,
): { readonly figures: number; readonly largest: number; readonly otherCounts: number };
