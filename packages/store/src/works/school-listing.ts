import { fault, type SchoolId } from '@bearings/core';
import type { ResultRow } from '@bearings/evidence';
import { parseCsv } from '@bearings/intake';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildRecord, readBuild, RESULTS_FILE, worksFile } from '../build/build-folder.js';
import { type ReadingScope, requireTold } from '../build/readings-of-results.js';
import { emptyRow, parseResults } from '../build/result-rows.js';
import { wholeCell } from '../build/whole-cell.js';
import { workColumns } from '../build/write-works.js';

/** A counted work of a school: what is known of it, by column of its file. */
export type WorkColumns = Readonly<Record<string, bigint>>;

/** What a build holds of one school at one scope. */
export interface SchoolListing {
  readonly record: BuildRecord;
  readonly school: SchoolId;
  readonly scope: ReadingScope;
  readonly row: ResultRow;
  /** The counted works, in the order of the file. */
  readonly works: readonly WorkColumns[];
}

/** Reads what a build holds of a school. Faults where there is no build, where it does not count the school, and where works and results disagree. */
export function readListing(folder: string, school: SchoolId, scope: ReadingScope): SchoolListing {
  const record = readBuild(folder);
  if (record === null)
    throw fault('archive.missing-file', { file: join(folder, 'build.json'), why: 'the folder holds no build' });
  if (!record.schools.includes(school)) throw fault('build.school-absent', { school, folder });
  const { method } = record;
  requireTold(method, scope);
  const rows = parseResults(
    rowsOf(textOf(join(folder, RESULTS_FILE)), school),
    `${RESULTS_FILE}, the rows of ${school}`,
    method,
  );
  const row =
    rows.find((one) => one.school === school && one.scope === scope.scope && one.scopeId === scope.scopeId) ??
    emptyRow(school, scope.scope, scope.scopeId, method);
  const works = readWorks(join(folder, worksFile(school)), workColumns(method)).filter((work) => isWithin(work, scope));
  requireSame({ school, indicator: 'works' }, BigInt(works.length), row.sums.works!);
  return { record, school, scope, row, works };
}

/** A fault where the works that are listed do not make what the results say. */
export function requireSame(of: { school: string; indicator: string }, listed: bigint, counted: bigint): void {
  if (listed === counted) return;
  throw fault('build.works-differ', { ...of, listed: String(listed), counted: String(counted) });
}

/** The header and the lines of one school: results of all schools of the world need not be read for one. */
function rowsOf(text: string, school: string): string {
  const lines = text.split('\n');
  return `${[lines[0], ...lines.filter((line) => line.startsWith(`${school},`))].join('\n')}\n`;
}

function isWithin(work: WorkColumns, { scope, scopeId }: ReadingScope): boolean {
  return scope === 'all' || work[`${scope}_id`] === BigInt(scopeId);
}

/** A school without works has no file of them. */
function readWorks(file: string, columns: readonly string[]): readonly WorkColumns[] {
  if (!existsSync(file)) return [];
  return parseCsv(textOf(file), file, columns).map(({ row, values }) =>
    Object.fromEntries(columns.map((column) => [column, wholeCell(values[column] ?? '', { file, row, column })])),
  );
}

/** The text of a file of a build; a fault where it cannot be read. */
export function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw fault('archive.unreadable', { file, why: (error as Error).message });
  }
}
