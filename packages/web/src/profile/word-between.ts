import { W } from '../text/language.js';
import { LOCALE } from '../text/locale.js';
import { formatFixed } from '../text/words.js';
import type { Between } from './points-between.js';
import { roundToSum } from './round-to-sum.js';

/** How many indicators a sentence names before it takes the rest together. */
const NAMED = 3;

/** "Yale is 0.42 points ahead of Penn: research expenditure +1.22, NIH awards −0.80." What it names sums to the difference. */
export function wordBetween(between: Between, first: string, second: string): string {
  const words = W.profile.between;
  const { printed, decimals } = between;
  const points = formatFixed(Math.abs(printed), decimals);
  const parts = wordParts(between);
  if (parts.length === 0) return words.same(first, second);
  if (printed === 0) return words.level(first, second, parts);
  return printed > 0 ? words.ahead(first, points, second, parts) : words.behind(first, points, second, parts);
}

function wordParts({ parts, decimals }: Between): readonly string[] {
  const told = parts.filter(({ printed }) => printed !== 0);
  const named = told.length <= NAMED + 1 ? told : told.slice(0, NAMED);
  const rest = told.slice(named.length);
  const spoken = named.map(({ column, printed }) =>
    W.profile.between.part(column.label, formatSigned(printed, decimals)),
  );
  if (rest.length === 0) return spoken;
  const { total } = roundToSum(
    rest.map(({ printed }) => printed),
    decimals,
  );
  return [...spoken, W.profile.between.rest(rest.length, formatSigned(total, decimals))];
}

/** A number with its sign, also where it is positive; nothing has none. */
export function formatSigned(number: number, decimals: number): string {
  const text = formatFixed(number, decimals);
  return number > 0 && /[1-9]/.test(text) ? `${LOCALE.beforeSign}+${text}` : text;
}
