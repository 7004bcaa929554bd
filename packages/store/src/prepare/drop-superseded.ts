import { fault } from '@bearings/core';
import { join } from 'node:path';
import type { PartRelation } from './work-statements.js';
import { filesOf, partFile } from './prepared-folder.js';
import type { PrepareConnection } from './session.js';
import { quote } from '../engine/quote.js';

/** How many ids are looked at in one go: 24 bytes each, within any memory that preparation runs in. */
const IDS_AT_ONCE = 10_000_000;

/** The column by which a row of a relation belongs to its work. */
const WORK_OF = {
  works: 'work_id',
  'parts/citing': 'citing_id',
  authors: 'work_id',
  credits: 'work_id',
  raw: 'work_id',
} as const satisfies Readonly<Record<PartRelation, string>>;

export interface Dropped {
  /** Records of works of which a later one is there. */
  readonly superseded: number;
  /** Records of works that were taken back. */
  readonly deleted: number;
}

/**
 * Takes out of the finished parts the records of which a later one is there, and those of works that were taken back. Of records
 * with one id the one updated last stays; of those updated together, the one in the later file. Doing it twice changes nothing.
 */
export async function dropSuperseded(
  connection: PrepareConnection,
  out: string,
  records: number,
  ledger: string | null,
): Promise<Dropped> {
  const ids = filesOf(out, 'parts/ids');
  await connection.run('create or replace temp table superseded (work_id bigint, part bigint)');
  const slices = Math.max(1, Math.ceil(records / IDS_AT_ONCE));
  for (let slice = 0; slice < slices; slice += 1) {
    const isHere = slices === 1 ? 'true' : `i.work_id % ${slices} = ${slice}`;
    await connection.run(`create or replace temp table twice as
select i.work_id as work_id from ${ids} i where ${isHere} group by i.work_id having count(*) > 1`);
    await connection.run(`insert into superseded
select g.work_id, g.part from (
  select i.work_id, i.part, row_number() over (partition by i.work_id order by i.updated desc, i.part desc) as place
  from ${ids} i
  where i.work_id in (select t.work_id from twice t)
) g where g.place > 1`);
  }
  await connection.run('create or replace temp table taken_back (work_id bigint, part bigint)');
  if (ledger !== null) {
    await readLedger(connection, ledger);
    await connection.run(`insert into taken_back
select i.work_id, i.part from ${ids} i where i.work_id in (select l.work_id from ledger l)
except select s.work_id, s.part from superseded s`);
  }
  await connection.run(`create or replace temp table gone as
select s.work_id, s.part from superseded s union all select t.work_id, t.part from taken_back t`);
  for (const part of await connection.list('select distinct part from gone order by part')) {
    for (const [relation, column] of Object.entries(WORK_OF)) {
      const file = partFile(relation, part);
      await connection.write(
        `select * from read_parquet(${quote(join(out, file))}, hive_partitioning = false) r
where r.${column} not in (select g.work_id from gone g where g.part = ${part})`,
        file,
      );
    }
  }
  const [superseded, deleted] = await connection.numbers(
    'select (select count(*) from superseded), (select count(*) from taken_back)',
  );
  return { superseded: superseded!, deleted: deleted! };
}

/** The ledger of works that were taken back: a column `work_id` with their addresses or numbers. */
async function readLedger(connection: PrepareConnection, ledger: string): Promise<void> {
  try {
    await connection.run(`create or replace temp table ledger_lines as
select work_id as text from read_csv(${quote(ledger)}, header = true, all_varchar = true, delim = ',', ignore_errors = false)`);
  } catch (error) {
    throw fault('snapshot.unreadable', { file: ledger, why: (error as Error).message.split('\n')[0]! });
  }
  await connection.run(`create or replace temp table ledger as
select distinct case when regexp_full_match(text, '(https://openalex\\.org/)?W?[0-9]+') then cast(regexp_extract(text, '[0-9]+$') as bigint) end as work_id, rowid as row
from ledger_lines`);
  const [bad] = await connection.numbers(
    'select coalesce(min(case when work_id is null then row end), -1) from ledger',
  );
  if (bad! >= 0)
    throw fault('snapshot.line-malformed', { file: ledger, line: bad! + 2, at: '', why: 'there is no id of a work' });
}
