import { inside, refuse, type Place } from './place.js';
import { listWords, type Reader } from './reader.js';

/** An object with these fields and no others: a misspelt field must not pass for one that was left out. */
export function recordOf<T>(fields: { readonly [K in keyof T]: Reader<T[K]> }): Reader<T> {
  const readers = Object.entries<Reader<unknown>>(fields);
  const names = readers.map(([name]) => name);
  return {
    read: (value, place) => {
      const record = asRecord(value, place, 'an object');
      for (const key of Object.keys(record)) {
        if (!Object.hasOwn(fields, key)) {
          throw place.refuse(inside(place, key).pointer, 'an unknown field', `no field but ${names.join(', ')}`);
        }
      }
      return Object.fromEntries(readers.map(([name, reader]) => [name, readField(record, name, reader, place)])) as T;
    },
  };
}

/** An object whose keys are free, read into one whose keys stand in order. */
export function mapOf<T>(key: Reader<string>, entry: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return {
    read: (value, place) => {
      const record = asRecord(value, place, 'an object');
      const keys = Object.keys(record).map((name) => key.read(name, inside(place, name)));
      return Object.fromEntries(keys.sort().map((name) => [name, entry.read(record[name], inside(place, name))]));
    },
  };
}

/** An object of one of several forms, told apart by the text in one field. */
export function formOf<K extends string, T extends Readonly<Record<K, string>>>(
  field: K,
  forms: { readonly [F in T[K]]: Reader<T> },
): Reader<T> {
  const names = Object.keys(forms);
  return {
    read: (value, place) => {
      const record = asRecord(value, place, `an object with the field "${field}"`);
      const form = Object.hasOwn(record, field) ? record[field] : undefined;
      if (typeof form !== 'string' || !Object.hasOwn(forms, form)) {
        throw refuse(inside(place, field), form, listWords(names));
      }
      return forms[form as T[K]].read(record, place);
    },
  };
}

/** The one text that names a form. */
export function exactly<T extends string | number>(only: T): Reader<T> {
  return {
    read: (value, place) => {
      if (value === only) return only;
      throw refuse(place, value, JSON.stringify(only));
    },
  };
}

function asRecord(value: unknown, place: Place, expected: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse(place, value, expected);
  return value as Record<string, unknown>;
}

function readField(record: Record<string, unknown>, name: string, reader: Reader<unknown>, place: Place): unknown {
  if (Object.hasOwn(record, name)) return reader.read(record[name], inside(place, name));
  if (reader.absent) return reader.absent.value;
  return reader.read(undefined, inside(place, name));
}
