import { fault, type School } from '@bearings/core';
import { type Affiliation, formatCsv } from '@bearings/intake';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { FolderDraft } from '../build/build-folder.js';
import { isOwn, listWanted } from '../build/give-schools.js';
import { identifyPrepared, type PreparedIdentity } from '../build/prepared-identity.js';
import { faultOfMachine, type PrepareConnection, PrepareSession } from '../prepare/session.js';
import { quote } from '../engine/quote.js';
import {
  compareCitations,
  compareCredits,
  compareWorks,
  CONTRADICTIONS,
  FILES,
  TABLES,
  TOLD,
  viewsOf,
} from './comparison-statements.js';

export interface ComparePreparedOptions {
  /** Prepared folders of the two snapshots. */
  readonly before: string;
  readonly now: string;
  /** The folder of the comparison: new or empty. */
  readonly out: string;
  readonly affiliations: readonly Affiliation[];
  /** Where they were read, for faults. */
  readonly affiliationsFile: string;
  readonly schools: readonly School[];
  /** How many of the works whose citations differ most are listed. */
  readonly jumps: number;
  readonly threads: number;
  /** As DuckDB reads it: "2GB". */
  readonly memory: string;
  /** Rows that are compared in one go; less needs less memory, and changes no byte. */
  readonly atOnce?: number;
  readonly signal?: AbortSignal | undefined;
  readonly onStep?: (step: string) => void;
}

type Pair = readonly [before: number, now: number];

/** What comparison.json says: the same bytes for the same two folders, table and length of list. */
export interface PreparedComparison {
  readonly format: 1;
  readonly before: PreparedIdentity;
  readonly now: PreparedIdentity;
  readonly works: {
    readonly count: Pair;
    readonly gone: number;
    readonly new: number;
    /** In both, with another year or type in each. */
    readonly other: number;
    /** In both, with an institution that is named in one only. */
    readonly institutionsChanged: number;
  };
  readonly references: Pair;
  readonly institutions: { readonly count: Pair; readonly changed: number };
  readonly schools: { readonly count: number; readonly changed: number };
  /** Works in both whose number of citing works differs; so many of them are listed, the furthest first, and so many left out. */
  readonly citations: { readonly changed: number; readonly listed: number; readonly leftOut: number };
  readonly files: FolderDraft['files'];
}

/** Rows of both sides that a join holds at once: about 2 GB of memory, and what does not fit is spilled. */
const AT_ONCE = 40_000_000;

/**
 * Compares two prepared snapshots and publishes what differs as one folder: works that are gone, new or of another year or type,
 * institutions that works gained and lost, what that does to institutions and schools, and the largest jumps of citations. A fault
 * where a folder is not prepared, the place is taken, or the machine has too little room or memory; then nothing is published.
 */
export async function comparePrepared(options: ComparePreparedOptions): Promise<PreparedComparison> {
  const out = resolve(options.out);
  const [before, now] = [await identifyPrepared(options.before), await identifyPrepared(options.now)];
  const own = listWanted({ ...options, file: options.affiliationsFile }).filter(isOwn);
  if (existsSync(out) && readdirSync(out).length > 0) throw fault('export.target-taken', { folder: out });
  const room = `${out}.run`;
  rmSync(room, { recursive: true, force: true });
  mkdirSync(`${room}/unfinished/spill`, { recursive: true });
  const session = await PrepareSession.open({ ...options, out: room }, 1);
  try {
    const connection = await session.connect();
    await connection.run('set preserve_insertion_order = false');
    await connection.useThreads('all');
    for (const view of viewsOf(options)) await connection.run(view);
    await giveOwn(connection, own);
    const counts = await compareAll(connection, options);
    const draft = FolderDraft.open(out);
    for (const [file, { columns, select }] of Object.entries(FILES)) {
      options.onStep?.(`writing ${file}`);
      await draft.write(file, linesOf(connection, columns, select));
    }
    const record: PreparedComparison = { format: 1, before, now, ...counts, files: draft.files };
    await draft.write('comparison.json', [`${JSON.stringify(record, null, 2)}\n`]);
    options.signal?.throwIfAborted();
    draft.publish();
    return record;
  } catch (error) {
    throw faultOfMachine(error, options.memory, room) ?? error;
  } finally {
    session.close();
    rmSync(room, { recursive: true, force: true });
    rmSync(`${out}.tmp`, { recursive: true, force: true });
  }
}

async function giveOwn(connection: PrepareConnection, own: ReturnType<typeof listWanted>): Promise<void> {
  await connection.run('create or replace temp table own_institutions (school_id varchar, ror varchar)');
  if (own.length === 0) return;
  const rows = own.map(({ school, ror }) => `(${quote(school)}, ${quote(ror)})`);
  await connection.run(`insert into own_institutions values ${rows.join(', ')}`);
}

/** Fills every table of a comparison, slice by slice, and counts. */
async function compareAll(
  connection: PrepareConnection,
  { jumps, atOnce = AT_ONCE, onStep }: ComparePreparedOptions,
): Promise<Omit<PreparedComparison, 'format' | 'before' | 'now' | 'files'>> {
  const one = async (select: string): Promise<number> => (await connection.numbers(select))[0]!;
  const pair = async (relation: string): Promise<Pair> => [
    await one(`select count(*) from ${relation}_before`),
    await one(`select count(*) from ${relation}_now`),
  ];
  const works = await pair('works');
  const references = await pair('refs');
  for (const table of TABLES) await connection.run(table);
  const eachSlice = async (
    what: string,
    [a, b]: Pair,
    statements: (slices: number, slice: number) => readonly string[],
  ) => {
    const slices = Math.max(1, Math.ceil((a + b) / atOnce));
    for (let slice = 0; slice < slices; slice += 1) {
      onStep?.(`comparing ${what}, ${slice + 1} of ${slices}`);
      for (const statement of statements(slices, slice)) await connection.run(statement);
    }
  };
  await eachSlice('works', works, (slices, slice) => [compareWorks(slices, slice)]);
  await eachSlice('institutions of works', await pair('credits'), (slices, slice) => [compareCredits(slices, slice)]);
  await eachSlice('citations', references, (slices, slice) => compareCitations(slices, slice, jumps));
  await connection.run(
    'create or replace temp table listed as select * from jumps order by abs(citations_now - citations_before) desc, work_id limit ' +
      jumps,
  );
  await connection.run('create or replace temp table jumps as select * from listed');
  onStep?.('counting for institutions and schools');
  for (const statement of TOLD) await connection.run(statement);
  for (const contradiction of CONTRADICTIONS)
    if ((await one(contradiction)) > 0) throw new Error('what went and what came do not make what is');
  const changed = await one('select coalesce(sum(works), 0) from jump_counts');
  const listed = await one('select count(*) from jumps');
  const moves = 'gone + fresh + lost + gained > 0';
  return {
    works: {
      count: works,
      gone: await one("select count(*) from changed_works where change = 'gone'"),
      new: await one("select count(*) from changed_works where change = 'new'"),
      other: await one("select count(*) from changed_works where change = 'other'"),
      institutionsChanged: await one(
        "select count(distinct work_id) from changed_credits where work_id not in (select work_id from changed_works where change <> 'other')",
      ),
    },
    references,
    institutions: {
      count: await pair('institutions'),
      changed: await one(`select count(*) from told_institutions where ${moves}`),
    },
    schools: {
      count: await one('select count(*) from told_schools'),
      changed: await one(`select count(*) from told_schools where ${moves}`),
    },
    citations: { changed, listed, leftOut: changed - listed },
  };
}

/** A selection as lines of CSV, some rows at a time. */
async function* linesOf(
  connection: PrepareConnection,
  columns: readonly string[],
  select: string,
): AsyncIterable<string> {
  yield formatCsv(columns, []);
  for await (const rows of connection.stream(select)) {
    const text = formatCsv(
      columns,
      rows.map((row) => row.map((value) => (value === null ? null : String(value)))),
    );
    yield text.slice(text.indexOf('\n') + 1);
  }
}
