import { LOCALE } from './locale.js';

/** "a", "a and b", "a, b and c". */
export function joinWords(words: readonly string[]): string {
  return new Intl.ListFormat(LOCALE.lists, { type: 'conjunction' }).format(words);
}

/** 12345 as "12,345". */
export function formatCount(number: number): string {
  return number.toLocaleString(LOCALE.numbers);
}

/** A number to some places, with a proper minus sign. */
export function formatFixed(number: number, decimals: number): string {
  const text = Math.abs(number).toLocaleString(LOCALE.numbers, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return number < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** A share as a percentage with at most one place: 0.125 as "12.5%". */
export function formatShare(share: number): string {
  return `${(share * 100).toLocaleString(LOCALE.numbers, { maximumFractionDigits: 1 })}%`;
}

/** A number as a person would write it: from 1000 up in wholes, below to some significant digits. */
export function formatPlain(number: number, digits = 4): string {
  const text =
    Math.abs(number) >= 1000
      ? Math.abs(number).toLocaleString(LOCALE.numbers, { maximumFractionDigits: 0 })
      : Math.abs(number).toLocaleString(LOCALE.numbers, { maximumSignificantDigits: digits });
  return number < 0 ? `−${text}` : text;
}
