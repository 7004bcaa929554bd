import type { FitSchool } from '@bearings/core/fit';
import { describe, expect, it } from 'vitest';
import type { FitView } from '../../src/engine/fit.js';
import { findRows } from '../../src/fit/ranking/fit-find.js';
import { orderFit, shareUntold, standFit } from '../../src/fit/ranking/fit-standing.js';

interface Told {
  readonly rank: number | null;
  readonly outcome?: string;
  readonly interval?: readonly [number, number];
  readonly label?: string;
  readonly points?: readonly (number | null)[];
}

const school = (id: string, { rank, outcome = 'kept', interval, label = 'target', points = [10, null] }: Told) =>
  ({
    school: id,
    name: id.toUpperCase(),
    rank,
    fit: rank === null ? null : 100 - rank,
    known: 1,
    judgement: { outcome },
    interval: interval ? { low: interval[0], mid: interval[0], high: interval[1] } : null,
    chances: { label: { label } },
    parts: points.map((point, k) => ({ wish: `w${k}`, points: point, value: point })),
  }) as unknown as FitSchool;

const view = (schools: readonly FitSchool[]): FitView =>
  ({
    answer: { schools },
    rows: schools.map((one) => one.school).sort(),
    places: schools.map(() => 'Somewhere, XA'),
  }) as unknown as FitView;

describe('a list as it stands', () => {
  const three = view([
    school('zz-b', { rank: 1, interval: [1, 2] }),
    school('zz-a', { rank: 2, interval: [1, 3], label: 'reach' }),
    school('zz-c', { rank: null, outcome: 'dropped' }),
    school('zz-d', { rank: null }),
  ]);

  it('is in three parts, in order', () => {
    const standing = standFit(three, null);
    const { placed, notPlaced, dropped } = orderFit(standing);
    const named = (rows: Iterable<number>) => [...rows].map((row) => standing.schools[row]!.school);
    expect([named(placed), named(notPlaced), named(dropped)]).toEqual([['zz-b', 'zz-a'], ['zz-d'], ['zz-c']]);
    expect(standing.isMoving).toBe(false);
    expect([...standing.points.get('w1')!]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
  });

  it('follows weights that move, row by row and wish by wish', () => {
    const live = {
      fit: Float64Array.of(70, 20, Number.NaN, 40),
      known: Float64Array.of(1, 0.5, 0, 0.75),
      rank: Int32Array.of(1, 3, 0, 2),
      points: Float64Array.of(30, 40, 20, Number.NaN, Number.NaN, Number.NaN, 15, 25),
    };
    const standing = standFit(three, live);
    expect([...orderFit(standing).placed]).toEqual([0, 3, 1]);
    expect([...standing.points.get('w1')!]).toEqual([40, Number.NaN, Number.NaN, 25]);
    expect(standing.isMoving).toBe(true);
  });

  it('tells how many neighbours cannot be told apart, by the ends of their intervals', () => {
    const standing = standFit(
      view([
        school('zz-a', { rank: 1, interval: [1, 1] }),
        school('zz-b', { rank: 2, interval: [2, 3] }),
        school('zz-c', { rank: 3, interval: [3, 3] }),
      ]),
      null,
    );
    expect(shareUntold(standing, orderFit(standing))).toBe(0.5);
    const alone = standFit(view([school('zz-a', { rank: 1, interval: [1, 1] })]), null);
    expect(shareUntold(alone, orderFit(alone))).toBeNull();
  });

  it('is searched by name and place without accents, and by label', () => {
    const standing = standFit(three, null);
    const { placed } = orderFit(standing);
    const found = (text: string, label: 'reach' | null = null) =>
      [...findRows(placed, standing, { text, label })].map((row) => standing.schools[row]!.school);
    expect(found('ZZ-A')).toEqual(['zz-a']);
    expect(found('sómewhere')).toEqual(['zz-b', 'zz-a']);
    expect(found('', 'reach')).toEqual(['zz-a']);
    expect(found('nobody')).toEqual([]);
  });
});
