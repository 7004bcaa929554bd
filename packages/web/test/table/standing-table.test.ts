import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOf, axisOver } from '../../src/table/axis.js';
import { buildTable, columnLabel } from '../../src/table/build-table.js';
import { medianGap } from '../../src/table/median-gap.js';
import { paintBar, stackPoints } from '../../src/table/paint-bar.js';
import { breaksAt, gapOf, marksOf, wordMark, wordPoints } from '../../src/table/row-facts.js';
import { offsetsOf, positionAt, spanOf } from '../../src/table/row-offsets.js';
import { arrangeRows, byReading, firstOrder, sortedIndicator } from '../../src/table/sort-rows.js';
import { onlyOf, readView, viewOf } from '../../src/table/view.js';
import { aTable } from './a-table.js';

const TABLE = aTable({
  'zz-a': {
    points: { grants: 60, papers: 20 },
    known: { name: 'Álava', founded: '1900', city: 'Lund', country: 'SE' },
  },
  'zz-b': { points: { grants: 50, papers: 25 }, known: { name: 'Zürich', founded: '1850', country: 'CH' } },
  'zz-c': { points: { grants: 55, papers: 15 }, known: { name: 'Bilbao', city: 'Bilbao', country: 'ES' }, band: '3+' },
  'zz-d': { points: null, readings: { papers: 90 }, known: { name: 'Cork', city: 'Cork', country: 'IE' } },
  'zz-e': { points: { grants: 10 }, readings: { papers: 'suppressed' }, known: { name: 'Ulm' }, band: '3+' },
});
const MODEL = buildTable(TABLE, TABLE.standing);
const ALL = new Uint8Array(5).fill(1);
const names = (rows: Int32Array) => [...rows].map((row) => TABLE.schools[row]?.name).join(' ');
const sorted = (by: string) => [
  names(arrangeRows(MODEL, ALL, { by, order: 'ascending' })),
  names(arrangeRows(MODEL, ALL, { by, order: 'descending' })),
];

describe('the model of the table', () => {
  it('has a column per indicator, the same one for every standing', () => {
    expect(MODEL.columns.map(({ id, label, unit }) => [id, label, unit])).toEqual([
      ['grants', 'Grants', 'USD'],
      ['papers', 'Papers', 'papers'],
    ]);
    expect(buildTable(TABLE, { ...TABLE.standing }).columns).toBe(MODEL.columns);
    expect(columnLabel(MODEL, 'grants')).toBe('Grants');
    expect(columnLabel(MODEL, 'unknown')).toBe('unknown');
  });

  it('gives the constant of rescaling a column of its own, without a colour', () => {
    const points = new Map([...TABLE.standing.points, ['constant', new Float64Array(5).fill(-10)]]);
    const model = buildTable({ ...TABLE }, { ...TABLE.standing, points });
    expect(model.columns.at(-1)).toMatchObject({ id: 'constant', slot: null });
    expect(model.axis.from).toBeLessThan(0);
  });

  it('prints what scores carry where no methodology says how, at most three places', () => {
    const decimals = (...scores: number[]) =>
      buildTable(TABLE, { ...TABLE.standing, printed: Float64Array.from(scores) }).decimals;
    expect(MODEL.decimals).toBe(0);
    expect(decimals(1, Number.NaN, 60.25)).toBe(2);
    expect(decimals(1 / 3)).toBe(3);
  });

  it('knows whether there are scores and upper ends', () => {
    expect([MODEL.scored, MODEL.ranged]).toEqual([true, false]);
    const none = new Float64Array(5).fill(Number.NaN);
    const model = buildTable(TABLE, { ...TABLE.standing, printed: none, upTo: none.with(2, 4) });
    expect([model.scored, model.ranged]).toEqual([false, true]);
  });
});

describe('what a row says', () => {
  it('is its distance from the one above, as printed', () => {
    expect([...TABLE.standing.order].map((row) => gapOf(MODEL, row))).toEqual([null, 5, 5, 60, null]);
    expect(medianGap(TABLE.standing)).toBe(5);
    expect(medianGap({ order: Int32Array.of(0, 1), printed: Float64Array.of(2, 1) })).toBe(null);
  });

  it('is where another band or the unranked begin', () => {
    expect([...TABLE.standing.order].map((row) => breaksAt(MODEL, row))).toEqual([false, false, true, false, true]);
  });

  it('is each missing reading with its reason', () => {
    expect(marksOf(MODEL, 4).map(wordMark)).toEqual(['Papers: withheld by the source']);
    expect(marksOf(MODEL, 3).map(wordMark)).toEqual(['Grants: not reported']);
    expect(marksOf(MODEL, 0)).toEqual([]);
  });

  it('is its points in words', () => {
    expect(wordPoints(MODEL, 0)).toBe('Grants 60.0, Papers 20.0');
    expect(wordPoints(MODEL, 3)).toBe('');
  });
});

describe('sorting', () => {
  it('keeps the unranked last, whichever way the table is sorted by place, score or points', () => {
    expect(sorted('place')).toEqual(['Álava Zürich Bilbao Ulm Cork', 'Ulm Bilbao Zürich Álava Cork']);
    expect(sorted('score')).toEqual(['Ulm Bilbao Zürich Álava Cork', 'Álava Zürich Bilbao Ulm Cork']);
    expect(sorted('grants')).toEqual(['Ulm Zürich Bilbao Álava Cork', 'Álava Bilbao Zürich Ulm Cork']);
  });

  it('sorts by readings, also those of schools without a rank', () => {
    expect(sorted(byReading('papers'))).toEqual(['Bilbao Álava Zürich Cork Ulm', 'Cork Zürich Álava Bilbao Ulm']);
  });

  it('sorts names as the language does, and what is not known last', () => {
    expect(sorted('name')).toEqual(['Álava Bilbao Cork Ulm Zürich', 'Zürich Ulm Cork Bilbao Álava']);
    expect(sorted('founded')).toEqual(['Zürich Álava Bilbao Ulm Cork', 'Álava Zürich Bilbao Ulm Cork']);
    expect(sorted('city')[0]).toBe('Bilbao Cork Álava Zürich Ulm');
    expect(sorted('country')[0]).toMatch(/^Cork Bilbao Álava Zürich/);
  });

  it('leaves places alone where nothing is called so', () => {
    expect(sorted('nonsense')).toEqual(['Álava Zürich Bilbao Ulm Cork', 'Álava Zürich Bilbao Ulm Cork']);
  });

  it('arranges only what is shown, and every row of it once', () => {
    const by = fc.constantFrom('place', 'score', 'name', 'grants', 'founded', byReading('grants'));
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 5, maxLength: 5, max: 1 }), by, fc.boolean(), (shown, key, up) => {
        const rows = arrangeRows(MODEL, shown, { by: key, order: up ? 'ascending' : 'descending' });
        expect([...rows].sort()).toEqual([0, 1, 2, 3, 4].filter((row) => shown[row] === 1));
      }),
      { numRuns: 500 },
    );
  });

  it('begins with the most of a number and with A of a word', () => {
    expect(['place', 'name', 'score', 'grants', 'reading:grants'].map(firstOrder)).toEqual([
      'ascending',
      'ascending',
      'descending',
      'descending',
      'descending',
    ]);
    expect(['place', 'grants', 'reading:grants'].map(sortedIndicator)).toEqual([null, 'grants', 'grants']);
  });
});

describe('a painted bar', () => {
  const points = new Map([
    ['a', Float64Array.of(40)],
    ['b', Float64Array.of(-10)],
    ['c', Float64Array.of(20)],
    ['d', Float64Array.of(Number.NaN)],
    ['e', Float64Array.of(-5)],
  ]);
  const order = ['a', 'b', 'c', 'd', 'e'].map((id, at) => ({ id, slot: at + 1 }));

  it('stacks forward what adds and back what takes away, from zero', () => {
    expect(stackPoints(points, 0, order, { from: -20, to: 80 })).toEqual([
      { id: 'e', from: 5, to: 10 },
      { id: 'b', from: 10, to: 20 },
      { id: 'a', from: 20, to: 60 },
      { id: 'c', from: 60, to: 80 },
    ]);
  });

  it('is one gradient in the colours of the indicators', () => {
    const model = buildTable(TABLE, TABLE.standing);
    expect(paintBar(model.standing.points, 0, model.columns, { from: 0, to: 100 })).toBe(
      'linear-gradient(var(--onward), var(--indicator-1) 0% 59.8%, transparent 59.8% 60%, ' +
        'var(--indicator-2) 60% 79.8%, transparent 79.8% 80%, transparent 80%)',
    );
    expect(paintBar(model.standing.points, 3, model.columns, { from: 0, to: 100 })).toBe('none');
  });

  it('stands on the same scale in columns as in rows', () => {
    const numbers = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 5 }), (columns) => {
        const rows = [0, 1, 2].map((row) => columns.map((column) => column[row]!));
        expect(axisOver(columns.map((column) => Float64Array.from(column)))).toEqual(axisOf(rows));
      }),
      { numRuns: 500 },
    );
    expect(axisOver([])).toEqual({ from: 0, to: 1 });
    expect(axisOver([Float64Array.of(Number.NaN, 30)])).toEqual({ from: 0, to: 40 });
  });
});

describe('the window on the rows', () => {
  const heights = Float32Array.of(10, 20, 30, 40);
  const offsets = offsetsOf(Int32Array.of(3, 0, 2), heights);

  it('adds up heights by row in the order of positions', () => {
    expect([...offsets]).toEqual([0, 40, 50, 80]);
    expect([...offsetsOf(new Int32Array(), heights)]).toEqual([0]);
  });

  it('finds the row at a distance', () => {
    expect([-5, 0, 39, 40, 49, 50, 79, 80, 999].map((distance) => positionAt(offsets, distance))).toEqual([
      0, 0, 0, 1, 1, 2, 2, 2, 2,
    ]);
  });

  it('takes the rows that a stretch touches and some beyond, never more than there are', () => {
    expect(spanOf(offsets, 41, 45, 0)).toEqual({ first: 1, end: 2 });
    expect(spanOf(offsets, 41, 45, 5)).toEqual({ first: 0, end: 3 });
    expect(spanOf(Float64Array.of(0), 0, 100, 5)).toEqual({ first: 0, end: 0 });
  });
});

describe('views', () => {
  it.each([
    [null, 'bars'],
    ['numbers', 'points'],
    ['readings', 'readings'],
    ['only:h-index', 'only:h-index'],
    ['only:<img>', 'bars'],
    ['x', 'bars'],
  ])('reads %s as %s', (text, view) => {
    expect(readView(text)).toBe(view);
  });

  it('falls back to bars for what a table has not', () => {
    expect(viewOf('only:grants', MODEL.columns, true)).toBe('only:grants');
    expect(viewOf('only:prizes', MODEL.columns, true)).toBe('bars');
    expect(viewOf('points', [], false)).toBe('bars');
    expect(viewOf('readings', MODEL.columns, false)).toBe('readings');
    expect([onlyOf('bars'), onlyOf('only:grants')]).toEqual([null, 'grants']);
  });
});
