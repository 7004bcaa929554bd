import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ListPlace, listPlaceOf } from '../../src/charts/list-place.js';
import { changeOf, countMoves, placeAmongBoth } from '../../src/charts/slope-change.js';
import { LANES, layOutSlopes } from '../../src/charts/slope-layout.js';

const at = (rank: number, label = String(rank)): ListPlace => ({ rank, label });
const band = (rank: number, upTo: number): ListPlace => ({ rank, upTo, label: `${rank}–${upTo}` });
const none: ListPlace = { rank: null, label: '' };
const list = (places: Record<string, ListPlace>) => new Map(Object.entries(places));

describe('a place in a list', () => {
  it('reads ranks, bands, open bands and tiers', () => {
    const school = 'us-a' as never;
    expect(listPlaceOf({ kind: 'ranked', school, rank: 3, label: '=3', tied: true }, '=3')).toEqual(at(3, '=3'));
    expect(listPlaceOf({ kind: 'banded', school, band: '201-250' }, '201–250')).toEqual(band(201, 250));
    expect(listPlaceOf({ kind: 'banded', school, band: '851+' }, '851+')).toEqual({
      rank: 851,
      upTo: Number.POSITIVE_INFINITY,
      label: '851+',
    });
    expect(listPlaceOf({ kind: 'tiered', school, tier: 2 }, 'Tier 2')).toEqual({ rank: null, label: 'Tier 2' });
    expect(listPlaceOf({ kind: 'unranked', school, reason: 'not-eligible', because: '' }, '·')).toEqual(none);
  });
});

describe('changeOf', () => {
  it('counts places between single ranks', () => {
    expect(changeOf(at(5), at(2))).toEqual({ kind: 'up', by: 3, atLeast: false });
    expect(changeOf(at(2), at(5))).toEqual({ kind: 'down', by: 3, atLeast: false });
    expect(changeOf(at(2, '=2'), at(2))).toEqual({ kind: 'same' });
  });

  it('says of bands only what must be true', () => {
    expect(changeOf(at(120), band(201, 250))).toEqual({ kind: 'down', by: 81, atLeast: true });
    expect(changeOf(band(201, 250), band(101, 150))).toEqual({ kind: 'up', by: 51, atLeast: true });
    expect(changeOf(band(201, 250), band(201, 250))).toEqual({ kind: 'unclear' });
    expect(changeOf(at(250), band(250, 300))).toEqual({ kind: 'unclear' });
    expect(changeOf({ rank: 851, upTo: Infinity, label: '851+' }, at(9))).toEqual({
      kind: 'up',
      by: 842,
      atLeast: true,
    });
  });

  it('tells being absent from having no rank', () => {
    expect(changeOf(undefined, at(1))).toEqual({ kind: 'absent', from: 'left' });
    expect(changeOf(at(1), undefined)).toEqual({ kind: 'absent', from: 'right' });
    expect(changeOf(none, at(1))).toEqual({ kind: 'unranked' });
  });
});

describe('countMoves', () => {
  it('counts each school once, and takes the lower middle of the moves', () => {
    const left = list({ a: at(1), b: at(2), c: at(3), d: none, e: at(5) });
    const right = list({ a: at(2), b: at(1), c: at(3), d: at(4), f: at(6) });
    expect(countMoves(left, right)).toEqual({
      both: 4,
      up: 1,
      down: 1,
      same: 1,
      untold: 1,
      onlyLeft: 1,
      onlyRight: 1,
      exact: 3,
      median: 1,
    });
  });

  it('takes the smaller of the two in the middle: half are at most so far apart', () => {
    expect(countMoves(list({ a: at(1), b: at(2) }), list({ a: at(1), b: at(4) })).median).toBe(0);
  });

  it('has no median where nobody has two single ranks', () => {
    expect(countMoves(list({ a: band(1, 9) }), list({ a: at(1) })).median).toBeNull();
  });
});

describe('placeAmongBoth', () => {
  it('counts anew among the schools in both lists, ties included', () => {
    const own = list({ a: at(1), b: at(2), c: at(4, '=4'), d: at(4, '=4'), e: at(9), f: none });
    const other = list({ b: at(7), c: at(1), d: at(2), e: none, f: at(3) });
    expect([...placeAmongBoth(own, other)]).toEqual([
      ['b', at(1)],
      ['c', at(2, '=2')],
      ['d', at(2, '=2')],
    ]);
  });

  it('keeps a band as wide as the schools that may stand in it', () => {
    const own = list({ a: at(1), b: band(201, 250), c: band(201, 250), d: band(251, 300) });
    const placed = placeAmongBoth(own, own);
    expect(placed.get('b')).toEqual(band(2, 3));
    expect(placed.get('d')).toEqual(at(4));
  });
});

describe('layOutSlopes', () => {
  const places = fc
    .array(
      fc.tuple(
        fc.constantFrom(...'abcdefghijklmnopqrst'),
        fc.oneof(
          fc.integer({ min: 1, max: 40 }).map((rank) => at(rank)),
          fc.constant(none),
        ),
      ),
    )
    .map((pairs) => new Map(pairs));

  it('gives every school a row of its own on both sides, lanes in order, and loses nobody', () => {
    fc.assert(
      fc.property(places, places, fc.constantFrom(5, 25, Number.POSITIVE_INFINITY), (left, right, top) => {
        const layout = layOutSlopes(left, right, top);
        const all = new Set([...left.keys(), ...right.keys()]);
        expect(layout.schools.length + layout.leftOut).toBe(all.size);
        for (const side of [layout.left, layout.right]) {
          const rows = [...side.at.values(), ...side.headings].map(({ row }) => row);
          expect(new Set(rows).size).toBe(rows.length);
          expect([...side.at.keys()].sort()).toEqual([...layout.schools].sort());
          const lanes = [...side.at.values()].sort((a, b) => a.row - b.row).map(({ lane }) => LANES.indexOf(lane));
          expect(lanes).toEqual([...lanes].sort());
          expect(Math.max(-1, ...rows) + 1).toBe(side.rows);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('draws the first places of either list and says how many are left', () => {
    const left = list({ a: at(1), b: at(2), c: at(3) });
    const right = list({ c: at(1), b: at(2), a: at(3), d: at(4) });
    const layout = layOutSlopes(left, right, 1);
    expect(layout.schools).toEqual(['a', 'c']);
    expect(layout.leftOut).toBe(2);
    expect(layout.left.at.get('c')).toEqual({ row: 2, lane: 'beyond' });
    expect(layout.left.headings).toEqual([{ lane: 'beyond', row: 1 }]);
  });
});
