import { LOCALE } from './locale.js';

/** "a", "a and b", "a, b and c". */
export function joinWords(words: readonly string[]): string {
  return new Intl.ListFormat(LOCALE.lists, { type: 'conjunction' }).format(words);
}

/** 12345 as "12,345". */
export function formatCount(number: number): string {
  return formatterOf({}).format(number);
}

/** A number to some places, with a proper minus sign. */
export function formatFixed(number: number, decimals: number): string {
  const text = formatterOf({ minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
    Math.abs(number),
  );
  return number < 0 && /[1-9]/.test(text) ? `${LOCALE.beforeSign}−${text}` : text;
}

/** A share as a percentage with at most one place: 0.125 as "12.5%". */
export function formatShare(share: number): string {
  return formatterOf({ style: 'percent', maximumFractionDigits: 1 }).format(share);
}

/** A number as a person would write it: from 1000 up in wholes, below to some significant digits. */
export function formatPlain(number: number, digits = 4): string {
  const size = Math.abs(number);
  const text = formatterOf(size >= 1000 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: digits }).format(
    size,
  );
  return number < 0 ? `${LOCALE.beforeSign}−${text}` : text;
}

/** Orders names as the reader's language does: "Álava" before "Bilbao". */
export function compareNames(a: string, b: string): number {
  if (collator.resolvedOptions().locale !== LOCALE.names) collator = new Intl.Collator(LOCALE.names);
  return collator.compare(a, b);
}

let collator = new Intl.Collator(LOCALE.names);
const formatters = new Map<string, Intl.NumberFormat>();

/** Making a formatter takes longer than a row takes to draw, so each is made once. */
function formatterOf(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${LOCALE.numbers} ${options.style} ${options.minimumFractionDigits} ${options.maximumFractionDigits} ${options.maximumSignificantDigits}`;
  const made = formatters.get(key) ?? new Intl.NumberFormat(LOCALE.numbers, options);
  formatters.set(key, made);
  return made;
}
