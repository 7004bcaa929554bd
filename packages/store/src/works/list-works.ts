import { fault, type SchoolId } from '@bearings/core';
import {
  type Counting,
  dampingOf,
  partOfWork,
  type ResultRow,
  type WorksBehind,
  worksBehind,
} from '@bearings/evidence';
import {
  type CountedIndicator,
  countedIndicators,
  type ReadingScope,
  writeScope,
} from '../build/readings-of-results.js';
import { readListing, requireSame, type SchoolListing, type WorkColumns } from './school-listing.js';

/** A work behind a reading. */
export interface ListedWork {
  /** The number of its OpenAlex id: W123 is 123. */
  readonly work: bigint;
  /** What it brings to the sum, in the unit of the list. */
  readonly part: bigint;
  /** Everything that is known of it, by column. */
  readonly columns: WorkColumns;
}

/** The works behind a reading, held against what the build counted. */
export interface ListedWorks {
  readonly run: string;
  readonly school: SchoolId;
  readonly indicator: string;
  readonly scope: string;
  /** The reading; null where it is not defined. */
  readonly reading: number | null;
  readonly unit: string;
  /** By what the reading was multiplied, where the method damps it below so many works: 1 where it is not, null where there are too few. */
  readonly damping: number | null;
  /** Works that bring something, the one that brings most first. */
  readonly works: readonly ListedWork[];
  /** Works of the school at this scope, with those that bring nothing. */
  readonly of: number;
  /** What the works bring together: the sum that the reading is made from; of an h-index, how many works carry it. */
  readonly sum: bigint;
  /** What parts and sum are counted in. */
  readonly parts: 'ones' | 'millionths';
}

/**
 * Lists the works of a school that a reading of a build is made from. Faults where the build has no such school or indicator,
 * where the indicator is not made of works one by one, and where works and results of the build do not agree.
 */
export function listWorks(
  folder: string,
  { school, indicator, scope }: { readonly school: SchoolId; readonly indicator: string; readonly scope: ReadingScope },
): ListedWorks {
  return worksOfListing(readListing(folder, school, scope), indicator);
}

/** The works behind an indicator of what was read of a school. */
export function worksOfListing(listing: SchoolListing, asked: string): ListedWorks {
  const { record, school, scope, row } = listing;
  const { method } = record;
  const { id, indicator, counting } = findIndicator(countedIndicators(method), asked);
  const behind = worksBehind(indicator.id);
  if (behind === null) throw fault('build.not-of-works', { indicator: asked });
  const works = bringing(listing, behind, counting);
  const sum = behind.isCount ? BigInt(works.length) : works.reduce((total, { part }) => total + part, 0n);
  const counted = countedSum(row, behind.sum, counting);
  if (counted !== null) requireSame({ school, indicator: id }, sum, counted);
  return {
    run: record.run,
    school,
    indicator: id,
    scope: writeScope(scope),
    reading: indicator.value(row, counting, method),
    unit: indicator.unit,
    damping: dampingOf(indicator.id, row, method),
    works: works.sort((a, b) => compare(b.part, a.part) || compare(a.work, b.work)),
    of: listing.works.length,
    sum,
    parts:
      !behind.isCount && (counting === 'fractional' || /^(ncs|top_)/.test(behind.column ?? '')) ? 'millionths' : 'ones',
  };
}

/** How many works bring something to each indicator that is made of works, by its id. */
export function countWorks(listing: SchoolListing): readonly { readonly indicator: string; readonly works: number }[] {
  return countedIndicators(listing.record.method).flatMap(({ id, indicator, counting }) => {
    const behind = worksBehind(indicator.id);
    return behind === null ? [] : [{ indicator: id, works: bringing(listing, behind, counting).length }];
  });
}

function bringing({ works, row }: SchoolListing, behind: WorksBehind, counting: Counting): ListedWork[] {
  const least = behind.least(row);
  return works.flatMap((columns): ListedWork[] => {
    const value = behind.column === null ? 1n : columns[behind.column]!;
    if (value < least) return [];
    const part = behind.isCount ? value : partOfWork(behind, value, columns.credit!, counting);
    return [{ work: columns.work_id!, part, columns }];
  });
}

/** An indicator by its id with the counting, or without it: then by full counting where there is one. */
export function findIndicator(known: readonly CountedIndicator[], asked: string): CountedIndicator {
  const found = known.find(({ id }) => id === asked) ?? known.find(({ indicator }) => indicator.id === asked);
  if (!found) throw fault('build.indicator-unknown', { indicator: asked, known: known.map(({ id }) => id) });
  return found;
}

function countedSum(row: ResultRow, column: string | null, counting: Counting): bigint | null {
  if (column === null) return null;
  return row.sums[counting === 'fractional' ? `${column}_part` : column]!;
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
