import { hasNetwork, type ResultRow } from '@bearings/evidence';
import { formatCsv } from '@bearings/intake';
import type { Engine } from '../engine/engine.js';
import { quote } from '../engine/quote.js';
import { type FolderDraft, PARTNERS_FILE } from './build-folder.js';
import { groupBy, type Row } from './group-rows.js';

/** Columns of partners.csv: a school and a scope, an institution by the number of its OpenAlex id, and their joint works. */
export const PARTNER_COLUMNS = [
  'school_id',
  'scope',
  'scope_id',
  'institution_id',
  'ror',
  'name',
  'country',
  'works',
] as const;

const SCHOOLS_AT_ONCE = 100;

/** Writes the partners abroad of each school at the scopes of its rows, those of most joint works first; so many as the rows say. */
export async function writePartners(
  engine: Engine,
  table: string,
  draft: FolderDraft,
  { rows, signal }: { readonly rows: readonly ResultRow[]; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  await draft.write(PARTNERS_FILE, partnerLines(engine, table, rows, signal));
}

async function* partnerLines(
  engine: Engine,
  table: string,
  rows: readonly ResultRow[],
  signal: AbortSignal | undefined,
): AsyncIterable<string> {
  yield formatCsv(PARTNER_COLUMNS, []);
  const told = rows.filter(({ scope, sums }) => hasNetwork(scope) && sums.partners! > 0n);
  const schools = [...new Set(told.map(({ school }) => school))];
  for (let at = 0; at < schools.length; at += SCHOOLS_AT_ONCE) {
    signal?.throwIfAborted();
    const batch = new Set(schools.slice(at, at + SCHOOLS_AT_ONCE));
    const found = await engine.rows(
      `select ${PARTNER_COLUMNS.join(', ')} from ${table} where school_id in (${[...batch].map(quote).join(', ')})`,
      signal ? { signal } : {},
    );
    const byRow = groupBy(found, ([school, scope, id]) => `${school} ${scope} ${id}`);
    for (const { school, scope, scopeId, sums } of told.filter((row) => batch.has(row.school))) {
      const partners = byRow.get(`${school} ${scope} ${scopeId}`) ?? [];
      if (BigInt(partners.length) !== sums.partners)
        throw new Error(`${school} has ${partners.length} partners, and ${sums.partners} are counted`);
      const lines = partners.toSorted(byWorks).map((row) => row.map(String));
      yield formatCsv(PARTNER_COLUMNS, lines).slice(HEAD.length);
    }
  }
}

const HEAD = formatCsv(PARTNER_COLUMNS, []);

function byWorks(a: Row, b: Row): number {
  return compare(b[7] as bigint, a[7] as bigint) || compare(a[3] as bigint, b[3] as bigint);
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
