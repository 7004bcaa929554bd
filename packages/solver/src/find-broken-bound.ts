import type { Interval, LinearProgram } from '@bearings/core';

/** How far a point may lie outside a bound, relative to 1 + |bound|: ten times the tolerance that HiGHS works to. */
export const FEASIBILITY_TOLERANCE = 1e-6;

/** Checks a point against every bound of a program in plain arithmetic; the first broken one in words, or null. */
export function findBrokenBound(program: LinearProgram, x: readonly number[]): string | null {
  if (x.length !== program.cost.length) return `its own shape: ${x.length} values for ${program.cost.length} variables`;
  for (const [i, bounds] of program.variables.entries()) {
    const value = x[i] ?? Number.NaN;
    if (!liesWithin(value, bounds)) return describe(`variable ${i}`, value, bounds);
  }
  for (const [i, { coefficients, bounds }] of program.rows.entries()) {
    const value = coefficients.reduce((sum, a, j) => sum + a * (x[j] ?? Number.NaN), 0);
    if (!liesWithin(value, bounds)) return describe(`row ${i}`, value, bounds);
  }
  return null;
}

function liesWithin(value: number, [low, high]: Interval): boolean {
  return value >= low - allowed(low) && value <= high + allowed(high);
}

function allowed(bound: number): number {
  return Number.isFinite(bound) ? FEASIBILITY_TOLERANCE * (1 + Math.abs(bound)) : 0;
}

function describe(what: string, value: number, [low, high]: Interval): string {
  return `${what}: ${value} is not between ${low} and ${high}`;
}
