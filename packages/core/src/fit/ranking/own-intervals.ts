import type { SchoolId } from '../../school.js';
import { streamsUnder } from '../../uncertainty/stream.js';
import type { WishColumn } from '../wish/wish-column.js';
import { fulfilment } from '../wish/fulfilment.js';
import { firstRank } from '../../uncertainty/kernel/rank-spread.js';
import { rankFits } from './rank-own.js';

/** How far a person's own rank of a school moves: ranks at 5 %, 50 % and 95 % of the draws. */
export interface OwnInterval {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** What is drawn from. */
export interface OwnDraws {
  /** The schools that are placed, in the order of the rows of the columns. */
  readonly schools: readonly SchoolId[];
  /** By wish. */
  readonly columns: readonly WishColumn[];
  /** Values of each wish that are known of any school that is not dropped; what is unknown is drawn from them. */
  readonly donors: readonly Float64Array[];
  readonly weights: readonly number[];
  /** Each weight is drawn evenly within this part of itself, both ways. */
  readonly spread: number;
  /** Draws of weights in place of those, draw after draw, where they come from elsewhere. */
  readonly drawn?: Float64Array | null;
  readonly draws: number;
  readonly seed: number;
}

/**
 * Ranks of placed schools over draws of weights, of unknown values and of ranks in editions. Every wish has a stream of its
 * own for its weight, and every school and wish one for what is unknown there, so that neither the order of schools nor
 * another school changes a draw. By row.
 */
export function ownIntervals({
  schools,
  columns,
  donors,
  weights,
  spread,
  drawn,
  draws,
  seed,
}: OwnDraws): readonly OwnInterval[] {
  const n = schools.length;
  const counts = new Uint32Array(n * n);
  const known = new Float64Array(n).fill(1);
  const weightOf = streamsUnder(seed, 'fit/weight/');
  const gapOf = streamsUnder(seed, 'fit/gap/');
  const nextWeight = columns.map(({ wish }) => weightOf(wish.id));
  const values = columns.map((column) => column.values.slice());
  const open = columns.flatMap((column, k) => openCells(column, k, donors[k]!, schools, gapOf));
  const fit = new Float64Array(n);
  const now = new Float64Array(columns.length);
  for (let draw = 0; draw < draws; draw++) {
    for (const { column, row, next } of open) values[column]![row] = next();
    let sum = 0;
    for (let k = 0; k < columns.length; k++) {
      const own = drawn ? drawn[draw * columns.length + k]! : weights[k]! * (1 + spread * (2 * nextWeight[k]!() - 1));
      now[k] = own;
      sum += own;
    }
    fit.fill(0);
    for (const [k, column] of values.entries()) {
      const share = sum > 0 ? (100 * now[k]!) / sum : 0;
      for (let row = 0; row < n; row++) fit[row] = fit[row]! + share * column[row]!;
    }
    const ranks = rankFits(fit, known, 0);
    for (let row = 0; row < n; row++) {
      const at = row * n + ranks[row]! - 1;
      counts[at] = counts[at]! + 1;
    }
  }
  return schools.map((_, row) => spreadOf(counts.subarray(row * n, (row + 1) * n), draws));
}

interface OpenCell {
  readonly column: number;
  readonly row: number;
  readonly next: () => number;
}

/** The cells of a wish that are drawn: those that nobody knows, and ranks that move. */
function openCells(
  { wish, seen, values }: WishColumn,
  column: number,
  donors: Float64Array,
  schools: readonly SchoolId[],
  streamOf: (rest: string) => () => number,
): readonly OpenCell[] {
  return schools.flatMap((school, row) => {
    const one = seen[row]!;
    const moves = one.kind === 'rank' && one.rank.low < one.rank.high;
    if (!Number.isNaN(values[row]!) && !moves) return [];
    const draw = streamOf(`${wish.id}/${school}`);
    if (one.kind === 'rank') {
      const { low, high } = one.rank;
      return [{ column, row, next: () => fulfilment(wish.curve, low + Math.floor(draw() * (high - low + 1))) }];
    }
    const next = donors.length === 0 ? draw : () => donors[Math.floor(draw() * donors.length)]!;
    return [{ column, row, next }];
  });
}

/** The smallest ranks with 5 %, 50 % and 95 % of the draws at or above them. */
function spreadOf(counts: Uint32Array, draws: number): OwnInterval {
  const [low, mid, high] = [0.05, 0.5, 0.95].map((part) => firstRank(counts, part * draws));
  return { low: low!, mid: mid!, high: high! };
}
