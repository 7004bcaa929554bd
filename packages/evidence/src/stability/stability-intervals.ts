import { type ResampleKernel, resampleStates, resampleSums, type Stability } from '@bearings/core';
import type { BibliometricIndicator, Counting } from '../indicator/indicator.js';
import { bibliometricIndicators } from '../indicator/indicators.js';
import type { ResultRow, SumRow } from '../indicator/result-row.js';
import type { CountingMethod } from '../method/method.js';
import { byCitations, resampleH } from './resample-h.js';
import { stabilityOf } from './stability-of.js';
import { type SumColumns, sumColumnsOf, summandsOf, type WorkTable } from './work-table.js';

/** The stability interval of an indicator of a school, by one way of counting. */
export interface StabilityInterval extends Stability {
  readonly indicator: string;
  readonly counting: Counting;
  /** The indicator over the works themselves. */
  readonly estimate: number;
}

/** The sums that an indicator is read from. */
type Sampled = Readonly<Record<string, Float64Array>>;

const OF_H = ['h_all', 'h_single'];

/**
 * The stability intervals of a school at one scope: each indicator over samples of the school's works, in which a work stands
 * as often as a Poisson draw of mean 1 says. School, scope and indicator have a stream of their own,
 * `stability/<school>/<scope>/<number>/<indicator>`, shared by the ways of counting. Works come in the order of their numbers.
 * Without an interval: what is no matter of works one by one (a network), and what is not defined for the school. A bug where
 * works and row do not agree.
 */
export function stabilityIntervals(
  row: ResultRow,
  works: WorkTable,
  method: CountingMethod,
  resample: ResampleKernel,
): readonly StabilityInterval[] {
  return intervalsOf(bibliometricIndicators(method), row, works, method, resample);
}

/** The intervals of some indicators. */
export function intervalsOf(
  indicators: readonly BibliometricIndicator[],
  row: ResultRow,
  works: WorkTable,
  method: CountingMethod,
  resample: ResampleKernel,
): readonly StabilityInterval[] {
  if (works.works === 0) return [];
  const open: OpenWorks = {
    ...{ row, works, method, resample },
    sums: sumColumnsOf(row, works, summandsOf(method)),
  };
  return indicators.flatMap((indicator) => {
    const sampled = sampleSums(indicator, open);
    if (sampled === null) return [];
    return indicator.countings.flatMap((counting): readonly StabilityInterval[] => {
      const estimate = indicator.value(row, counting, method);
      const stability = stabilityOf(readSamples(indicator, counting, sampled, open));
      if (estimate === null || stability === null) return [];
      return [{ indicator: indicator.id, counting, estimate, ...stability }];
    });
  });
}

/** The works of a school, laid out to be sampled. */
interface OpenWorks {
  readonly row: ResultRow;
  readonly works: WorkTable;
  readonly method: CountingMethod;
  readonly resample: ResampleKernel;
  readonly sums: SumColumns;
}

/** The sums that an indicator reads by any of its countings: it is asked, and what it looks at is noted. */
function sumsRead(indicator: BibliometricIndicator, row: ResultRow, method: CountingMethod): readonly string[] {
  const read = new Set<string>();
  const note = (name: string) => ({
    get: () => {
      read.add(name);
      return Number.MAX_SAFE_INTEGER;
    },
  });
  const names = Object.keys(row.sums);
  const noting = Object.defineProperties({}, Object.fromEntries(names.map((name) => [name, note(name)])));
  for (const counting of indicator.countings) indicator.value({ ...row, sums: noting }, counting, method);
  return [...read].sort();
}

/** Each sum that an indicator reads, in each sample; null where one of them is no sum over works. */
function sampleSums(
  indicator: BibliometricIndicator,
  { row, works, method, resample, sums }: OpenWorks,
): Sampled | null {
  const read = sumsRead(indicator, row, method);
  const counted = read.filter((name) => !OF_H.includes(name));
  const columns = counted.map(sums);
  if (!columns.every((column) => column !== null)) return null;
  const { school, scope, scopeId } = row;
  const { samples, seed } = method.stability;
  const states = resampleStates(seed, `stability/${school}/${scope}/${scopeId}/${indicator.id}`, samples);
  const named = (sampled: readonly Float64Array[]) => Object.fromEntries(counted.map((name, k) => [name, sampled[k]!]));
  if (counted.length === read.length) return named(resampleSums({ columns, states }, resample));
  const order = byCitations(works);
  const { all, single } = resampleH(works, order, states);
  const ordered = columns.map((column) => Float64Array.from(order, (work) => column[work]!));
  return { ...named(resample({ columns: ordered, states })), h_all: all, h_single: single };
}

/** The indicator in each sample; NaN where it is not defined. */
function readSamples(
  indicator: BibliometricIndicator,
  counting: Counting,
  sampled: Sampled,
  { row, method }: OpenWorks,
): Float64Array {
  const names = Object.keys(sampled);
  const sums: Record<string, number> = {};
  const sample: SumRow = { ...row, sums };
  const values = new Float64Array(method.stability.samples);
  for (let at = 0; at < values.length; at++) {
    for (const name of names) sums[name] = sampled[name]![at]!;
    values[at] = indicator.value(sample, counting, method) ?? Number.NaN;
  }
  return values;
}
