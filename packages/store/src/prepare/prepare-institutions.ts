import { fault } from '@bearings/core';
import { checkInstitutionRecord } from '@bearings/evidence';
import { join } from 'node:path';
import type { Snapshot } from '../snapshot/snapshot.js';
import { countRecords } from './check-lines.js';
import { INSTITUTION_RELATIONS, mergeNamed, readInstitutions } from './institution-statements.js';
import { holdCount, reading } from './prepare-part.js';
import { partFile } from './prepared-folder.js';
import type { PrepareConnection } from './session.js';

/** Makes the institutions and their lineage: from the entity of that name, or, where there is none, as the works name them. */
export async function prepareInstitutions(
  connection: PrepareConnection,
  { institutions, format }: Snapshot,
  out: string,
  signal?: AbortSignal,
): Promise<void> {
  if (institutions.length === 0) {
    for (const statement of mergeNamed(join(out, 'parts/named'))) await connection.run(statement);
  } else {
    for (const part of institutions) {
      if (format === 'jsonl') holdCount(part, await countRecords(part, signal));
      const [read] = readInstitutions([part.path], format);
      await reading(part, format, checkInstitutionRecord, signal, () => connection.run(read!));
      const [found, named] = await connection.numbers(
        'select count(*), count(institution_id) from institution_records',
      );
      if (named! < found!)
        throw fault('snapshot.unreadable', { file: part.path, why: 'a record has no id of an institution' });
      holdCount(part, found!);
    }
    const paths = institutions.map(({ path }) => path);
    for (const statement of readInstitutions(paths, format)) await connection.run(statement);
  }
  for (const [relation, select] of Object.entries(INSTITUTION_RELATIONS))
    await connection.write(select, partFile(relation, 1));
}
