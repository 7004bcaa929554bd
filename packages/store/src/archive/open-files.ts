import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fault } from '@bearings/core';
import { decodeText, type Files } from '@bearings/library';

interface Kept {
  readonly full: string;
  readonly stamp: string;
  readonly bytes: Uint8Array;
  readonly parsed: Map<string, unknown>;
}

/** Opens folders of the same shape as one. A file that is in two of them is a fault when it is read. */
export function openFiles(folders: readonly string[]): Files {
  const kept = new Map<string, Kept>();

  const locate = (path: string): string | null => folders.map((folder) => join(folder, path)).find(isFile) ?? null;

  const read = (path: string): Kept => {
    const found = folders.map((folder) => join(folder, path)).filter(isFile);
    const [full, second] = found;
    if (full === undefined) throw fault('archive.missing-file', { file: path, why: 'it is in no folder that is read' });
    if (second !== undefined) throw fault('archive.shadowed', { file: path, own: second });
    const stat = statSync(full, { bigint: true });
    const stamp = `${stat.mtimeNs} ${stat.ctimeNs} ${stat.size} ${stat.ino}`;
    const before = kept.get(path);
    if (before?.full === full && before.stamp === stamp) return before;
    const now = { full, stamp, bytes: readBytes(full, path), parsed: new Map<string, unknown>() };
    kept.set(path, now);
    return now;
  };

  return {
    locate,
    bytes: (path) => read(path).bytes,
    list: (folder) => {
      const names = folders.flatMap((root) => listNames(join(root, folder)));
      return [...new Set(names)].sort();
    },
    parsed: <T>(path: string, kind: string, parse: (text: string, file: string) => T): T => {
      const file = read(path);
      if (!file.parsed.has(kind)) file.parsed.set(kind, parse(decodeText(file.bytes, path), path));
      return file.parsed.get(kind) as T;
    },
  };
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return false;
    throw fault('archive.unreadable', { file: path, why: (error as Error).message });
  }
}

function readBytes(full: string, path: string): Uint8Array {
  try {
    return readFileSync(full);
  } catch (error) {
    throw fault('archive.unreadable', { file: path, why: (error as Error).message });
  }
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.'));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw fault('archive.unreadable', { file: folder, why: (error as Error).message });
  }
}
