import { type Bundle, BUNDLES, type MemoryFiles, type SharedBundle } from '@bearings/library';

/** The host does not answer, and nothing is kept here. */
export class Unreachable extends Error {}

/** The host answered in a form that this page does not know. */
export class Misread extends Error {}

const FORMAT = 1;

/** Loads bundles into files, each at most once; one that failed is asked for again. */
export class Bundles {
  readonly #loading = new Map<string, Promise<Bundle>>();

  constructor(
    private readonly base: string,
    private readonly files: MemoryFiles,
  ) {}

  async shared(): Promise<SharedBundle> {
    return (await this.#load(BUNDLES.shared)) as SharedBundle;
  }

  /** The aliases of schools. */
  async names(): Promise<void> {
    await this.#load(BUNDLES.names);
  }

  /** What a person's own list is made with. */
  async fit(): Promise<void> {
    await this.#load(BUNDLES.fit);
  }

  /** The evidence of an edition; of one that there is not, the library says so itself. */
  async edition(id: string): Promise<void> {
    if ((await this.shared()).editions.includes(id)) await this.#load(BUNDLES.edition(id));
  }

  #load(path: string): Promise<Bundle> {
    const before = this.#loading.get(path);
    if (before) return before;
    const loading = fetchBundle(this.base + path).then((bundle) => {
      this.files.put(bundle.files);
      return bundle;
    });
    this.#loading.set(path, loading);
    loading.catch(() => this.#loading.delete(path));
    return loading;
  }
}

async function fetchBundle(address: string): Promise<Bundle> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch (error) {
    throw new Unreachable(String(error));
  }
  if (!response.ok) throw new Unreachable(`${address} answered ${response.status}`);
  const bundle: unknown = await response.json().catch(() => null);
  if (!isBundle(bundle)) throw new Misread(address);
  return bundle;
}

function isBundle(value: unknown): value is Bundle {
  const bundle = value as Partial<Bundle> | null;
  return bundle?.format === FORMAT && typeof bundle.files === 'object' && bundle.files !== null;
}
