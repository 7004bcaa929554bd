import type { Reader } from '@bearings/core/document';

/** A reader of a record that passes over the fields that it does not know: a publisher may add some. */
export function onlyKnown<T>(keys: readonly string[], reader: Reader<T>): Reader<T> {
  return {
    read: (value, place) =>
      reader.read(
        isRecord(value)
          ? Object.fromEntries(keys.filter((key) => key in value).map((key) => [key, value[key]]))
          : value,
        place,
      ),
  };
}

/** Whether a value of JSON is an object with fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
