import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, partFile } from './prepared-folder.js';
import type { PrepareSession } from './session.js';
import { quote } from '../engine/quote.js';

const CITING = ['citing_id', 'citing_year', 'citing_type', 'citing_retracted', 'citing_xpac', 'citing_core'];
const reference = (r: string): string => ['cited_id', ...CITING].map((column) => `${r}.${column}`).join(', ');

/**
 * Each reference with the year of the work that is cited, -1 where there is none in the snapshot, and whether the signatures of both works leave
 * it open that they share an author. In the order of parts, that is by year in each: so years can be skipped.
 */
const LINKED = (out: string, citing: readonly string[]): string => `select
  ${reference('r')}, coalesce(w.citing_year, -1) as cited_year, coalesce((r.s1 & w.s1) <> 0 and (r.s2 & w.s2) <> 0, false) as may_share
from (
  select unnest(g.cites) as cited_id, g.citing_id, ${CITING.slice(1)
    .map((column) => `g.${column}`)
    .join(', ')}, g.s1, g.s2
  from read_parquet([${citing.map((file) => quote(join(out, file))).join(', ')}], hive_partitioning = false) g
) r
left join ${filesOf(out, 'parts/citing')} w on w.citing_id = r.cited_id`;

/** Of an author of the cited work, whether the signature of the citing one leaves it open that it is his too. */
const MAY_HAVE_WRITTEN =
  '(s.s1 & (cast(1 as bigint) << cast(a.author_id % 61 as integer))) <> 0 and (s.s2 & (cast(1 as bigint) << cast((a.author_id // 61) % 59 as integer))) <> 0';

/** The references whose works share an author, author by author. */
const SELF = (out: string): string => {
  const authors = filesOf(out, 'authors');
  return `select distinct ${reference('x')}, x.cited_year
from (
  select ${reference('r')}, r.cited_year, a.author_id
  from ${filesOf(out, 'refs')} r
  join ${filesOf(out, 'parts/citing')} s on s.citing_id = r.citing_id
  join ${authors} a on a.work_id = r.cited_id
  where r.may_share and ${MAY_HAVE_WRITTEN}
) x
join ${authors} b on b.work_id = x.citing_id and b.author_id = x.author_id
order by x.citing_year, x.cited_id, x.citing_id`;
};

/** What is done with references after all parts are prepared. */
export const LINK_STATEMENTS: readonly string[] = [LINKED('', []), SELF('')];

/** So many files `refs` has, where there are as many parts: each is written by one thread, that its bytes are the same for any number of threads. */
const SLICES = 4;

/**
 * Makes the relations of references, which need both works: `refs` with the year of the cited work, and `self_refs`, those whose works share
 * an author.
 */
export async function linkReferences(
  session: PrepareSession,
  out: string,
  parts: number,
  threads: number,
): Promise<void> {
  const slices = Math.min(SLICES, parts);
  const places = Array.from({ length: parts }, (_, at) => at + 1);
  await session.each(
    Array.from({ length: slices }, (_, slice) => slice),
    threads,
    async (connection, slice) => {
      const own = places.slice(Math.floor((slice * parts) / slices), Math.floor(((slice + 1) * parts) / slices));
      const citing = own.map((place) => partFile('parts/citing', place));
      // The works are what is held in memory, whatever is thought of their number: references stream past them in their order.
      await connection.run("set disabled_optimizers = 'build_side_probe_side'");
      await connection.write(LINKED(out, citing), partFile('refs', slice + 1));
    },
  );
  await session.each([1], 1, async (connection) => {
    await connection.run('reset disabled_optimizers');
    await connection.write(SELF(out), partFile('self_refs', 1));
  });
}

/** Takes away what only the linking of references reads. */
export function dropUnlinked(out: string): void {
  rmSync(join(out, 'parts', 'citing'), { recursive: true, force: true });
}
