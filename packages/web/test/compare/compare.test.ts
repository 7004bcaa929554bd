import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_COMPARED } from '../../src/address/route.js';
import { type AlignedCell, alignReadings, markCells } from '../../src/compare/align-readings.js';
import { moveSchool, partCompared } from '../../src/compare/compared.js';
import { layOutKey } from '../../src/compare/lay-out-key.js';
import { axesOf, endsOf, placeOn, SCALES } from '../../src/compare/parallel-axes.js';
import { layOutParallel, spreadLabels } from '../../src/compare/parallel-layout.js';
import { twinOfParallel, wordLine, wordParallelFinding } from '../../src/compare/parallel-words.js';
import { wordPointsFinding } from '../../src/compare/points-finding.js';
import { toggleCompared } from '../../src/profile/toggle-compared.js';
import { shippedEdition } from '../profile/a-shipped-edition.js';

const IDS = ['us-stanford', 'us-yale', 'us-nyu', 'at-graz', 'zz-nobody', 'us-ucsf'];
const { model, evidence } = shippedEdition('open-us-2025', IDS);
const { compared, others } = partCompared(model, evidence, IDS);
const cells = (...values: (number | null)[]): AlignedCell[] =>
  values.map((value) =>
    value === null ? { kind: 'missing', why: 'not reported' } : { kind: 'value', value, mark: null },
  );
const marks = (...values: (number | null)[]) =>
  markCells(cells(...values)).map((cell) => (cell.kind === 'value' ? cell.mark : cell.kind));

describe('schools that are compared', () => {
  it('keep their order and are numbered; the others are set apart', () => {
    expect(compared.map(({ id, number }) => [id, number])).toEqual([
      ['us-stanford', 1],
      ['us-yale', 2],
      ['us-nyu', 3],
      ['us-ucsf', 4],
    ]);
    expect(others.map(({ id, school }) => [id, school?.name ?? null])).toEqual([
      ['at-graz', 'Medical University of Graz'],
      ['zz-nobody', null],
    ]);
  });

  it('are moved within the list and never out of it', () => {
    const list = ['a', 'b', 'c'];
    expect(moveSchool(list, 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(moveSchool(list, 'c', -2)).toEqual(['c', 'a', 'b']);
    expect(moveSchool(list, 'a', -1)).toBe(list);
    expect(moveSchool(list, 'c', 1)).toBe(list);
    expect(moveSchool(list, 'd', 1)).toBe(list);
  });

  it('are put aside once, up to ten, and taken out again', () => {
    const ten = Array.from({ length: MOST_COMPARED }, (_, at) => `s${at}`);
    expect(toggleCompared(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggleCompared(['a', 'b'], 'a')).toEqual(['b']);
    expect(toggleCompared(ten, 'one-more')).toBe(ten);
    expect(toggleCompared(ten, 's3')).toHaveLength(MOST_COMPARED - 1);
  });
});

describe('readings side by side', () => {
  it('mark the highest and the lowest, equals alike, and nothing where all are equal', () => {
    expect(marks(3, 1, 2)).toEqual(['highest', 'lowest', null]);
    expect(marks(3, 3, 1, null)).toEqual(['highest', 'highest', 'lowest', 'missing']);
    expect(marks(2, 2)).toEqual([null, null]);
    expect(marks(2, null)).toEqual([null, 'missing']);
    expect(marks(null)).toEqual(['missing']);
  });

  it('stand in the order of the method, then by name, and say why one is missing', () => {
    const { counted, beside } = alignReadings(model, evidence, compared);
    expect(counted.map(({ id }) => id)).toEqual([...model.table.readings.keys()]);
    expect(counted[0]?.cells[0]).toEqual({ kind: 'value', value: 548681085, mark: null });
    expect(counted[2]?.cells[2]).toEqual({ kind: 'missing', why: 'not known' });
    const tuition = beside.find(({ id }) => id === 'tuition-and-fees-in-state');
    expect(tuition?.cells[2]).toEqual({ kind: 'missing', why: 'no source of this edition lists it' });
    expect(beside.find(({ id }) => id === 'setting')?.cells[0]).toEqual({ kind: 'category', category: 'suburb' });
    expect(beside.map(({ label }) => label)).toEqual(beside.map(({ label }) => label).sort());
  });
});

describe('points of schools', () => {
  it('are told by what separates them most', () => {
    expect(wordPointsFinding(model, compared)).toBe(
      'Research expenditure separates these schools most: 2.92 points between UCSF and Stanford',
    );
    expect(wordPointsFinding(model, [compared[2]!])).toBe('None of these schools has points in this edition.');
    expect(wordPointsFinding(model, [compared[0]!, compared[0]!])).toBe(
      'These schools have the same points on every indicator',
    );
  });

  it('have a key that stays within the width, each name in a place of its own', () => {
    const columns = model.columns;
    fc.assert(
      fc.property(fc.integer({ min: 120, max: 1400 }), (width) => {
        const { lines, height } = layOutKey(columns, width, (text) => text.length * 7);
        for (const [at, { column, x, y }] of lines.entries()) {
          expect(x === 0 || x + 15 + column.label.length * 7 <= width).toBe(true);
          expect(y).toBeLessThan(height);
          const before = lines[at - 1];
          if (before) expect(y > before.y || x > before.x + before.column.label.length * 7).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('lines through all measures', () => {
  const axes = axesOf(model, compared);

  it('pass an axis for each indicator and one for the score', () => {
    expect(axes.map(({ id }) => id)).toEqual([...model.table.readings.keys(), 'score']);
  });

  it('stand between the ends of their axis, on every scale, and break where there is no reading', () => {
    for (const scale of SCALES) {
      for (const axis of axes) {
        for (const { row } of compared) {
          const place = placeOn(axis, axis.values[row]!, compared, scale);
          if (Number.isNaN(axis.values[row]!)) expect(place).toBeNull();
          else expect(place! >= 0 && place! <= 1, `${axis.id} ${scale}`).toBe(true);
        }
      }
    }
    expect(placeOn(axes[2]!, axes[2]!.values[compared[2]!.row]!, compared, 'these')).toBeNull();
  });

  it('are turned round where less is better', () => {
    const axis = { ...axes[0]!, lower: true };
    const [first, second] = [compared[0]!, compared[3]!];
    for (const scale of SCALES) {
      const at = (one: typeof first) => placeOn(axes[0]!, axes[0]!.values[one.row]!, compared, scale)!;
      const turned = (one: typeof first) => placeOn(axis, axis.values[one.row]!, compared, scale)!;
      expect(Math.sign(at(first) - at(second))).toBe(-Math.sign(turned(first) - turned(second)));
    }
    expect(endsOf(axis, compared, 'these')).toEqual(endsOf(axes[0]!, compared, 'these').toReversed());
  });

  it('have marks inside the picture, none of them over another', () => {
    const schools = model.table.schools.slice(0, 60).flatMap(({ id }, row) => ({ ...compared[0]!, id, row }));
    const some = fc.subarray(schools, { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(some, fc.constantFrom(...SCALES), fc.constantFrom(320, 500, 900, 1180), (chosen, scale, width) => {
        const layout = layOutParallel(axes, chosen, scale, width, width < 640);
        for (const [at] of axes.entries()) {
          const here = layout.marks.map((line) => line[at]!);
          for (const mark of here) {
            expect(mark.x >= 0 && mark.x <= width && mark.y >= 0 && mark.y <= layout.height).toBe(true);
          }
          // Up to seven can step aside of each other.
          const same = here.filter((a, i) => here.some((b, j) => i < j && a.x === b.x && a.y === b.y));
          expect(same.length).toBeLessThanOrEqual(3);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('have names that keep apart', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 20, max: 300 }), { minLength: 1, maxLength: 10 }), (heights) => {
        const placed = [...spreadLabels(heights, 18, 14, 340)].sort((a, b) => a - b);
        for (const [at, y] of placed.entries()) {
          expect(y >= 14 && y <= 340).toBe(true);
          if (at > 0) expect(y - placed[at - 1]!).toBeGreaterThanOrEqual(18);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are told in words and in a table', () => {
    expect(wordParallelFinding(axes, compared)).toBe('UCSF is the highest of these on 3 of 5 measures');
    expect(wordLine(axes, compared[2]!)).toMatch(
      /^NYU Grossman School of Medicine: NIH awards \$490,227,441, higher than 132 of 143 that reported; .*NIH awards per degree no reading/,
    );
    const twin = twinOfParallel(axes, compared);
    expect(twin.rows[0]?.slice(0, 3)).toEqual(['Stanford School of Medicine', 548681085, 136]);
    expect(twin.rows.every((row) => row.length === twin.columns.length)).toBe(true);
  });
});
