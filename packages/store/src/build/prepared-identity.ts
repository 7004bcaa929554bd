import { canonicalJson, fault } from '@bearings/core';
import { PREPARED_NAMES } from '@bearings/evidence';
import { digest, parseJson } from '@bearings/library';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a prepared folder is known by. */
export interface PreparedIdentity {
  readonly identity: string;
  /** The snapshot as its preparation knows it; empty where the folder does not say. */
  readonly snapshot: string;
  readonly date: string;
}

/** The report that a finished preparation leaves. */
const REPORT = 'prepared.json';

/**
 * The digest by which a prepared folder is known: of what its preparation says of snapshot and rules, or, where a folder was
 * made otherwise, of the contents of its files. A fault where a relation is missing.
 */
export async function identifyPrepared(folder: string): Promise<PreparedIdentity> {
  const missing = PREPARED_NAMES.filter((name) => filesOf(folder, name).length === 0);
  if (missing.length > 0) throw fault('build.not-prepared', { folder, missing });
  const report = join(folder, REPORT);
  if (existsSync(report)) {
    const { snapshot, date, preparation } = parseJson(readFileSync(report, 'utf8'), report) as Record<string, unknown>;
    if (typeof snapshot === 'string' && typeof preparation === 'string')
      return {
        identity: digest(canonicalJson({ snapshot, preparation })),
        snapshot,
        date: typeof date === 'string' ? date : '',
      };
  }
  const lines: string[] = [];
  for (const name of PREPARED_NAMES)
    for (const file of filesOf(folder, name))
      lines.push(`${await digestOf(join(folder, name, file))}  ${name}/${file}\n`);
  return { identity: digest(lines.join('')), snapshot: '', date: '' };
}

function filesOf(folder: string, relation: string): string[] {
  try {
    return readdirSync(join(folder, relation))
      .filter((file) => file.endsWith('.parquet'))
      .sort();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw fault('archive.unreadable', { file: join(folder, relation), why: (error as Error).message });
  }
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
