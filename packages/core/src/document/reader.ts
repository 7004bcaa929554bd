import { inside, refuse, type Place, type Refusal } from './place.js';

/** Reads one kind of value out of a document, or refuses it with its place. */
export interface Reader<T> {
  readonly read: (value: unknown, place: Place) => T;
  /** What stands for a field that is left out; without it, the field must be there. */
  readonly absent?: { readonly value: T };
}

/** Reads a whole document, from its top. */
export function readDocument<T>(json: unknown, reader: Reader<T>, refusal: Refusal): T {
  return reader.read(json, { pointer: '', refuse: refusal });
}

/** A text that passes a test; `expected` names what passes. */
export function textThat<T extends string>(passes: (text: string) => text is T, expected: string): Reader<T> {
  return {
    read: (value, place) => {
      if (typeof value === 'string' && passes(value)) return value;
      throw refuse(place, value, expected);
    },
  };
}

/** Any text, also the empty one. */
export const text: Reader<string> = textThat((t): t is string => typeof t === 'string', 'a text');

/** A text with something in it. */
export const words: Reader<string> = textThat((t): t is string => t.trim() !== '', 'a text that is not empty');

/** One of a closed set of texts. */
export function oneOf<const T extends string>(set: readonly T[]): Reader<T> {
  return textThat((t): t is T => (set as readonly string[]).includes(t), listWords(set));
}

/** A finite number that passes a test; `expected` names what passes. */
export function numberThat(passes: (number: number) => boolean, expected: string): Reader<number> {
  return {
    read: (value, place) => {
      if (typeof value === 'number' && Number.isFinite(value) && passes(value)) return value;
      throw refuse(place, value, expected);
    },
  };
}

/** Any finite number. */
export const number: Reader<number> = numberThat(() => true, 'a number');

/** A whole number from a least one upwards. */
export function wholeFrom(least: number): Reader<number> {
  return numberThat((n) => Number.isSafeInteger(n) && n >= least, `a whole number from ${least} upwards`);
}

export const flag: Reader<boolean> = {
  read: (value, place) => {
    if (typeof value === 'boolean') return value;
    throw refuse(place, value, 'true or false');
  },
};

/** Null, or what the reader reads. */
export function orNull<T>(reader: Reader<T>): Reader<T | null> {
  return { read: (value, place) => (value === null ? null : reader.read(value, place)) };
}

/** A field that may be left out, and what then stands for it. */
export function optional<T>(reader: Reader<T>, value: T): Reader<T> {
  return { read: reader.read, absent: { value } };
}

/** A list with at least so many items. */
export function listOf<T>(item: Reader<T>, least = 0): Reader<readonly T[]> {
  const expected = least === 0 ? 'a list' : `a list of at least ${least}`;
  return {
    read: (value, place) => {
      if (!Array.isArray(value) || value.length < least) throw refuse(place, value, expected);
      return Array.from(value, (one: unknown, i) => item.read(one, inside(place, i)));
    },
  };
}

/** A list of exactly two. */
export function pairOf<A, B>(first: Reader<A>, second: Reader<B>): Reader<readonly [A, B]> {
  return {
    read: (value, place) => {
      if (!Array.isArray(value) || value.length !== 2) throw refuse(place, value, 'a list of two');
      return [first.read(value[0], inside(place, 0)), second.read(value[1], inside(place, 1))];
    },
  };
}

/** Choices as a sentence lists them. */
export function listWords(choices: readonly string[]): string {
  return choices.length === 1
    ? JSON.stringify(choices[0])
    : `one of ${choices.map((c) => JSON.stringify(c)).join(', ')}`;
}
