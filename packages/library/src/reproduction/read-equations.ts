import type { Library } from '../library/library.js';
import { fault, type IndicatorId } from '@bearings/core';

/** A published table as equations: in each row the overall score is a weighted sum of indicator scores. */
export interface Equations {
  readonly indicators: readonly IndicatorId[];
  readonly scores: readonly (readonly number[])[];
  readonly printedOverall: readonly number[];
  readonly overallDecimals: number;
  readonly scoreDecimals: number;
  readonly printedWeights: Readonly<Record<string, number>>;
  /** Line, name and school of each row. */
  readonly rows: readonly { readonly order: number; readonly name: string; readonly school: string }[];
}

/** Reads the printed rows of an edition beside its readings. A fault where there is nothing to add up. */
export function readEquations(library: Library, id: string): Equations {
  const edition = library.edition(id);
  const printed = library.printed(id);
  const values = new Map<string, Map<IndicatorId, number>>();
  const indicators = new Set<IndicatorId>();
  const decimals = { scores: 0, overall: 0 };
  for (const { school, indicator, reading } of library.readings(id)) {
    if (reading.kind === 'category') continue;
    indicators.add(indicator);
    if (reading.kind !== 'value') continue;
    const own = values.get(school) ?? new Map<IndicatorId, number>();
    values.set(school, own.set(indicator, reading.value));
    decimals.scores = Math.max(decimals.scores, countDecimals(reading.value));
  }
  const overall = printed.filter((row) => !Number.isNaN(row.overall));
  if (indicators.size === 0) {
    throw fault('edition.nothing-to-reproduce', { edition: id, why: 'it has no indicators beside its printed places' });
  }
  if (overall.length === 0) {
    throw fault('edition.nothing-to-reproduce', { edition: id, why: 'no overall score is printed in it' });
  }
  for (const row of overall) decimals.overall = Math.max(decimals.overall, countDecimals(row.overall));
  const columns = [...indicators].sort();
  return {
    indicators: columns,
    scores: printed.map((row) => columns.map((one) => values.get(row.school)?.get(one) ?? Number.NaN)),
    printedOverall: printed.map((row) => row.overall),
    overallDecimals: decimals.overall,
    scoreDecimals: decimals.scores,
    printedWeights: edition.printedWeights,
    rows: printed.map(({ order, nameAsPrinted, school }) => ({ order, name: nameAsPrinted, school })),
  };
}

function countDecimals(value: number): number {
  const text = String(value);
  const point = text.indexOf('.');
  return point < 0 || text.includes('e') ? 0 : text.length - point - 1;
}
