import {
  buildInstitutionIndex,
  canonicalJson,
  fault,
  type InstitutionAlias,
  type InstitutionIndex,
} from '@bearings/core';
import { MATCHED_NAME } from '@bearings/evidence';
import { digest, parseJson } from '@bearings/library';
import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeWhole } from '../archive/write-whole.js';
import { identifyPrepared } from '../build/prepared-identity.js';
import { filesOf, lockPrepared, partFile } from '../prepare/prepared-folder.js';
import { faultOfMachine, type PrepareConnection, PrepareSession } from '../prepare/session.js';
import { MATCH_RULES, MATCHER, type MatchRules, matchSurely } from './match-rules.js';
import { affiliationsOf, authorshipsOf, creditsOf, STRINGS, stringsFrom } from './match-statements.js';
import { type MatchedReport, readMatched, reportFile } from './matched-report.js';
import { readRegistry, type Registry } from './read-registry.js';

export interface MatchProgress {
  readonly slices: number;
  readonly slicesDone: number;
  /** Distinct affiliations that were looked at, and those that name an institution. */
  readonly affiliations: number;
  readonly matched: number;
}

export interface MatchAffiliationsOptions {
  /** A prepared folder; what is matched lies in it. */
  readonly prepared: string;
  /** Further names of institutions, such as those of medical schools. */
  readonly further: readonly InstitutionAlias[];
  readonly rules?: MatchRules;
  readonly threads: number;
  /** As DuckDB reads it: "2GB". */
  readonly memory: string;
  /** Rows whose strings are told apart in one go; it changes no answer. */
  readonly atOnce?: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: MatchProgress) => void;
}

/** A slice of the affiliations that is finished. */
interface FinishedSlice {
  readonly key: string;
  readonly slices: number;
  readonly affiliations: number;
  readonly matched: number;
  readonly digest: string;
}

const AT_ONCE = 5_000_000;

/**
 * Matches the affiliations of authors without institution to the institutions of the snapshot, each distinct string once, and makes the relation
 * `matched`: their credit, as `credits` has that of the others. What is finished is not done again. A fault where the folder is not prepared, another
 * process is at work in it, or the machine has too little room or memory; then the same call goes on where this one ended.
 */
export async function matchAffiliations(options: MatchAffiliationsOptions): Promise<MatchedReport> {
  const prepared = resolve(options.prepared);
  const { identity } = await identifyPrepared(prepared);
  const missing = ['raw', 'names'].filter((name) => !hasFiles(join(prepared, name)));
  if (missing.length > 0) throw fault('build.not-prepared', { folder: prepared, missing });
  const rules = options.rules ?? MATCH_RULES;
  const further = options.further.map(({ ror, name }) => [ror, name]);
  const key = digest(canonicalJson({ prepared: identity, matcher: MATCHER, rules: { ...rules }, further }));
  const before = readMatched(prepared);
  if (before?.key === key) return before;
  const release = lockPrepared(prepared);
  rmSync(join(prepared, 'unfinished'), { recursive: true, force: true });
  mkdirSync(join(prepared, 'unfinished', 'spill'), { recursive: true });
  const session = await PrepareSession.open({ ...options, out: prepared }, 1);
  try {
    const connection = await session.connect();
    await connection.useThreads('all');
    const registry = await readRegistry(connection, prepared);
    const index = buildInstitutionIndex(registry.institutions, options.further);
    const slices = await matchSlices(connection, { ...options, prepared, key, rules, index, registry });
    await connection.write(creditsOf(prepared), partFile(MATCHED_NAME, 1));
    const report = await reportOf(connection, { prepared, key, rules, slices });
    const whole: MatchedReport = {
      ...report,
      prepared: identity,
      institutions: index.size,
      furtherNames: further.length,
    };
    writeWhole(reportFile(prepared), `${canonicalJson(whole)}\n`);
    rmSync(join(prepared, STRINGS), { recursive: true, force: true });
    return whole;
  } catch (error) {
    throw faultOfMachine(error, options.memory, prepared) ?? error;
  } finally {
    session.close();
    rmSync(join(prepared, 'unfinished'), { recursive: true, force: true });
    release();
  }
}

const hasFiles = (folder: string): boolean =>
  existsSync(folder) && readdirSync(folder).some((file) => file.endsWith('.parquet'));

interface Job extends MatchAffiliationsOptions {
  readonly key: string;
  readonly rules: MatchRules;
  readonly index: InstitutionIndex;
  readonly registry: Registry;
}

async function matchSlices(connection: PrepareConnection, job: Job): Promise<readonly FinishedSlice[]> {
  const { prepared, key, atOnce = AT_ONCE } = job;
  const [rows] = await connection.numbers(`select count(*) from ${filesOf(prepared, 'raw')}`);
  const slices = Math.max(1, Math.ceil(rows! / atOnce));
  const done: FinishedSlice[] = [];
  for (let slice = 0; slice < slices; slice += 1) {
    const mark = join(prepared, partFile(STRINGS, slice + 1).replace('.parquet', '.json'));
    const found = existsSync(mark) ? (parseJson(readFileSync(mark, 'utf8'), mark) as FinishedSlice) : null;
    if (found?.key === key && found.slices === slices) done.push(found);
    else {
      if (slice === 0) rmSync(join(prepared, STRINGS), { recursive: true, force: true });
      const finished = { key, slices, ...(await matchSlice(connection, job, slices, slice)) };
      writeWhole(mark, `${canonicalJson(finished)}\n`);
      done.push(finished);
    }
    const sum = (of: 'affiliations' | 'matched'): number => done.reduce((total, one) => total + one[of], 0);
    job.onProgress?.({ slices, slicesDone: slice + 1, affiliations: sum('affiliations'), matched: sum('matched') });
  }
  return done;
}

/** Matches the strings of a slice, some thousands at a time, and keeps those that surely name an institution. */
async function matchSlice(
  connection: PrepareConnection,
  { prepared, index, registry, rules, signal }: Job,
  slices: number,
  slice: number,
): Promise<Pick<FinishedSlice, 'affiliations' | 'matched' | 'digest'>> {
  const hash = createHash('sha256');
  const lines = join(prepared, 'unfinished', 'strings.json');
  const file = openSync(lines, 'w');
  let [affiliations, matched] = [0, 0];
  try {
    for await (const rows of connection.stream(affiliationsOf(prepared, slices, slice))) {
      signal?.throwIfAborted();
      let text = '';
      for (const [cell] of rows) {
        const affiliation = String(cell);
        const ror = matchSurely(index, affiliation, rules);
        if (ror === null) continue;
        matched += 1;
        text += `${JSON.stringify({ affiliation, institution_id: registry.numbers.get(ror) })}\n`;
      }
      affiliations += rows.length;
      hash.update(text);
      appendFileSync(file, text);
    }
  } finally {
    closeSync(file);
  }
  await connection.write(stringsFrom(lines), partFile(STRINGS, slice + 1));
  rmSync(lines);
  return { affiliations, matched, digest: `sha256:${hash.digest('hex')}` };
}

async function reportOf(
  connection: PrepareConnection,
  {
    prepared,
    key,
    rules,
    slices,
  }: Pick<Job, 'prepared' | 'key' | 'rules'> & { readonly slices: readonly FinishedSlice[] },
): Promise<Omit<MatchedReport, 'prepared' | 'institutions' | 'furtherNames'>> {
  const [withAffiliation, matched] = await connection.numbers(authorshipsOf(prepared));
  const [rows, works, credit] = await connection.numbers(
    `select count(*), count(distinct work_id), coalesce(sum(credit), 0) from ${filesOf(prepared, MATCHED_NAME)}`,
  );
  return {
    ...{ key, matcher: MATCHER, rules },
    digest: digest(slices.map((slice) => slice.digest).join('\n')),
    affiliations: {
      distinct: slices.reduce((sum, { affiliations }) => sum + affiliations, 0),
      matched: slices.reduce((sum, one) => sum + one.matched, 0),
    },
    authorships: { withAffiliation: withAffiliation!, matched: matched! },
    ...{ works: works!, rows: rows!, credit: credit! },
  };
}
