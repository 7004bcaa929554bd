import { fault } from '@bearings/core';

type Fields = Readonly<Record<string, unknown>>;

/** Takes typed fields out of one table of a map; what is absent or of another type is a fault that says where. */
export class MapReader {
  readonly #fields: Fields;

  constructor(
    value: unknown,
    private readonly file: string,
    private readonly at: string,
  ) {
    if (!isTable(value)) throw fault('map.malformed', { file, at, found: describe(value), expected: 'a table' });
    this.#fields = value;
  }

  knows(keys: readonly string[]): this {
    const unknown = Object.keys(this.#fields).find((key) => !keys.includes(key));
    if (unknown !== undefined) throw this.fault(this.at, `the key "${unknown}"`, `one of ${keys.join(', ')}`);
    return this;
  }

  keys(): string[] {
    return Object.keys(this.#fields);
  }

  has(key: string): boolean {
    return Object.hasOwn(this.#fields, key);
  }

  /** A text that is not blank; with a default it may be absent or blank. */
  text(key: string, byDefault?: string): string {
    const value = this.has(key) ? this.#fields[key] : byDefault;
    if (typeof value !== 'string' || (byDefault === undefined && value.trim() === ''))
      throw this.malformed(key, 'a text that is not empty');
    return value;
  }

  textOrNull(key: string): string | null {
    return this.has(key) ? this.text(key) : null;
  }

  integer(key: string, least = 0): number {
    const value = this.has(key) ? this.#fields[key] : undefined;
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least)
      throw this.malformed(key, `a whole number of at least ${least}`);
    return value;
  }

  oneOf<T extends string>(key: string, values: readonly T[], byDefault?: T): T {
    const value = this.has(key) ? this.#fields[key] : byDefault;
    const known = values.find((one) => one === value);
    if (known === undefined) throw this.malformed(key, `one of ${values.join(', ')}`);
    return known;
  }

  table(key: string): MapReader {
    return new MapReader(this.has(key) ? this.#fields[key] : undefined, this.file, this.pointer(key));
  }

  /** None where the key is absent. */
  tables(key: string): MapReader[] {
    const value = this.has(key) ? this.#fields[key] : [];
    if (!Array.isArray(value)) throw this.malformed(key, 'a list of tables');
    return value.map((one: unknown, n) => new MapReader(one, this.file, `${this.pointer(key)}[${n + 1}]`));
  }

  malformed(key: string, expected: string): Error {
    return this.fault(this.pointer(key), describe(this.has(key) ? this.#fields[key] : undefined), expected);
  }

  private fault(at: string, found: string, expected: string): Error {
    return fault('map.malformed', { file: this.file, at, found, expected });
  }

  private pointer(key: string): string {
    return this.at === '' ? key : `${this.at}.${key}`;
  }
}

function isTable(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 80));
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return 'a list';
  return value instanceof Date ? 'a date' : 'a table';
}
