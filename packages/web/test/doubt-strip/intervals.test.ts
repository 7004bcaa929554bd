import { stream } from '@bearings/core';
import { describe, expect, it } from 'vitest';
import { intervalAt, presentIntervals } from '../../src/live/how-sure.js';
import { tableOfRanking } from '../../src/share/ranking-table.js';
import { buildTable } from '../../src/table/build-table.js';
import { arrangeRows } from '../../src/table/sort-rows.js';
import { rankDraws } from '../../src/worker/measure-intervals.js';
import { answer, declaredWeights, measure, measured, openTable, type Weights } from './a-measured-edition.js';

const EDITIONS = ['open-us-2025', 'fictional-200', 'qs-medicine-rows-2024'] as const;

/** As declared, each indicator but one without weight, then drawn ones. */
function weightings(edition: string): Weights[] {
  const declared = declaredWeights(edition);
  const next = stream(7, edition);
  const drawn = Array.from({ length: 8 }, () =>
    Object.fromEntries(Object.keys(declared).map((id) => [id, Math.round(next() * 100) / 100 + 0.01])),
  );
  const [first] = Object.keys(declared);
  return [{}, { ...declared, [first ?? '']: 0 }, ...drawn];
}

/** The intervals of an edition by school, as the page would show them. */
async function seenIn(edition: string, weights: Weights) {
  const { table } = openTable(edition);
  const intervals = await measured(edition, weights);
  return Object.fromEntries(
    table.schools.flatMap(({ id }, row) => {
      const interval = intervalAt(intervals, row);
      return interval ? [[id as string, interval] as const] : [];
    }),
  );
}

describe('the intervals of the page', () => {
  it.each(EDITIONS)('are those of the terminal for %s, to the bit, under ten weightings', async (edition) => {
    for (const weights of weightings(edition)) {
      const { placements, intervals } = answer(edition, weights);
      const told = Object.fromEntries(
        placements.flatMap(({ school, interval }) => (interval ? [[school as string, interval] as const] : [])),
      );
      expect(Object.keys(told).length, JSON.stringify(weights)).toBeGreaterThan(3);
      expect(await seenIn(edition, weights)).toEqual(told);
      expect((await measured(edition, weights)).basis).toEqual(intervals);
    }
  });

  it('name the first school of each group', async () => {
    const { table } = openTable('fictional-200');
    const intervals = await measured('fictional-200');
    const { order } = table.standing;
    for (const [at, leader] of intervals.leaders.entries()) {
      const group = Array.from(order).filter((row) => intervals.group[row] === at + 1);
      expect(group).toContain(leader);
      expect(table.standing.ranks[leader]).toBe(Math.min(...group.map((row) => table.standing.ranks[row]!)));
    }
    expect(intervals.leaders.length).toBe(Math.max(...intervals.group));
  });

  it.each([1, 2, 3])('stop when something else is asked, at look %i', async (last) => {
    let looks = 0;
    expect(await measure('open-us-2025', {}, () => ++looks >= last)).toEqual({ kind: 'stopped' });
    expect(looks).toBe(last);
  });

  it('are from the very draws that can be watched', async () => {
    const { session, table } = openTable('open-us-2025');
    const intervals = await measured('open-us-2025');
    const { methodology } = table.standing;
    const { draws } = intervals.basis;
    const parts = [0, draws - 10].map((from) => rankDraws(session, methodology!, from, 60)!);
    expect(parts.map(({ of, ranks }) => [of, ranks.length])).toEqual([
      [draws, 60],
      [draws, 10],
    ]);
    const whole = rankDraws(session, methodology!, 0, draws)!;
    const row = table.standing.order[20]!;
    const ranks = whole.ranks.map((draw) => draw[row]!).sort((a, b) => a - b);
    expect([0.05, 0.5, 0.95].map((part) => ranks[Math.ceil(part * draws) - 1])).toEqual([
      intervals.low[row],
      intervals.median[row],
      intervals.high[row],
    ]);
    expect(whole.ranks[draws - 5]).toEqual(parts[1]!.ranks[5]);
  });
});

describe('a table with intervals', () => {
  it('is sorted by median and by width, those without a rank last either way', async () => {
    const { table } = openTable('fictional-200');
    const intervals = await measured('fictional-200');
    const model = buildTable(table, table.standing, { kind: 'measured', intervals, old: false });
    const all = new Uint8Array(table.schools.length).fill(1);
    for (const by of ['median', 'width'] as const) {
      const key = (row: number): number =>
        by === 'median' ? intervals.median[row]! : intervals.high[row]! - intervals.low[row]!;
      for (const order of ['ascending', 'descending'] as const) {
        const rows = Array.from(arrangeRows(model, all, { by, order }));
        const placed = rows.filter((row) => intervals.low[row] !== 0);
        expect(rows.slice(0, placed.length)).toEqual(placed);
        const keys = placed.map(key);
        expect(keys).toEqual([...keys].sort((a, b) => (order === 'ascending' ? a - b : b - a)));
        expect(new Set(keys).size).toBeGreaterThan(10);
      }
    }
  });

  it('writes them into a file, and not those of other weights', async () => {
    const { table } = openTable('fictional-200');
    const intervals = await measured('fictional-200');
    const heads = ['rank_low', 'rank_median', 'rank_high', 'group'];
    const write = (old: boolean) =>
      tableOfRanking(
        buildTable(table, table.standing, { kind: 'measured', intervals, old }),
        table.standing.order,
        'bars',
      );
    const { columns, rows } = write(false);
    expect(columns.slice(1, 5).map(({ label }) => label)).toEqual(heads);
    const row = table.standing.order[7]!;
    expect(rows[7]!.slice(1, 5)).toEqual([
      intervals.low[row],
      intervals.median[row],
      intervals.high[row],
      intervals.group[row],
    ]);
    expect(rows.at(-1)!.slice(1, 5)).toEqual([null, null, null, null]);
    expect(write(true).columns.map(({ label }) => label)).not.toContain('rank_low');
    expect(presentIntervals({ kind: 'measured', intervals, old: true })).toBeNull();
  });
});
