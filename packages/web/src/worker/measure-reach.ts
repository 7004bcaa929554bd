import {
  attainableRanks,
  boxAround,
  isLinear,
  levelWithin,
  type LinearRanking,
  linearRanking,
  type NotLinear,
  prepareScoring,
  rankUnder,
  type SchoolId,
  SHOWN_PART,
  smallestChange,
  weightsForFirst,
} from '@bearings/core';
import { DOUBT_DEFAULTS, type EditionQuestion, gatherEdition, type Library } from '@bearings/library';
import type { CannotTell, FirstParcel, NextParcel, ReachedEnd, ReachParcel } from '../engine/doubt-parcel.js';
import { type Asking, askWeights } from './ask-weights.js';

/** A ranking that is a weighted sum, and can be asked for with other weights. */
export interface OpenRanking extends Asking {
  readonly ranking: LinearRanking;
}

/** Opens an edition as a weighted sum; says why where it is none. */
export function openRanking(library: Library, asked: EditionQuestion): OpenRanking | CannotTell {
  const { edition, methodology, evidence } = gatherEdition(library, asked);
  if (methodology === null || evidence === null) return { kind: 'none', why: 'as-printed', at: '' };
  const prepared = prepareScoring({ methodology, evidence, startsFrom: edition.startsFrom });
  const ranking: LinearRanking | NotLinear = linearRanking(prepared, methodology);
  if (!isLinear(ranking)) return { kind: 'none', why: ranking.reason, at: ranking.at };
  return { ranking, methodology, prepared, indicators: ranking.indicators };
}

/** What other weights could make of the rank of a school: how far, what it takes, and whether ever the first. */
export function measureReach(library: Library, asked: EditionQuestion, school: string): ReachParcel {
  const open = openRanking(library, asked);
  if ('kind' in open) return open;
  const { ranking, prepared } = open;
  const row = ranking.schools.indexOf(school as SchoolId);
  if (row < 0) return { kind: 'none', why: 'unranked', at: '' };
  if (ranking.schools.length < 2) return { kind: 'none', why: 'alone', at: '' };
  const shown = prepared.schools.indexOf(school as SchoolId);
  const region = boxAround(ranking.declared, SHOWN_PART);
  const { nodes } = DOUBT_DEFAULTS;
  const [found] = attainableRanks(ranking, region, { nodes, rows: [row] });
  if (!found) throw new Error('a school was asked about, and none answered');
  const slack = levelWithin(ranking);
  const endOf = ({ rank, bound, weights }: (typeof found)['best']): ReachedEnd => {
    const { holds: _, ...weighed } = askWeights(open, weights, shown, (ranks) => ranks[shown] === rank);
    return { ...weighed, rank, bound };
  };
  return {
    kind: 'reach',
    indicators: ranking.indicators,
    declared: [...ranking.declared],
    part: SHOWN_PART,
    ranked: ranking.schools.length,
    rank: rankUnder(ranking, ranking.declared, row, slack),
    highest: endOf(found.best),
    lowest: endOf(found.worst),
    next: changeToNext(open, row, shown),
    first: weightsToFirst(open, row, shown),
  };
}

/** Points by which a school is to be ahead of the one before it, as parts of the largest score: the first that shows. */
const AHEAD = [1e-7, 1e-5, 1e-4, 5e-4, 1e-3, 5e-3, 0.01, 0.05] as const;

function changeToNext(open: OpenRanking, row: number, shown: number): NextParcel {
  const { ranking, prepared } = open;
  const rivalRow = rowBefore(ranking, row);
  if (rivalRow === null) return { kind: 'first' };
  const [school, rival] = [ranking.schools[row]!, ranking.schools[rivalRow]!];
  const plain = smallestChange(ranking, school, rival);
  if (plain.kind === 'never') return { kind: 'never', rival };
  if (plain.kind !== 'change') return { kind: 'level', rival };
  const before = prepared.schools.indexOf(rival);
  const largest = Math.max(...ranking.columns.map((column) => Math.max(...column.map(Math.abs))));
  for (const part of AHEAD) {
    const change = smallestChange(handicap(ranking, row, part * largest), school, rival);
    if (change.kind !== 'change') break;
    const { weights, moved } = change.least;
    const asked = askWeights(open, weights, shown, (ranks) => ranks[shown]! < ranks[before]!);
    const { holds, ...weighed } = asked;
    if (holds) return { kind: 'change', rival, moved, ...weighed };
  }
  return { kind: 'level', rival };
}

/** The same ranking where one school has so many points less: who is level there is ahead by as many here. */
function handicap(ranking: LinearRanking, row: number, points: number): LinearRanking {
  return {
    ...ranking,
    columns: ranking.columns.map((column) => column.map((value, at) => (at === row ? value - points : value))),
  };
}

/** The row of the school with the next higher score; null where none has one. */
function rowBefore(ranking: LinearRanking, row: number): number | null {
  const { columns, declared, schools } = ranking;
  const score = (at: number): number => columns.reduce((sum, column, k) => sum + declared[k]! * column[at]!, 0);
  const own = score(row);
  const slack = levelWithin(ranking);
  let before: { row: number; score: number } | null = null;
  for (let at = 0; at < schools.length; at++) {
    const other = score(at);
    if (other - own > slack && (before === null || other < before.score)) before = { row: at, score: other };
  }
  return before?.row ?? null;
}

function weightsToFirst(open: OpenRanking, row: number, shown: number): FirstParcel {
  const found = weightsForFirst(open.ranking, open.ranking.schools[row]!, { kind: 'simplex' });
  if (found.kind === 'never') return { kind: 'never', rivals: found.proof.rivals.map(({ school }) => school) };
  const { holds: _, ...weighed } = askWeights(open, found.weights, shown, (ranks) => ranks[shown] === 1);
  return { kind: found.kind, ...weighed };
}
