/** "1 school", "2 schools". */
export function count(number: number, noun: string): string {
  return `${formatCount(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** "a", "a and b", "a, b and c". */
export function joinWords(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** 12345 as "12,345". */
export function formatCount(number: number): string {
  return number.toLocaleString('en-US');
}

/** A number to some places, with a proper minus sign. */
export function formatFixed(number: number, decimals: number): string {
  const text = Math.abs(number).toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return number < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** A share as a percentage with at most one place: 0.125 as "12.5%". */
export function formatShare(share: number): string {
  return `${(share * 100).toLocaleString('en-US', { maximumFractionDigits: 1 })}%`;
}

/** A number as a person would write it: from 1000 up in wholes, below to some significant digits. */
export function formatPlain(number: number, digits = 4): string {
  const text =
    Math.abs(number) >= 1000
      ? Math.abs(number).toLocaleString('en-US', { maximumFractionDigits: 0 })
      : Math.abs(number).toLocaleString('en-US', { maximumSignificantDigits: digits });
  return number < 0 ? `−${text}` : text;
}

/** A reading with its unit: "$319,871,538", "12.5%", "95.2 of 100", "165 degrees". */
export function formatReading(value: number, unit: string): string {
  const usd = /^USD(?: (.*))?$/.exec(unit);
  const number = formatPlain(value, 7);
  if (usd) return `$${number}${usd[1] ? ` ${usd[1]}` : ''}`;
  if (unit === 'percent') return `${number}%`;
  if (unit === 'score of 100') return `${number} of 100`;
  return unit ? `${number} ${unit}` : number;
}
