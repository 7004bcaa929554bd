import {
  declaredOrder,
  measureIntervals,
  type Methodology,
  type RankIntervals,
  type ScenarioSpace,
  type ShownScenarios,
  shownScenarios,
} from '@bearings/core';
import type { DrawsParcel, IntervalParcel } from '../engine/interval-parcel.js';
import type { LiveSession } from './live-session.js';

/** How long draws are ranked before the worker looks whether anything else is asked: less than half a frame. */
const STEP_MS = 6;

/** Lets whatever waits be answered first. */
const breathe = (): Promise<void> => new Promise((done) => setTimeout(done));

/**
 * Measures how far each rank of a session moves, as `rankIntervals` does and to the same bits, in steps between which
 * other questions are answered. `isStopped` is asked after each step.
 */
export async function measureInSteps(
  session: LiveSession,
  methodology: Methodology,
  isStopped: () => boolean,
): Promise<IntervalParcel> {
  await breathe();
  if (isStopped()) return { kind: 'stopped' };
  const shown = scenariosOf(session, methodology);
  if (shown === null) return { kind: 'none' };
  const { space, basis } = shown;
  const { draws } = basis;
  const ranks = new Uint16Array(space.schools.length * draws);
  const block = space.block(0, draws);
  for (let draw = 0; draw < draws; ) {
    await breathe();
    if (isStopped()) return { kind: 'stopped' };
    const until = performance.now() + STEP_MS;
    for (; draw < draws && performance.now() < until; draw++) space.rankDraw(block, draw, ranks, draw, draws);
  }
  await breathe();
  if (isStopped()) return { kind: 'stopped' };
  for (let at = 0; at < ranks.length; at++) ranks[at] = ranks[at]! + 1;
  const order = declaredOrder(space);
  const measured = measureIntervals({ schools: space.schools.length, draws, ranks }, order);
  const schools: RankIntervals['schools'] = new Map(space.schools.map((id, row) => [id, measured[row]!]));
  return layOut(session, { basis, schools }, space, order);
}

/** Ranks of some of the draws that intervals are made from; null where there are none. */
export function rankDraws(
  session: LiveSession,
  methodology: Methodology,
  from: number,
  count: number,
): DrawsParcel | null {
  const shown = scenariosOf(session, methodology);
  if (shown === null) return null;
  const { space, basis } = shown;
  const rows = rowsOf(session, space);
  const end = Math.min(basis.draws, from + count);
  const block = space.block(0, basis.draws);
  const own = new Uint16Array(space.schools.length);
  const ranks: Uint16Array[] = [];
  for (let draw = from; draw < end; draw++) {
    space.rankDraw(block, draw, own, 0, 1);
    const all = new Uint16Array(countRows(session));
    for (let at = 0; at < own.length; at++) all[rows[at]!] = own[at]! + 1;
    ranks.push(all);
  }
  return { of: basis.draws, from, ranks };
}

function scenariosOf({ gathered }: LiveSession, methodology: Methodology): ShownScenarios | null {
  const { evidence, edition } = gathered;
  if (evidence === null) return null;
  return shownScenarios({ methodology, evidence, startsFrom: edition.startsFrom }, edition.seed);
}

function layOut(
  session: LiveSession,
  { basis, schools }: RankIntervals,
  space: ScenarioSpace,
  order: readonly number[],
): IntervalParcel {
  const rows = rowsOf(session, space);
  const count = countRows(session);
  const columns = { low: new Uint16Array(count), median: new Uint16Array(count), high: new Uint16Array(count) };
  const group = new Uint16Array(count);
  const leaders: number[] = [];
  for (const at of order) {
    const interval = schools.get(space.schools[at]!)!;
    const row = rows[at]!;
    columns.low[row] = interval.low;
    columns.median[row] = interval.median;
    columns.high[row] = interval.high;
    group[row] = interval.group ?? 0;
    if (interval.group !== null && interval.group > leaders.length) leaders.push(row);
  }
  return {
    kind: 'measured',
    basis,
    ranked: space.schools.length,
    ...columns,
    group,
    leaders: Int32Array.from(leaders),
  };
}

function countRows({ gathered }: LiveSession): number {
  return gathered.evidence?.schools.length ?? 0;
}

/** The row of the table of each school of a space. */
function rowsOf({ gathered }: LiveSession, { schools }: ScenarioSpace): Int32Array {
  const rows = new Map(gathered.evidence?.schools.map(({ id }, row) => [id, row]));
  return Int32Array.from(schools, (id) => rows.get(id) ?? -1);
}
