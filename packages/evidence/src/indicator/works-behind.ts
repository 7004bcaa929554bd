import { MILLION } from '../relation/relation.js';
import type { Counting } from './indicator.js';
import { type ResultRow, sumIn } from './result-row.js';

/** How works bring about an indicator: what of each is summed, and into which sum. */
export interface WorksBehind {
  /** Column of `school_pubs`; null where each work counts as one. */
  readonly column: string | null;
  /** Column of `results`; null where there is none, as for an h-index. */
  readonly sum: string | null;
  /** Whether works that are listed are counted, and what each has is not summed. */
  readonly isCount: boolean;
  /** A work with less brings nothing; of an h-index, those that carry it have this many citations. */
  readonly least: (row: ResultRow) => bigint;
}

const one = (): bigint => 1n;
const summed = (column: string, sum = column): WorksBehind => ({ column, sum, isCount: false, least: one });

const BEHIND: Readonly<Record<string, WorksBehind>> = {
  works: { column: null, sum: 'works', isCount: false, least: one },
  citations: summed('n', 'citations'),
  'citations-per-work': summed('n', 'citations'),
  'self-citations': summed('self_n', 'self_citations'),
  'normalized-citations': summed('ncs'),
  'h-index': { column: 'n', sum: null, isCount: true, least: (row) => BigInt(Math.max(1, sumIn(row, 'h_all'))) },
  'i10-index': { column: 'n', sum: 'cited_ten', isCount: true, least: () => 10n },
  international: summed('international'),
  domestic: summed('domestic'),
  industry: summed('industry'),
  'open-access': summed('is_free', 'free'),
  'first-author': summed('is_first', 'first_author'),
  'last-author': summed('is_last', 'last_author'),
};

/** How works bring about an indicator, by its id; null where it is no matter of works one by one, as a network of partners. */
export function worksBehind(indicator: string): WorksBehind | null {
  const [, percent] = /^top-(\d+)$/.exec(indicator) ?? [];
  return percent === undefined ? (BEHIND[indicator] ?? null) : summed(`top_${percent}`);
}

/** So many millionths of a score, halves rounded up: its whole part by itself, since their product may be beyond 2^53. */
function millionthsOf(value: number, credit: number): number {
  const rest = value % MILLION;
  return ((value - rest) / MILLION) * credit + Math.floor((rest * credit) / MILLION + 0.5);
}

/** What a work brings to a sum, rounded as the relations round it: scores stay in millionths, and what is counted becomes them. */
export function partOfWork(behind: WorksBehind, value: bigint, credit: bigint, counting: Counting): bigint {
  return BigInt(amountOf(behind, counting)(Number(value), Number(credit)));
}

/** The same as a function of numbers, for many works: below 2^53, where a double holds each whole number. */
export function amountOf({ column }: WorksBehind, counting: Counting): (value: number, credit: number) => number {
  if (counting === 'full') return column === null ? () => 1 : (value) => value;
  if (column === null) return (_, credit) => credit;
  if (/^(ncs|top_\d+)$/.test(column)) return millionthsOf;
  return (value, credit) => value * credit;
}
