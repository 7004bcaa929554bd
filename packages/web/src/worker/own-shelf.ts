import { fault } from '@bearings/core';
import type { MemoryFiles } from '@bearings/library';
import { createStore, delMany, entries, setMany } from 'idb-keyval';
import type { OwnFile } from '../engine/own.js';

/** The ids of tables of one's own begin so, and nothing that is shipped does. */
export const OWN = 'own-';

/** Where tables of one's own are: in memory while the page is open, and in this browser's own store. */
export class OwnShelf {
  readonly #ids = new Set<string>();
  #loaded: Promise<void> | null = null;

  constructor(private readonly files: MemoryFiles) {}

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Takes what the browser kept; a browser that keeps nothing has nothing. */
  load(): Promise<void> {
    this.#loaded ??= readAll().then(
      (kept) => {
        for (const file of kept) this.#put(file);
      },
      () => {},
    );
    return this.#loaded;
  }

  /** Puts a table on the shelf; answers whether the browser keeps it. */
  async put(file: OwnFile): Promise<boolean> {
    this.#put(file);
    try {
      await setMany([[file.edition, file]], store());
      return true;
    } catch {
      return false;
    }
  }

  async remove(id: string): Promise<void> {
    this.#ids.delete(id);
    this.files.remove(`editions/${id}`);
    this.files.remove(`methodologies/${id}`);
    await delMany([id], store()).catch(() => {});
  }

  /** A table as a file; a fault where there is none of that id. */
  save(id: string): OwnFile {
    if (!this.has(id)) throw fault('edition.unknown', { edition: id, known: [...this.#ids] });
    const files: Record<string, string> = {};
    for (const folder of [`editions/${id}`, `methodologies/${id}`]) {
      for (const name of this.files.list(folder)) {
        const path = `${folder}/${name}`;
        files[path] = new TextDecoder().decode(this.files.bytes(path));
      }
    }
    return { format: 1, kind: 'bearings-own-table', edition: id, files };
  }

  #put({ edition, files }: OwnFile): void {
    this.files.put(files);
    this.#ids.add(edition);
  }
}

const store = () => createStore('bearings', 'own-tables');

async function readAll(): Promise<OwnFile[]> {
  const all = await entries<string, unknown>(store());
  return all.flatMap(([, value]) => (isOwnFile(value) ? [value] : []));
}

/** Whether a value is a table of one's own, and writes nowhere but where such tables are. */
export function isOwnFile(value: unknown): value is OwnFile {
  const file = value as Partial<OwnFile> | null;
  if (file?.format !== 1 || file.kind !== 'bearings-own-table' || typeof file.edition !== 'string') return false;
  if (!/^own-[a-z0-9]+(-[a-z0-9]+)*$/.test(file.edition) || typeof file.files !== 'object' || !file.files) return false;
  const folders = [`editions/${file.edition}/`, `methodologies/${file.edition}/`];
  return Object.entries(file.files).every(
    ([path, text]) =>
      typeof text === 'string' &&
      folders.some((folder) => path.startsWith(folder) && /^[a-z-]+\.(json|csv|toml)$/.test(path.slice(folder.length))),
  );
}
