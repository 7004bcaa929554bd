import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '../archive/write-whole.js';
import type { PrepareConnection } from './session.js';
import { quote } from './work-columns.js';

const filesOf = (place: string): string => `read_parquet(${quote(place)}, hive_partitioning = false)`;
const REFERENCE =
  'r.cited_id, r.citing_id, r.citing_year, r.citing_type, r.citing_retracted, r.citing_xpac, r.citing_core';

/**
 * Each reference with the year of the work that is cited, -1 where there is none in the snapshot, and whether the signatures of both works leave
 * it open that they share an author.
 */
const LINKED = (out: string): string => `select
  ${REFERENCE}, coalesce(w.pub_year, -1) as cited_year, r.citing_year as of_year,
  case when (r.s1 & w.s1) <> 0 and (r.s2 & w.s2) <> 0 then 1 else 0 end as may_share
from ${filesOf(join(out, 'parts/references/*.parquet'))} r
left join ${filesOf(join(out, 'parts/signed/*.parquet'))} w on w.work_id = r.cited_id`;

/** Of an author of the cited work, whether the signature of the citing one leaves it open that it is his too. */
const MAY_HAVE_WRITTEN =
  '(s.s1 & (cast(1 as bigint) << cast(a.author_id % 61 as integer))) <> 0 and (s.s2 & (cast(1 as bigint) << cast((a.author_id // 61) % 59 as integer))) <> 0';

/** The references whose works share an author, author by author. */
const SELF = (out: string, candidates: string): string => {
  const authors = filesOf(join(out, 'authors/*.parquet'));
  return `select distinct ${REFERENCE.replaceAll('r.', 'x.')}, x.cited_year
from (
  select ${REFERENCE}, r.cited_year, a.author_id
  from ${candidates} r
  join ${filesOf(join(out, 'parts/signed/*.parquet'))} s on s.work_id = r.citing_id
  join ${authors} a on a.work_id = r.cited_id
  where ${MAY_HAVE_WRITTEN}
) x
join ${authors} b on b.work_id = x.citing_id and b.author_id = x.author_id
order by x.citing_year, x.cited_id, x.citing_id`;
};

/** What is done with references after all parts are prepared. */
export const LINK_STATEMENTS: readonly string[] = [LINKED(''), SELF('', 'candidates')];

/**
 * Makes the relations of references, which need both works: `refs`, a file or more for each citing year, with the cited work's year, and `self_refs`,
 * those whose works share an author. Does all of it anew where it was begun.
 */
export async function linkReferences(connection: PrepareConnection, out: string): Promise<void> {
  const begun = join(out, 'unfinished', 'linked');
  rmSync(begun, { recursive: true, force: true });
  await connection.copy(
    LINKED(out),
    begun,
    'format parquet, compression zstd, row_group_size 122880, partition_by (of_year, may_share)',
  );
  const refs = join(out, 'refs');
  rmSync(refs, { recursive: true, force: true });
  mkdirSync(refs);
  const candidates: string[] = [];
  for (const path of listFiles(begun)) {
    const [, year, mayShare, at] = /of_year=(-?\d+)\/may_share=([01])\/\D*(\d+)\.parquet$/.exec(path)!;
    const place = join(refs, `${year}-${mayShare === '1' ? 'shared-' : ''}${at}.parquet`);
    renameSync(join(begun, path), place);
    if (mayShare === '1') candidates.push(quote(place));
  }
  syncFolder(refs);
  if (readdirSync(refs).length === 0)
    await connection.write(
      `select ${REFERENCE}, 0 as cited_year from ${filesOf(join(out, 'parts/references/*.parquet'))} r where false`,
      'refs/none.parquet',
    );
  await connection.write(
    SELF(
      out,
      candidates.length > 0
        ? `read_parquet([${candidates.join(', ')}], hive_partitioning = false)`
        : `(select * from ${filesOf(join(refs, '*.parquet'))} where false)`,
    ),
    'self_refs/all.parquet',
  );
}

/** Takes away what only the linking of references reads. */
export function dropUnlinked(out: string): void {
  for (const name of ['references', 'signed']) rmSync(join(out, 'parts', name), { recursive: true, force: true });
}

function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return (readdirSync(folder, { recursive: true, encoding: 'utf8' }) as string[])
    .filter((path) => path.endsWith('.parquet'))
    .sort();
}
