import { fault } from '../../fault/fault.js';
import type { EvidenceColumn, EvidenceTable } from '../../scoring/evidence-table.js';
import { requireSeed, streamsUnder } from '../stream.js';
import { type Cells, type Deck, fillGaps, layOutDecks } from './donor-deck.js';
import type { EvidenceDraws } from './error-draws.js';
import { type NearestDonors, nearestDonors } from './nearest-donors.js';

/** How many of those who are nearest a missing reading is drawn from, unless more or fewer are asked for. */
export const DONORS = 10;

/**
 * Multiple imputation: missing readings drawn from what schools like them report. The approximate Bayesian bootstrap of
 * D. B. Rubin and N. Schenker, Journal of the American Statistical Association 81 (1986) 366-374, over a nearest-neighbour hot
 * deck (R. R. Andridge and R. J. A. Little, International Statistical Review 78 (2010) 40-64): in each draw those who report
 * are resampled with replacement, and each gap takes the reading of one of its `donors` nearest among them. Near is whoever
 * has like ranks in the other indicators that both report. All who are as near as the last of these have the same chance, so
 * that no name decides: a school of which nothing else is known draws from all. Only the named cells are filled; nothing else
 * changes. A gap's own draw has the stream `gaps/<indicator>/<school>/<index>`, and no other gap shifts it.
 */
export function imputedDraws(evidence: EvidenceTable, cells: Cells, seed: number, donors = DONORS): EvidenceDraws {
  if (!Number.isSafeInteger(donors) || donors < 1)
    throw fault('uncertainty.option-refused', {
      option: 'donors',
      found: String(donors),
      expected: 'a whole number of 1 or more',
    });
  requireSeed(seed);
  const nearest = nearestDonors(evidence);
  const decks = layOutDecks(evidence, cells).map((deck) => ({
    deck,
    near: nearest(deck),
    wanted: Math.min(donors, deck.donors.length),
    resamples: streamsUnder(seed, `gaps/${deck.indicator}/`),
    streams: streamsOf(deck, seed, 'gaps'),
  }));
  return drawsOf(evidence, decks, impute);
}

/**
 * Each missing value of the named cells anywhere between the lowest and the highest that is reported, evenly: what could be
 * if nothing is known of who does not report. The stream of a gap is `completed/<indicator>/<school>/<index>`.
 */
export function completedDraws(evidence: EvidenceTable, cells: Cells, seed: number): EvidenceDraws {
  requireSeed(seed);
  const decks = layOutDecks(evidence, cells).map((deck) => {
    const reported = deck.donors.map((row) => deck.column.values[row]!);
    const [low, high] = [Math.min(...reported), Math.max(...reported)];
    return { deck, low, high, streams: streamsOf(deck, seed, 'completed') };
  });
  return drawsOf(evidence, decks, ({ deck, low, high, streams }, index) =>
    fillGaps(deck, (at) => {
      const part = streams[at]!(index)();
      return Math.min(high, low * (1 - part) + high * part);
    }),
  );
}

function drawsOf<T extends { readonly deck: Deck }>(
  evidence: EvidenceTable,
  decks: readonly T[],
  fill: (of: T, index: string) => EvidenceColumn,
): EvidenceDraws {
  return {
    at: (index) => {
      const columns = new Map(evidence.columns);
      for (const of of decks) columns.set(of.deck.indicator, fill(of, String(index)));
      return { ...evidence, columns };
    },
  };
}

/** Streams by the number of a draw. */
type Streams = (index: string) => () => number;

function streamsOf({ indicator, gaps }: Deck, seed: number, use: string): readonly Streams[] {
  return gaps.map(({ school }) => streamsUnder(seed, `${use}/${indicator}/${school}/`));
}

interface Imputed {
  readonly deck: Deck;
  /** By gap. */
  readonly near: readonly NearestDonors[];
  readonly wanted: number;
  readonly resamples: Streams;
  /** By gap. */
  readonly streams: readonly Streams[];
}

function impute({ deck, near, wanted, resamples, streams }: Imputed, index: string): EvidenceColumn {
  const { column, donors } = deck;
  const times = resample(donors.length, resamples(index));
  return fillGaps(deck, (at) => column.values[donors[pick(near[at]!, times, wanted, streams[at]!(index)())]!]!);
}

/** How often each of so many comes when as many are drawn with replacement. */
function resample(size: number, next: () => number): Int32Array {
  const times = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    const at = Math.floor(next() * size);
    times[at] = times[at]! + 1;
  }
  return times;
}

/** One of the `wanted` nearest of a resample and of all that are as near as the last of them, each as likely. */
function pick({ places, apart }: NearestDonors, times: Int32Array, wanted: number, draw: number): number {
  let [count, end] = [0, 0];
  while (end < places.length && (count < wanted || apart[end] === apart[end - 1])) count += times[places[end++]!]!;
  let left = Math.floor(draw * count);
  let at = 0;
  while (left >= times[places[at]!]!) left -= times[places[at++]!]!;
  return places[at]!;
}
