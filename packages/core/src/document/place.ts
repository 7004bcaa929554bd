/** A place in a document: its JSON pointer (RFC 6901), and how to refuse what stands there. */
export interface Place {
  readonly pointer: string;
  readonly refuse: Refusal;
}

/** Makes the fault for a bad place: where it is, what stands there, what was expected. */
export type Refusal = (at: string, found: string, expected: string) => Error;

const LONGEST = 60;

/** The place of one field or item inside another. */
export function inside(place: Place, key: string | number): Place {
  const token = shorten(String(key)).replaceAll('~', '~0').replaceAll('/', '~1');
  return { pointer: `${place.pointer}/${token}`, refuse: place.refuse };
}

/** The fault for a value that is not what was expected. */
export function refuse(place: Place, value: unknown, expected: string): Error {
  return place.refuse(place.pointer, describe(value), expected);
}

/** What stands at a place, short enough for a sentence. */
function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'string') return `the text ${JSON.stringify(shorten(value))}`;
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
