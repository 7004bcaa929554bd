import { describe, expect, it } from 'vitest';
import { findRows, sortRows } from '../../src/table/arrange-rows.js';
import { axisOf } from '../../src/table/axis.js';
import { layOutBar } from '../../src/table/lay-out-bar.js';
import { medianGap } from '../../src/table/median-gap.js';
import { shareOut } from '../../src/table/share-out.js';
import { buildTable, type Row } from '../../src/table/table-model.js';
import { aMethodology, aRanking, ranked, unranked } from './a-ranking.js';

const NAMES = [
  { id: 'grants', label: 'Grants', unit: 'USD' },
  { id: 'papers', label: 'Papers', unit: 'papers' },
];
const METHOD = aMethodology({ grants: 0.75, papers: 0.25 });
const MODEL = buildTable(
  aRanking([
    ranked('zz-a', 1, { grants: 60, papers: 20 }, 'Zürich'),
    ranked('zz-b', 2, { grants: 50, papers: 25 }),
    ranked('zz-c', 3, { grants: 55, papers: 15 }),
    unranked('zz-d'),
  ]),
  METHOD,
  NAMES,
);
const ids = (rows: readonly Row[]) => rows.map((row) => row.line.school).join(' ');

describe('the table of a ranking', () => {
  it('has a column per indicator of the methodology, in its order, with share and unit', () => {
    expect(MODEL.columns.map(({ id, label, unit, share }) => [id, label, unit, share])).toEqual([
      ['grants', 'Grants', 'USD', 0.75],
      ['papers', 'Papers', 'papers', 0.25],
    ]);
  });

  it('gives each school its distance from the one above', () => {
    expect(MODEL.rows.map((row) => row.gap)).toEqual([null, 5, 5, null]);
  });

  it('draws a rule where the unranked begin, and nowhere else', () => {
    expect(MODEL.rows.map((row) => row.breaks)).toEqual([false, false, false, true]);
  });

  it('gives the constant of rescaling a column of its own', () => {
    const line = ranked('zz-a', 1, { grants: 60 });
    const withConstant = { ...line, contributions: [...(line.contributions ?? []), { indicator: null, points: -10 }] };
    const model = buildTable(aRanking([withConstant]), METHOD, NAMES);
    expect(model.columns.at(-1)).toMatchObject({ id: 'constant', slot: null });
    expect(model.axis.from).toBeLessThan(0);
  });

  it('prints as many decimals as the methodology declares, else as the scores carry', () => {
    expect(MODEL.decimals).toBe(1);
    expect(buildTable(aRanking([ranked('zz-a', 1, { grants: 60.25 })]), null, NAMES).decimals).toBe(2);
  });
});

describe('the shares of indicators', () => {
  it('multiply down the pillars and sum to 1', () => {
    const pillars = [
      { id: 'p', label: 'P', parent: null, weight: 0.8, aggregation: { by: 'arithmetic' as const } },
      { id: 'q', label: 'Q', parent: 'p', weight: 0.5, aggregation: { by: 'arithmetic' as const } },
    ];
    const base = aMethodology({ a: 0.5, b: 1, c: 0.2 });
    const [a, b, c] = base.indicators;
    if (!a || !b || !c) throw new Error('three indicators');
    const indicators = [{ ...a, pillar: 'p' }, { ...b, pillar: 'q' }, c];
    // 0.5 x 0.8, 1 x 0.5 x 0.8 and 0.2.
    expect([...shareOut({ ...base, pillars, indicators })]).toEqual([
      ['a', 0.4],
      ['b', 0.4],
      ['c', 0.2],
    ]);
  });

  it('are unknown where a weight was not published', () => {
    expect(shareOut(aMethodology({ a: null, b: 1 })).get('a')).toBe(null);
  });
});

describe('arranging rows', () => {
  it('keeps the unranked last, whichever way the table is sorted', () => {
    const both = (by: string) => [
      ids(sortRows(MODEL.rows, { by, order: 'ascending' })),
      ids(sortRows(MODEL.rows, { by, order: 'descending' })),
    ];
    expect(both('place')).toEqual(['zz-a zz-b zz-c zz-d', 'zz-c zz-b zz-a zz-d']);
    expect(both('grants')).toEqual(['zz-b zz-c zz-a zz-d', 'zz-a zz-c zz-b zz-d']);
    expect(both('papers')).toEqual(['zz-c zz-a zz-b zz-d', 'zz-b zz-a zz-c zz-d']);
  });

  it('finds words in name and place without regard to case and accents', () => {
    expect(ids(findRows(MODEL.rows, 'zurich'))).toBe('zz-a');
    expect(ids(findRows(MODEL.rows, 'SCHOOL zz-b'))).toBe('zz-b');
    expect(ids(findRows(MODEL.rows, '  '))).toBe('zz-a zz-b zz-c zz-d');
    expect(ids(findRows(MODEL.rows, 'nowhere'))).toBe('');
  });

  it('states the median distance of neighbours', () => {
    const rows = [0, 1, 4, 9, 16].map((gap, at) => ({ ...(MODEL.rows[0] as Row), gap: at === 0 ? null : gap }));
    expect(medianGap(rows)).toBe((4 + 9) / 2);
    expect(medianGap(MODEL.rows)).toBe(null);
  });
});

describe('the scale of the bars', () => {
  it('starts at zero and ends at a round number that four lines divide', () => {
    expect(axisOf([[40, 55.1]])).toEqual({ from: 0, to: 100 });
    expect(axisOf([[3, 4]])).toEqual({ from: 0, to: 8 });
    expect(axisOf([[0.3]])).toEqual({ from: 0, to: 0.4 });
    expect(axisOf([])).toEqual({ from: 0, to: 1 });
  });

  it('does not jump past a score that fills it exactly', () => {
    expect(axisOf([[60, 40]])).toEqual({ from: 0, to: 100 });
  });

  it('stacks what adds to the right of zero and what takes away to the left', () => {
    const points = new Map([
      ['a', 30],
      ['b', -10],
      ['c', 20],
    ]);
    expect(layOutBar(points, ['a', 'b', 'c'], { from: -50, to: 50 })).toEqual([
      { id: 'a', left: 50, width: 30 },
      { id: 'b', left: 40, width: 10 },
      { id: 'c', left: 80, width: 20 },
    ]);
  });

  it('covers exactly the score when all points add', () => {
    const pieces = layOutBar(new Map(Object.entries({ a: 12.5, b: 30, c: 7 })), ['c', 'a', 'b'], { from: 0, to: 100 });
    expect(pieces.map((piece) => piece.id)).toEqual(['c', 'a', 'b']);
    expect(pieces.reduce((sum, piece) => sum + piece.width, 0)).toBeCloseTo(49.5, 12);
  });
});
