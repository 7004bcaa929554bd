import type { IndicatorId } from '../../indicator/indicator.js';
import type { SchoolId } from '../../school.js';
import type { EvidenceColumn, EvidenceTable } from '../../scoring/evidence-table.js';
import { stream } from '../stream.js';
import { byId, type EvidenceDraws } from './error-draws.js';

/** How many of those who are nearest a missing reading is drawn from. */
export const DONORS = 10;

/** Missing readings to fill, by indicator. */
export type Cells = ReadonlyMap<IndicatorId, readonly SchoolId[]>;

/**
 * Multiple imputation: missing readings drawn from what schools like them report. The approximate Bayesian bootstrap of
 * D. B. Rubin and N. Schenker, Journal of the American Statistical Association 81 (1986) 366-374, over a nearest-neighbour hot
 * deck (R. R. Andridge and R. J. A. Little, International Statistical Review 78 (2010) 40-64): in each draw those who report
 * are resampled with replacement, and each gap takes the reading of one of its `DONORS` nearest among them. Near is whoever
 * has like ranks in the other indicators that both report; where nothing is shared, all are equally near. Only the named
 * cells are filled; nothing else changes.
 */
export function imputedDraws(evidence: EvidenceTable, cells: Cells, seed: number): EvidenceDraws {
  const decks = [...cells].map(([indicator, schools]) => layOutDeck(evidence, indicator, schools));
  return {
    at: (index) => {
      const columns = new Map(evidence.columns);
      for (const deck of decks)
        columns.set(deck.indicator, fill(deck, stream(seed, `gaps/${deck.indicator}/${index}`)));
      return { ...evidence, columns };
    },
  };
}

/** Each missing value of the named cells anywhere between the lowest and the highest that is reported, evenly. */
export function completedDraws(evidence: EvidenceTable, cells: Cells, seed: number): EvidenceDraws {
  const decks = [...cells].map(([indicator, schools]) => layOutDeck(evidence, indicator, schools));
  return {
    at: (index) => {
      const columns = new Map(evidence.columns);
      for (const { indicator, column, donors, gaps } of decks) {
        const next = stream(seed, `completed/${indicator}/${index}`);
        const reported = donors.map((row) => column.values[row]!);
        const [low, high] = [Math.min(...reported), Math.max(...reported)];
        columns.set(
          indicator,
          withValues(column, gaps, () => low + next() * (high - low)),
        );
      }
      return { ...evidence, columns };
    },
  };
}

interface Deck {
  readonly indicator: IndicatorId;
  readonly column: EvidenceColumn;
  /** Rows that report, in the order of their ids. */
  readonly donors: readonly number[];
  /** Rows to fill, in the order of their ids. */
  readonly gaps: readonly number[];
  /** For each gap the places in `donors`, nearest first. */
  readonly nearest: readonly Int32Array[];
}

function layOutDeck(evidence: EvidenceTable, indicator: IndicatorId, schools: readonly SchoolId[]): Deck {
  const column = evidence.columns.get(indicator);
  if (!column) throw new RangeError(`there is no column ${indicator}`);
  const rows = byId(evidence);
  const wanted = new Set<string>(schools);
  const donors = rows.filter((row) => column.missing[row] === null);
  const gaps = rows.filter((row) => column.missing[row] !== null && wanted.has(evidence.schools[row]!.id));
  if (donors.length === 0 && gaps.length > 0) throw new RangeError(`nobody reports ${indicator}`);
  const others = [...evidence.columns].filter(([id]) => id !== indicator).map(([, other]) => rankShares(other));
  const nearest = gaps.map((gap) => {
    const apart = donors.map((donor) => distance(others, gap, donor));
    return Int32Array.from([...donors.keys()].sort((a, b) => apart[a]! - apart[b]! || a - b));
  });
  return { indicator, column, donors, gaps, nearest };
}

/** The mean difference of ranks over what both report, from 0 to 1; a half where they share nothing. */
function distance(others: readonly Float64Array[], a: number, b: number): number {
  let [sum, count] = [0, 0];
  for (const ranks of others) {
    const apart = Math.abs(ranks[a]! - ranks[b]!);
    if (Number.isNaN(apart)) continue;
    sum += apart;
    count++;
  }
  return count === 0 ? 0.5 : sum / count;
}

/** The rank of each value among those reported, from 0 to 1; equal values share the middle; NaN where missing. */
function rankShares({ values }: EvidenceColumn): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  return values.map((value) => {
    if (Number.isNaN(value)) return Number.NaN;
    let [below, upTo] = [0, 0];
    for (const other of sorted) {
      if (other < value) below++;
      if (other <= value) upTo++;
    }
    return sorted.length < 2 ? 0.5 : (below + upTo - 1) / 2 / (sorted.length - 1);
  });
}

function fill(deck: Deck, next: () => number): EvidenceColumn {
  const { column, donors, gaps, nearest } = deck;
  const times = new Int32Array(donors.length);
  for (let i = 0; i < donors.length; i++) {
    const at = Math.floor(next() * donors.length);
    times[at] = times[at]! + 1;
  }
  let gap = 0;
  return withValues(column, gaps, () => {
    const order = nearest[gap++]!;
    let left = Math.floor(next() * Math.min(DONORS, donors.length));
    for (const place of order) {
      left -= times[place]!;
      if (left < 0) return column.values[donors[place]!]!;
    }
    throw new Error('fewer donors were resampled than there are');
  });
}

function withValues(column: EvidenceColumn, rows: readonly number[], draw: () => number): EvidenceColumn {
  const [values, missing] = [column.values.slice(), column.missing.slice()];
  for (const row of rows) {
    values[row] = draw();
    missing[row] = null;
  }
  return { values, missing };
}
