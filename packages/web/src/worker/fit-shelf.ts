import type { Look } from '@bearings/core/fit';
import type { MemoryFiles } from '@bearings/library';
import { clear, createStore, del, entries, set } from 'idb-keyval';
import type { KeptFacts } from '../engine/fit.js';

/** A file of facts as it is kept. */
export interface ShelvedFacts extends KeptFacts {
  /** In the form of a file of facts. */
  readonly text: string;
}

/** Everything that is kept of a person. What a browser hands back may be of an earlier form, and is read anew. */
export interface Shelved {
  /** As JSON; null where there is none. */
  readonly profile: string | null;
  readonly facts: readonly ShelvedFacts[];
  readonly looks: readonly Look[];
  /** A national grid as its file was. */
  readonly grid: { readonly name: string; readonly bytes: Uint8Array } | null;
}

const NOTHING: Shelved = { profile: null, facts: [], looks: [], grid: null };

/** Where a person's own things are: in memory while the page is open, and in this browser's own store, apart from all else. */
export class FitShelf {
  #kept: Shelved = NOTHING;
  #isKept = true;
  #loaded: Promise<void> | null = null;

  constructor(private readonly files: MemoryFiles) {}

  get kept(): Shelved {
    return this.#kept;
  }

  /** Whether the browser keeps what is put here. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** Takes what the browser kept; once, unless it is asked for anew since another page has changed it. */
  load(anew = false): Promise<void> {
    if (anew) this.#loaded = null;
    this.#loaded ??= readAll().then(
      (kept) => this.#take(kept),
      () => {
        this.#isKept = false;
      },
    );
    return this.#loaded;
  }

  /** Puts something in place of what was there, here and in the browser. */
  async put(change: Partial<Shelved>): Promise<void> {
    this.#take({ ...this.#kept, ...change });
    try {
      for (const [key, value] of Object.entries(change))
        await (value === null ? del(key, store()) : set(key, value, store()));
    } catch {
      this.#isKept = false;
    }
  }

  /** Takes everything away, here and in the browser. */
  async forget(): Promise<void> {
    this.#take(NOTHING);
    await clear(store()).catch(() => {});
  }

  #take(kept: Shelved): void {
    this.#kept = kept;
    this.files.remove('facts');
    this.files.put(Object.fromEntries(kept.facts.map(({ name, text }) => [`facts/${name}.csv`, text])));
  }
}

const store = () => createStore('bearings-fit', 'own');

async function readAll(): Promise<Shelved> {
  const all = Object.fromEntries(await entries<string, unknown>(store()));
  return { ...NOTHING, ...(all as Partial<Shelved>) };
}
