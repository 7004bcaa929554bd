import { MATCHED } from '@bearings/evidence';
import type { PreparedIdentity } from '@bearings/store/build';
import type { PreparedWorld } from '@bearings/testkit';
import { DuckDBInstance } from '@duckdb/node-api';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { world } from './golden-build.js';

type Credit = PreparedWorld['credits'][number];

/** Institutions of schools, the first of which is named by an affiliation of every third counted work. */
const own = [...new Set(world.school_institutions.map(({ institution_id }) => institution_id))].sort((a, b) => a - b);

/** Matched credits over the golden works: some of works that name the institution already, some of works that do not. */
export const matched: readonly Credit[] = world.works
  .filter(({ work_id }) => work_id % 3 === 0)
  .flatMap((work, k): readonly Credit[] =>
    [0, 1].map((step) => ({
      work_id: work.work_id,
      institution_id: own[(k + step) % own.length]!,
      credit: 100_001,
      is_first: k % 2 === 0,
      is_last: step === 1,
      is_corresponding: false,
      pub_year: work.pub_year,
      type: work.type,
      subfield_id: work.subfield_id,
      is_retracted: work.is_retracted,
      is_xpac: work.is_xpac,
    })),
  );

/** The golden works as if every matched institution had been entered. */
export function enteredWorld(): PreparedWorld {
  const credits = new Map<string, Credit>();
  for (const row of [...world.credits, ...matched]) {
    const key = `${row.work_id} ${row.institution_id}`;
    const before = credits.get(key);
    credits.set(
      key,
      before === undefined
        ? row
        : {
            ...before,
            credit: before.credit + row.credit,
            is_first: before.is_first || row.is_first,
            is_last: before.is_last || row.is_last,
          },
    );
  }
  return { ...world, credits: [...credits.values()] };
}

/** Puts the matched credits into a prepared folder, as matching affiliations does. */
export async function writeMatched(prepared: string, { identity }: PreparedIdentity): Promise<void> {
  mkdirSync(join(prepared, 'matched'), { recursive: true });
  const lines = join(prepared, 'matched.lines');
  writeFileSync(lines, matched.map((row) => JSON.stringify(row)).join('\n'));
  const types = { integer: 'bigint', boolean: 'boolean', text: 'varchar' } as const;
  const columns = Object.entries(MATCHED.columns).map(([name, type]) => `${name}: '${types[type]}'`);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(
    `copy (select * from read_json('${lines}', columns = {${columns.join(', ')}})) to '${join(prepared, 'matched/00001.parquet')}' (format parquet)`,
  );
  connection.closeSync();
  instance.closeSync();
  writeFileSync(
    join(prepared, 'matched.json'),
    JSON.stringify({ prepared: identity, key: 'a key', digest: 'a digest' }),
  );
}
