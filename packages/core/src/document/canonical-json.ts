const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * JSON in the one form of RFC 8785: no spaces, object keys in the order of their UTF-16 code units, numbers as
 * ECMAScript prints them (-0 as 0). What JSON cannot say (NaN, infinities, undefined, lone surrogates, objects
 * that are not plain) is a bug of the caller: left out or turned to null, it would share a digest with another value.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quote(value);
    case 'boolean':
      return String(value);
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`no canonical JSON for ${value}`);
      return JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? writeList(value) : writeRecord(value);
    default:
      throw new Error(`no canonical JSON for a value of type ${typeof value}`);
  }
}

function writeList(list: readonly unknown[]): string {
  return `[${Array.from(list, canonicalJson).join(',')}]`;
}

function writeRecord(record: object): string {
  const prototype: unknown = Object.getPrototypeOf(record);
  if (prototype !== Object.prototype && prototype !== null)
    throw new Error('no canonical JSON for this kind of object');
  // The order of sort() without a comparison is that of UTF-16 code units, as the standard asks.
  const keys = Object.keys(record).sort();
  const fields = keys.map((key) => `${quote(key)}:${canonicalJson((record as Record<string, unknown>)[key])}`);
  return `{${fields.join(',')}}`;
}

function quote(text: string): string {
  if (LONE_SURROGATE.test(text)) throw new Error('no canonical JSON for a text with half of a character');
  return JSON.stringify(text);
}
