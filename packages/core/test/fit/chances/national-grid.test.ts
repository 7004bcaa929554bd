import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findCell, GRID_COLUMNS, type GridColumn, type GridRow, parseGrid } from '../../../src/fit/index.js';
import { faultOf } from '../../fault-of.js';

/** The shipped table has no quoted cell, so that its rows can be split here. */
const lines = readFileSync(new URL('../../../../../fit/fictional-grid.csv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
const rows: GridRow[] = lines.slice(1).map((line, at) => ({
  row: at + 2,
  values: Object.fromEntries(line.split(',').map((cell, c) => [GRID_COLUMNS[c], cell])) as Record<GridColumn, string>,
}));
const grid = parseGrid(rows, 'fictional-grid.csv');

describe('the shipped grid', () => {
  it('is fictional, says so in each row, and has the columns of a grid', () => {
    expect(lines[0]).toBe(GRID_COLUMNS.join(','));
    expect(grid.cells.every(({ source }) => source.startsWith('fictional'))).toBe(true);
    expect(lines.join('\n')).not.toMatch(/AAMC/i);
  });

  it('holds every score once', () => {
    for (let hundredths = 0; hundredths <= 400; hundredths++)
      for (let mcat = 472; mcat <= 528; mcat++) {
        const gpa = hundredths / 100;
        const cells = grid.cells.filter(
          (c) => c.gpa.from <= gpa && gpa <= c.gpa.to && c.mcat.from <= mcat && mcat <= c.mcat.to,
        );
        if (cells.length !== 1) expect([gpa, mcat, cells]).toEqual([]);
      }
  });
});

describe('findCell', () => {
  const ends = (gpa: number, mcat: number) => {
    const answer = findCell(grid, gpa, mcat);
    return answer.kind === 'found' ? [answer.cell.gpa.from, answer.cell.mcat.from] : answer.reason;
  };

  it('changes cell at every edge of GPA, the lower one included', () => {
    const edges = [2, 2.2, 2.4, 2.6, 2.8, 3, 3.2, 3.4, 3.6, 3.8];
    const below = [0, ...edges.slice(0, -1)];
    edges.forEach((edge, at) => {
      expect(ends(edge, 512)).toEqual([edge, 510]);
      expect(ends(edge - 0.01, 512)).toEqual([below[at], 510]);
      expect(ends(edge - 0.005, 512)).toEqual([edge, 510]);
      expect(ends(edge - 0.006, 512)).toEqual([below[at], 510]);
    });
    expect([ends(0, 512), ends(4, 512)]).toEqual([
      [0, 510],
      [3.8, 510],
    ]);
  });

  it('changes cell at every edge of MCAT, the lower one included', () => {
    const edges = [486, 490, 494, 498, 502, 506, 510, 514, 518];
    const below = [472, ...edges.slice(0, -1)];
    edges.forEach((edge, at) => {
      expect(ends(3.7, edge)).toEqual([3.6, edge]);
      expect(ends(3.7, edge - 1)).toEqual([3.6, below[at]]);
    });
    expect([ends(3.7, 472), ends(3.7, 528)]).toEqual([
      [3.6, 472],
      [3.6, 518],
    ]);
  });

  it('always carries the number of people, the years and what the rate means', () => {
    expect(findCell(grid, 3.7, 512)).toMatchObject({
      kind: 'found',
      people: 8000,
      years: [2031, 2033],
      caveat: 'at-least-one-acceptance-anywhere',
      rate: { numerator: 5120, denominator: 8000, share: 0.64 },
    });
    expect(findCell(grid, null, 512)).toMatchObject({ kind: 'cannot-say', reason: 'score-unknown' });
    expect(findCell(grid, 4.3, 512)).toMatchObject({
      reason: 'outside-grid',
      caveat: 'at-least-one-acceptance-anywhere',
    });
  });

  it('cannot say where the source leaves people out', () => {
    expect(findCell(grid, 3.9, 480)).toMatchObject({ kind: 'found', people: null, rate: { kind: 'cannot-say' } });
  });
});

describe('parseGrid', () => {
  const wrong = (values: Partial<Record<GridColumn, string>>) =>
    faultOf(() => parseGrid([rows[0]!, { row: 3, values: { ...rows[1]!.values, ...values } }], 'grid.csv'));

  it('refuses two cells that hold the same scores', () => {
    expect(wrong({ mcat_from: '485' })).toMatch(/^record\.duplicate: grid\.csv: row 3: .*MCAT 485 to 489.* row 2/);
    expect(wrong({})).toBe('no fault');
  });

  it('refuses a cell that is malformed, with its place', () => {
    const bad: Partial<Record<GridColumn, string>>[] = [
      { gpa_from: '3.605' },
      { gpa_to: '4.01' },
      { gpa_from: '2.00' },
      { mcat_to: '529' },
      { mcat_from: '471' },
      { applicants: '12.5' },
      { acceptees: '1001' },
      { first_year: '31' },
      { last_year: '2030' },
      { source: '' },
      { retrieved: 'May' },
      { licence: 'mine' },
    ];
    for (const values of bad) expect(wrong(values)).toMatch(/^record\.malformed: grid\.csv: row 3, column/);
  });

  it('keeps an order of its own', () => {
    expect(parseGrid([...rows].reverse(), 'x')).toEqual(grid);
  });
});
