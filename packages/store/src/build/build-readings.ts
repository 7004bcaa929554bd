import { canonicalJson, fault, type ResampleKernel, type School } from '@bearings/core';
import {
  type Check,
  checksOf,
  type CountingMethod,
  DIALECTS,
  type Dialect,
  jumpsBetween,
  lostReferences,
  MATCHED_NAME,
  type CreditEffect,
  hospitalEffect,
  matchedEffect,
  planRun,
  PREPARED_NAMES,
  type ResultRow,
  type Step,
} from '@bearings/evidence';
import { type Affiliation, formatReadings } from '@bearings/intake';
import { digest, SOFTWARE } from '@bearings/library';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Engine } from '../engine/engine.js';
import {
  BUILD_FILE,
  type BuildRecord,
  FolderDraft,
  isWhole,
  readBuild,
  readingsFile,
  RESULTS_FILE,
  STABILITY_FILE,
} from './build-folder.js';
import { giveSchools, type GivenSchools } from './give-schools.js';
import { holdChecks } from './hold-checks.js';
import { keySteps } from './key-steps.js';
import { openStability } from './measure-stability.js';
import type { PreparedIdentity } from './prepared-identity.js';
import { type ReadingScope, readingsOfResults, requireTold, writeScope } from './readings-of-results.js';
import { countedColumns, parseResults, readResults, RESULT_KEYS, resultCells } from './result-rows.js';
import { dropSteps, runSteps, type StepProgress } from './run-steps.js';
import { readSchoolNumbers, type SchoolNumbers } from './school-numbers.js';
import { writePartners } from './write-partners.js';
import { writeWorks } from './write-works.js';

export interface BuildOptions {
  /** Open, with the prepared relations attached. */
  readonly engine: Engine;
  readonly prepared: PreparedIdentity;
  /** Digest of the matched affiliations, where the method counts them. */
  readonly matched?: string | null;
  readonly method: CountingMethod;
  readonly affiliations: readonly Affiliation[];
  /** Where they were read, for faults. */
  readonly affiliationsFile: string;
  readonly schools: readonly School[];
  readonly scopes: readonly ReadingScope[];
  /** The folder of the build. */
  readonly out: string;
  /** Whether another build in that folder may be replaced. */
  readonly replace: boolean;
  /** The folder of the build to compare with; null for the one that is replaced, if any. */
  readonly since: string | null;
  /** How samples of works are summed; whichever way it is, it gives the same intervals. */
  readonly resample: ResampleKernel;
  readonly signal?: AbortSignal | undefined;
  readonly now: () => number;
  readonly onProgress?: ((progress: StepProgress) => void) | undefined;
  readonly onCheck?: ((check: Check) => void) | undefined;
  /** Told of each school whose intervals are measured: how many are, of how many. */
  readonly onStability?: ((done: number, of: number) => void) | undefined;
}

/** A build that is in its place. */
export interface Built {
  readonly record: BuildRecord;
  /** Whether it was there before, so that nothing was done. */
  readonly wasThere: boolean;
  /** Seconds that stability intervals took; null where nothing was done. */
  readonly stabilitySeconds: number | null;
}

/** Tables of a run that stay: readings and works are asked of them. */
const KEPT = ['results', 'school_pubs', 'school_numbers'];
const MOST_LOST = 20;

/**
 * Counts readings from prepared works and publishes them as one folder: build.json, results.csv, the readings at each scope,
 * their stability intervals and the works of each school. The same inputs give the same bytes; where they are there already, to
 * the byte, nothing is done. A fault where a check does not hold: then nothing is published, and the tables stay to be looked at.
 */
export async function buildReadings(options: BuildOptions): Promise<Built> {
  const { engine, method, out, signal } = options;
  for (const scope of options.scopes) requireTold(method, scope);
  const given = await giveSchools(engine, { ...options, file: options.affiliationsFile });
  const steps = keySteps(allSteps(engine.dialect, method), {
    ...Object.fromEntries(PREPARED_NAMES.map((name) => [name, options.prepared.identity])),
    ...(options.matched ? { [MATCHED_NAME]: options.matched } : {}),
    ...given.digests,
  });
  const inputs = inputsOf(options, given);
  const run = digest(canonicalJson({ software: SOFTWARE, inputs }));
  const before = readBuild(out);
  const isSame = before?.run === run;
  if (isSame && (await isWhole(out, before))) {
    await dropSteps(engine, steps, KEPT);
    return { record: before, wasThere: true, stabilitySeconds: null };
  }
  if (!isSame) requireFree(out, before, options.replace, run);
  const since = options.since ?? (before === null || isSame ? null : out);
  const last = since === null ? null : readLast(since);

  for (const [name, rows] of Object.entries(given.rows)) await engine.give(name as keyof typeof given.rows, rows);
  const counted = await runSteps(engine, steps, options);
  const checks = checksOf(engine.dialect, method);
  await holdChecks(engine, checks, steps, options);

  const tableOf = (name: string): string => steps.find((step) => step.name === name)!.table;
  const draft = FolderDraft.open(resolve(out));
  const rows: ResultRow[] = [];
  const isKept = ({ scope, scopeId }: ResultRow): boolean =>
    scope === 'all' || options.scopes.some((one) => one.scope === scope && one.scopeId === scopeId);
  const numbers = await readSchoolNumbers(engine, tableOf('school_numbers'));
  await draft.write(
    RESULTS_FILE,
    resultLines(engine, tableOf('results'), { method, schools: given.schools, numbers }, (row) => {
      if (isKept(row)) rows.push(row);
    }),
  );
  const marks = { retrieved: options.prepared.date };
  for (const scope of options.scopes)
    await draft.write(readingsFile(writeScope(scope)), [
      formatReadings(readingsOfResults(rows, given.schools, method, scope, marks)),
    ]);
  const ofAll = rows.filter(({ scope }) => scope === 'all');
  const stability = openStability(method, rows, options.scopes, options.resample);
  let [measured, milliseconds] = [0, 0];
  await writeWorks(engine, tableOf('school_pubs'), draft, {
    ...{ method, rows: ofAll, numbers, signal },
    onSchool: (works) => {
      const began = options.now();
      stability.add(works);
      milliseconds += options.now() - began;
      measured++;
      options.onStability?.(measured, ofAll.length);
    },
  });
  await writePartners(engine, tableOf('named_partners'), draft, { rows, signal });
  await draft.write(STABILITY_FILE, [stability.text()]);
  const record: BuildRecord = {
    format: 1,
    run,
    software: SOFTWARE,
    method,
    inputs,
    schools: given.schools,
    rows: Object.fromEntries([...counted].sort(([a], [b]) => (a < b ? -1 : 1))),
    checks: checks.map(({ name }) => name).sort(),
    lost: await countLost(engine, tableOf(lostReferences.name)),
    unresolved: given.unresolved,
    withoutCountry: given.withoutCountry,
    ownAndAssociated: given.ownAndAssociated,
    ...(method.associated === 'never' ? {} : { hospitals: await readEffect(engine, tableOf(hospitalEffect.name)) }),
    ...(method.rawAffiliations ? { matched: await readEffect(engine, tableOf(matchedEffect.name)) } : {}),
    jumps: last && { since: last.record.run, schools: jumpsBetween(last.rows, rows) },
    files: draft.files,
  };
  await draft.write(BUILD_FILE, [`${JSON.stringify(record, null, 2)}\n`]);
  signal?.throwIfAborted();
  draft.publish();
  await dropSteps(engine, steps, KEPT);
  return { record, wasThere: false, stabilitySeconds: milliseconds / 1000 };
}

/** The steps of a run, and the one that counts references to works that are not there. */
function allSteps(dialect: Dialect, method: CountingMethod): readonly Step[] {
  const { name, row, grain, reads, select } = lostReferences;
  return [...planRun(dialect, method), { name, row, grain, reads, select: select(dialect, method) }];
}

/** Everything that goes into a build. The statements are those of one dialect whatever engine runs them: they say the same. */
function inputsOf({ method, prepared, matched, scopes }: BuildOptions, given: GivenSchools): BuildRecord['inputs'] {
  return {
    method: digest(canonicalJson(method)),
    plan: digest(
      allSteps(DIALECTS.duckdb, method)
        .map(({ select }) => `${select}\n`)
        .join(''),
    ),
    prepared: prepared.identity,
    ...(matched ? { matched } : {}),
    snapshot: prepared.snapshot,
    date: prepared.date,
    given: given.digests,
    scopes: scopes.map(writeScope),
  };
}

function requireFree(out: string, before: BuildRecord | null, replace: boolean, run: string): void {
  if (before !== null && !replace) throw fault('build.taken', { folder: out, found: `the run ${before.run}`, run });
  if (before === null && existsSync(out) && readdirSync(out).length > 0)
    throw fault('build.taken', { folder: out, found: 'files that are no build', run });
}

/** The results of another build, to compare with. */
function readLast(folder: string): { readonly record: BuildRecord; readonly rows: readonly ResultRow[] } {
  const record = readBuild(folder);
  const file = join(folder, RESULTS_FILE);
  if (record === null || !existsSync(file))
    throw fault('archive.missing-file', { file: join(folder, BUILD_FILE), why: 'there is no build to compare with' });
  return { record, rows: parseResults(readFileSync(file, 'utf8'), file, record.method) };
}

const SCHOOLS_AT_ONCE = 200;

/** The lines of results.csv, some schools at a time; each row is handed over as it passes. */
async function* resultLines(
  engine: Engine,
  table: string,
  {
    method,
    schools,
    numbers,
  }: { readonly method: CountingMethod; readonly schools: readonly string[]; readonly numbers: SchoolNumbers },
  onRow: (row: ResultRow) => void,
): AsyncIterable<string> {
  const columns = countedColumns(method);
  yield `${[...RESULT_KEYS, ...columns].join(',')}\n`;
  for (let at = 0; at < schools.length; at += SCHOOLS_AT_ONCE) {
    const rows = await readResults(engine, table, method, schools.slice(at, at + SCHOOLS_AT_ONCE), numbers);
    rows.forEach(onRow);
    yield rows.map((row) => `${resultCells(row, columns).join(',')}\n`).join('');
  }
}

/** What a rule gives to each school that it gives anything. */
async function readEffect(engine: Engine, table: string): Promise<readonly CreditEffect[]> {
  const rows = await engine.rows(`select school_id, works, works_added, credit from ${table}`);
  return rows
    .map(([school, works, added, credit]) => ({
      ...{ school: String(school), works: Number(works), worksAdded: Number(added), credit: Number(credit) },
    }))
    .sort((a, b) => (a.school < b.school ? -1 : 1));
}

async function countLost(engine: Engine, table: string): Promise<BuildRecord['lost']> {
  const [[works, references] = []] = await engine.rows(
    `select count(*) as n, ${engine.dialect.integer('coalesce(sum(times), 0)')} as times_in_all from ${table}`,
  );
  const most = await engine.rows(
    `select cited_id, times from ${table} order by times desc, cited_id limit ${MOST_LOST}`,
  );
  return {
    references: Number(references),
    works: Number(works),
    most: most.map(([id, times]) => [Number(id), Number(times)] as const),
  };
}
