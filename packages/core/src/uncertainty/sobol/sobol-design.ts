import { stream } from '../stream.js';
import { scrambleCells, sobolCells } from './sobol-sequence.js';

/** What is varied: a number within a range, evenly, or one of some choices, by their weights (evenly where absent). */
export type SobolFactor =
  | { readonly name: string; readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly name: string; readonly kind: 'choice'; readonly options: number; readonly weights?: readonly number[] };

/** Factors that are varied together, by their places. */
export interface SobolGroup {
  readonly name: string;
  readonly factors: readonly number[];
}

/** The inputs of all runs. A design is `runs` rows of inputs. */
export interface SobolDesign {
  /** A, B, then for each group A with the group from B; with second order, then for each group B with the group from A. */
  readonly designs: number;
  /** Writes one row of inputs, by factor: a number of its range, or the number of its choice from 0. */
  readonly row: (design: number, run: number, into: Float64Array, at: number) => void;
}

/** Lays out the runs: two scrambled points of the Sobol sequence per run, and their mixtures (A. Saltelli, 2002, 2010). */
export function layOutDesign(
  factors: readonly SobolFactor[],
  groups: readonly SobolGroup[],
  bits: number,
  secondOrder: boolean,
  seed: number,
): SobolDesign {
  const columns = Array.from({ length: 2 * factors.length }, (_, dimension) => {
    const draw = stream(seed, `sobol/${dimension}`);
    const reach = toInput(factors[dimension % factors.length]!);
    return scrambleCells(sobolCells(dimension, bits), bits, draw).map(reach);
  });
  const [a, b] = [columns.slice(0, factors.length), columns.slice(factors.length)];
  const mixed = (from: Float64Array[], other: Float64Array[]) =>
    groups.map((group) => from.map((column, factor) => (group.factors.includes(factor) ? other[factor]! : column)));
  const designs = [a, b, ...mixed(a, b), ...(secondOrder ? mixed(b, a) : [])];
  return {
    designs: designs.length,
    row(design, run, into, at) {
      for (const [factor, column] of designs[design]!.entries()) into[at + factor] = column[run]!;
    },
  };
}

/** From an even draw in [0, 1) to the input of a factor. */
function toInput(factor: SobolFactor): (draw: number) => number {
  if (factor.kind === 'range') {
    const { low, high } = factor;
    return (draw) => low + (high - low) * draw;
  }
  const { options, weights = new Array<number>(options).fill(1) } = factor;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const last = weights.findLastIndex((weight) => weight > 0);
  return (draw) => {
    let left = draw * sum;
    let option = 0;
    while (option < last && left >= weights[option]!) left -= weights[option++]!;
    return option;
  };
}
