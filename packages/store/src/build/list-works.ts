import { fault, type SchoolId } from '@bearings/core';
import { type Counting, dampingOf, partOfWork, type ResultRow, worksBehind } from '@bearings/evidence';
import { parseCsv } from '@bearings/intake';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBuild, RESULTS_FILE, worksFile } from './build-folder.js';
import { type CountedIndicator, countedIndicators, type ReadingScope, writeScope } from './readings-of-results.js';
import { emptyRow, parseResults } from './result-rows.js';
import { workColumns } from './write-works.js';

/** A work behind a reading. */
export interface ListedWork {
  /** The number of its OpenAlex id: W123 is 123. */
  readonly work: bigint;
  /** What it brings to the sum, in the unit of the list. */
  readonly part: bigint;
  /** Everything that is known of it, by column. */
  readonly columns: Readonly<Record<string, bigint>>;
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
  {
    school,
    indicator: asked,
    scope,
  }: { readonly school: SchoolId; readonly indicator: string; readonly scope: ReadingScope },
): ListedWorks {
  const record = readBuild(folder);
  if (record === null)
    throw fault('archive.missing-file', { file: join(folder, 'build.json'), why: 'the folder holds no build' });
  if (!record.schools.includes(school)) throw fault('build.school-absent', { school, folder });
  const { method } = record;
  const { id, indicator, counting } = findIndicator(countedIndicators(method), asked);
  const behind = worksBehind(indicator.id);
  if (behind === null) throw fault('build.not-of-works', { indicator: asked });
  const results = parseResults(textOf(join(folder, RESULTS_FILE)), RESULTS_FILE, method);
  const row =
    results.find((one) => one.school === school && one.scope === scope.scope && one.scopeId === scope.scopeId) ??
    emptyRow(school, scope.scope, scope.scopeId, method);
  const all = readWorks(join(folder, worksFile(school)), workColumns(method)).filter((work) => isWithin(work, scope));
  const least = behind.least(row);
  const works = all.flatMap((columns): ListedWork[] => {
    const value = behind.column === null ? 1n : columns[behind.column]!;
    if (value < least) return [];
    const part = behind.isCount ? value : partOfWork(behind, value, columns.credit!, counting);
    return [{ work: columns.work_id!, part, columns }];
  });
  const sum = behind.isCount ? BigInt(works.length) : works.reduce((total, { part }) => total + part, 0n);
  requireSame({ school, indicator: id }, 'works', BigInt(all.length), row.sums.works!);
  const counted = countedSum(row, behind.sum, counting);
  if (counted !== null) requireSame({ school, indicator: id }, id, sum, counted);
  return {
    run: record.run,
    school,
    indicator: id,
    scope: writeScope(scope),
    reading: indicator.value(row, counting, method),
    unit: indicator.unit,
    damping: dampingOf(indicator.id, row, method),
    works: works.sort((a, b) => compare(b.part, a.part) || compare(a.work, b.work)),
    of: all.length,
    sum,
    parts:
      !behind.isCount && (counting === 'fractional' || /^(ncs|top_)/.test(behind.column ?? '')) ? 'millionths' : 'ones',
  };
}

/** An indicator by its id with the counting, or without it: then by full counting where there is one. */
function findIndicator(known: readonly CountedIndicator[], asked: string): CountedIndicator {
  const found = known.find(({ id }) => id === asked) ?? known.find(({ indicator }) => indicator.id === asked);
  if (!found) throw fault('build.indicator-unknown', { indicator: asked, known: known.map(({ id }) => id) });
  return found;
}

function countedSum(row: ResultRow, column: string | null, counting: Counting): bigint | null {
  if (column === null) return null;
  return row.sums[counting === 'fractional' ? `${column}_part` : column]!;
}

function isWithin(work: Readonly<Record<string, bigint>>, { scope, scopeId }: ReadingScope): boolean {
  return scope === 'all' || work[`${scope}_id`] === BigInt(scopeId);
}

function requireSame(of: { school: string; indicator: string }, what: string, listed: bigint, counted: bigint): void {
  if (listed === counted) return;
  throw fault('build.works-differ', { ...of, indicator: what, listed: String(listed), counted: String(counted) });
}

/** A school without works has no file of them. */
function readWorks(file: string, columns: readonly string[]): readonly Readonly<Record<string, bigint>>[] {
  if (!existsSync(file)) return [];
  return parseCsv(textOf(file), file, columns).map(({ row, values }) =>
    Object.fromEntries(
      columns.map((column) => {
        const cell = values[column] ?? '';
        if (!/^-?\d+$/.test(cell))
          throw fault('build.malformed', {
            file,
            at: `row ${row}, ${column}`,
            found: JSON.stringify(cell),
            expected: 'a whole number',
          });
        return [column, BigInt(cell)];
      }),
    ),
  );
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw fault('archive.unreadable', { file, why: (error as Error).message });
  }
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
