import { stream } from '@bearings/core';

/** Draws for one school. Every name has a stream of its own, so a draw added for one indicator never shifts another. */
export interface Chance {
  /** From 0 to below 1. */
  readonly even: (name: string) => number;
  /** Standard normal, to a close likeness: the sum of twelve even draws less six, which any machine adds up alike. */
  readonly normal: (name: string) => number;
}

/** The draws of a school under a seed. */
export function chanceOf(seed: number, school: string): Chance {
  const open = (name: string): (() => number) => stream(seed, `fictional/${school}/${name}`);
  return {
    even: (name) => open(name)(),
    normal: (name) => {
      const draw = open(name);
      let sum = -6;
      for (let i = 0; i < 12; i++) sum += draw();
      return sum;
    },
  };
}

/** A standard normal with a share of a trait in it: `loading` is the correlation with the trait, from 0 to 1. */
export function load(loading: number, trait: number, own: number): number {
  return loading * trait + Math.sqrt(1 - loading * loading) * own;
}

/** Gives a standard normal heavier tails, the more the larger `k` is, and keeps its variance at 1. */
export function bend(normal: number, k: number): number {
  return (normal + k * normal * normal * normal) / Math.sqrt(1 + 6 * k + 15 * k * k);
}

/** A value cut to a range and rounded to so many decimals. */
export function within(value: number, low: number, high: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(Math.min(high, Math.max(low, value)) * scale) / scale;
}

/** A value of a skewed quantity: the median times e to the power of spread times a normal. */
export function skewed(median: number, spread: number, normal: number): number {
  return median * Math.exp(spread * normal);
}
