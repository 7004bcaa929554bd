import { fault } from '../../fault/fault.js';
import { regionRows, type RegionRow, type WeightRegion } from './weight-region.js';

/** How far a condition on weights may be missed by rounding: sums of a dozen weights err by less than a millionth of it. */
export const WITHIN = 1e-9;

/**
 * Refuses a region that is malformed, or a box that is empty, or a region that leaves out the declared weights: doubt
 * about a ranking is about weights around its own. `names` are those of the indicators, for the sentence.
 */
export function checkRegion(region: WeightRegion, declared: Float64Array, names: readonly string[] = []): void {
  checkDeclared(declared);
  checkShape(region, declared.length);
  if (region.kind === 'box') checkBounds(region.low, region.high);
  for (const row of regionRows(region, declared.length)) {
    const slack = slackOf(row, declared);
    if (slack >= -WITHIN) continue;
    const { condition, sign } = sayRow(row, (k) => names[k] ?? `w${k + 1}`);
    throw fault('uncertainty.region-excludes-declared', { condition, given: settle(sign * (slack + row.atLeast)) });
  }
}

/** Refuses declared weights that are no shares of a whole. */
export function checkDeclared(declared: Float64Array): void {
  let [sum, least] = [0, declared.length === 0 ? 0 : Number.POSITIVE_INFINITY];
  for (const weight of declared) {
    sum += weight;
    least = Math.min(least, weight);
  }
  if (!(least >= 0 && Math.abs(sum - 1) <= WITHIN)) throw fault('uncertainty.weights-refused', { sum, least });
}

/** How much more than asked a row gets from these weights; below 0 where it is not met. */
export function slackOf({ coefficients, atLeast }: RegionRow, weights: ArrayLike<number>): number {
  let sum = -atLeast;
  for (let k = 0; k < coefficients.length; k++) sum += coefficients[k]! * weights[k]!;
  return sum;
}

function checkShape(region: WeightRegion, parts: number): void {
  if (region.kind === 'box') {
    checkNumbers('low', region.low, parts);
    checkNumbers('high', region.high, parts);
  }
  if (region.kind === 'ordered') {
    const { order } = region;
    const seen = new Set(order.filter((k) => Number.isInteger(k) && k >= 0 && k < parts));
    if (order.length !== parts || seen.size !== parts)
      throw malformed('order', `[${order.join(', ')}]`, `each position from 0 to ${parts - 1} once`);
  }
  if (region.kind === 'polytope') checkRows(region.rows, parts);
}

/** Refuses rows of another length than there are weights, or with numbers that are not finite, or with nothing in them. */
export function checkRows(rows: readonly RegionRow[], parts: number): void {
  rows.forEach(({ coefficients, atLeast }, at) => {
    checkNumbers(`row ${at + 1}`, coefficients, parts);
    if (!Number.isFinite(atLeast)) throw malformed(`row ${at + 1}`, String(atLeast), 'a finite bound');
    if (coefficients.every((coefficient) => coefficient === 0))
      throw malformed(`row ${at + 1}`, 'coefficients that are all 0', 'one that is not');
  });
}

function checkNumbers(at: string, numbers: readonly number[], parts: number): void {
  if (numbers.length !== parts) throw malformed(at, `${numbers.length} numbers`, `${parts}, one for each indicator`);
  const bad = numbers.find((number) => !Number.isFinite(number));
  if (bad !== undefined) throw malformed(at, String(bad), 'finite numbers');
}

const malformed = (at: string, found: string, expected: string) =>
  fault('uncertainty.region-malformed', { at, found, expected });

function checkBounds(low: readonly number[], high: readonly number[]): void {
  low.forEach((bound, k) => {
    const most = high[k]!;
    if (bound > most) throw malformed('high', String(most), `at least ${bound}, which is asked for at low`);
    if (most < 0) throw malformed('high', String(most), 'a bound of 0 or more');
  });
  const least = low.reduce((sum, bound) => sum + Math.max(0, bound), 0);
  const most = high.reduce((sum, bound) => sum + bound, 0);
  if (least > 1 + WITHIN || most < 1 - WITHIN) throw fault('uncertainty.region-empty', { least, most });
}

/** A condition as one writes it: "2 research - teaching >= 0.1", or with what it is at most. */
function sayRow(
  { coefficients, atLeast }: RegionRow,
  nameOf: (k: number) => string,
): { readonly condition: string; readonly sign: 1 | -1 } {
  const signed = (sign: number) => [...coefficients.keys()].filter((k) => sign * coefficients[k]! > 0);
  const used = [...signed(1), ...signed(-1)];
  const sign = signed(1).length === 0 ? -1 : 1;
  const terms = used.map((k, at) => {
    const by = sign * coefficients[k]!;
    const before = at === 0 ? '' : by < 0 ? ' - ' : ' + ';
    return `${before}${Math.abs(by) === 1 ? '' : `${Math.abs(by)} `}${nameOf(k)}`;
  });
  return { condition: `${terms.join('')} ${sign < 0 ? '<=' : '>='} ${sign * atLeast + 0}`, sign };
}

/** A sum of weights without what rounding left at its end. */
function settle(sum: number): number {
  return Math.round(sum * 1e12) / 1e12;
}
