import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cells, completedDraws, type EvidenceTable, imputedDraws, indicatorId } from '../../../src/index.js';
import { anyColumns, bySchool, RUNS, tableInOrder } from './any-evidence.js';

const a = indicatorId('a');
const inOrder = (columns: { a: number[] }) => columns.a.map((_, row) => row);
const gapsOf = ({ schools, columns }: EvidenceTable) =>
  schools.filter((_, row) => columns.get(a)!.missing[row] !== null).map(({ id }) => id);
const any = fc.record({
  columns: anyColumns.filter((columns) => columns.a.some(Number.isNaN)),
  seed: fc.oneof(fc.constant(0), fc.integer()),
  index: fc.nat(5000),
  shuffle: fc.array(fc.nat(100), { minLength: 12, maxLength: 12 }),
});

describe.each([
  ['imputedDraws', imputedDraws],
  ['completedDraws', completedDraws],
] as const)('%s', (_, drawsOf) => {
  it('are the same bits again, whatever the order of rows and of draws', () => {
    fc.assert(
      fc.property(any, ({ columns, seed, index, shuffle }) => {
        const table = tableInOrder(inOrder(columns), columns);
        const cells: Cells = new Map([[a, gapsOf(table)]]);
        const expected = bySchool(drawsOf(table, cells, seed).at(index), 'a');
        const order = inOrder(columns).sort((one, other) => shuffle[one]! - shuffle[other]!);
        const turned = drawsOf(tableInOrder(order, columns), new Map([[a, [...gapsOf(table)].reverse()]]), seed);
        turned.at(index + 1);
        expect(bySchool(turned.at(index), 'a')).toEqual(expected);
      }),
      RUNS,
    );
  });

  it('fill what is named from what is reported, each gap by itself, and leave the rest as it is', () => {
    fc.assert(
      fc.property(any, fc.nat(11), ({ columns, seed, index }, pick) => {
        const table = tableInOrder(inOrder(columns), columns);
        const gaps = gapsOf(table);
        const one = gaps[pick % gaps.length]!;
        const all = bySchool(drawsOf(table, new Map([[a, gaps]]), seed).at(index), 'a');
        const after = drawsOf(table, new Map([[a, [one]]]), seed).at(index);
        const reported = columns.a.filter((value) => !Number.isNaN(value));
        for (const [id, value] of bySchool(after, 'a')) {
          const before = bySchool(table, 'a').get(id);
          expect(value).toBe(id === one ? all.get(id) : before);
        }
        const filled = all.get(one)!;
        expect(filled).toBeGreaterThanOrEqual(Math.min(...reported));
        expect(filled).toBeLessThanOrEqual(Math.max(...reported));
        if (drawsOf === imputedDraws) expect(reported).toContain(filled);
        for (const id of ['b', 'c'])
          expect(after.columns.get(indicatorId(id))).toBe(table.columns.get(indicatorId(id)));
      }),
      RUNS,
    );
  });
});
