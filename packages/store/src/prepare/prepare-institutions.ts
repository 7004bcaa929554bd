import { Fault, fault } from '@bearings/core';
import { checkInstitutionRecord } from '@bearings/evidence';
import { join } from 'node:path';
import type { Snapshot } from '../snapshot/snapshot.js';
import { countRecords } from './check-lines.js';
import { NAME_FIELDS, recordsOf } from './work-columns.js';
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
    const has = await namesIn(connection, { institutions, format });
    for (const part of institutions) {
      if (format === 'jsonl') holdCount(part, await countRecords(part, signal));
      const [read] = readInstitutions([part.path], format, has);
      await reading(part, format, checkInstitutionRecord, signal, () => connection.run(read!));
      const [found, named] = await connection.numbers(
        'select count(*), count(institution_id) from institution_records',
      );
      if (named! < found!)
        throw fault('snapshot.unreadable', { file: part.path, why: 'a record has no id of an institution' });
      holdCount(part, found!);
    }
    const paths = institutions.map(({ path }) => path);
    for (const statement of readInstitutions(paths, format, has)) await connection.run(statement);
  }
  for (const [relation, select] of Object.entries(INSTITUTION_RELATIONS))
    await connection.write(select, partFile(relation, 1));
}

/** The fields of names that every Parquet file has in the form that is read; in JSON Lines a record that lacks one has nothing there. */
async function namesIn(
  connection: PrepareConnection,
  { institutions, format }: Pick<Snapshot, 'institutions' | 'format'>,
): Promise<readonly string[]> {
  let has = Object.keys(NAME_FIELDS);
  if (format === 'jsonl') return has;
  for (const { path } of institutions) {
    const types = new Map<string, string>();
    try {
      for await (const rows of connection.stream(`describe select * from ${recordsOf([path], format, {})}`))
        for (const [column, type] of rows) types.set(String(column), String(type).toLowerCase());
    } catch (error) {
      if (error instanceof Fault) throw error;
      return []; // What is wrong with the file is told by whoever reads its records.
    }
    has = has.filter((field) => isReadable(types.get(field) ?? '', NAME_FIELDS[field]!));
  }
  return has;
}

/** Whether a column of a type has all that is read of it. */
function isReadable(type: string, wanted: string): boolean {
  const isList = (text: string): boolean => text.endsWith('[]');
  const fields = [...wanted.matchAll(/(\w+) varchar/g)].map(([field]) => field);
  return (
    isList(type) === isList(wanted) &&
    (fields.length > 0 ? fields.every((field) => type.includes(field)) : type === wanted)
  );
}
