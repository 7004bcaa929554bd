import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorDraws, type EvidenceTable, indicatorId, type ReadingError } from '../../../src/index.js';
import { anyColumns, anyError, bySchool, RUNS, tableInOrder } from './any-evidence.js';

const a = indicatorId('a');
const stated = (error: object): ReadingError => ({ indicator: a, source: 'test', ...error }) as ReadingError;
const anyDraw = fc.record({
  columns: anyColumns,
  error: anyError,
  seed: fc.oneof(fc.constant(0), fc.integer()),
  index: fc.nat(5000),
});
const inOrder = (columns: { a: number[] }) => columns.a.map((_, row) => row);
const drawn = (table: EvidenceTable, error: object, seed: number, index: number) =>
  errorDraws(table, [stated(error)], seed).at(index);

describe('draws of readings', () => {
  it('are the same bits again, whatever the order of rows and of draws', () => {
    fc.assert(
      fc.property(anyDraw, fc.infiniteStream(fc.nat(100)), ({ columns, error, seed, index }, shuffle) => {
        const table = tableInOrder(inOrder(columns), columns);
        const expected = bySchool(drawn(table, error, seed, index), 'a');
        const order = inOrder(columns)
          .map((row) => ({ row, by: shuffle.next().value as number }))
          .sort((one, other) => one.by - other.by)
          .map(({ row }) => row);
        const draws = errorDraws(tableInOrder(order, columns), [stated(error)], seed);
        draws.at(index + 1);
        expect(bySchool(draws.at(index), 'a')).toEqual(expected);
      }),
      RUNS,
    );
  });

  it('name what is missing, and touch no other column, nor the table they are drawn from', () => {
    fc.assert(
      fc.property(anyDraw, ({ columns, error, seed, index }) => {
        const table = tableInOrder(inOrder(columns), columns);
        const before = [...table.columns.get(a)!.values];
        const after = drawn(table, error, seed, index);
        expect([...after.columns.get(a)!.values].map(Number.isNaN)).toEqual(before.map(Number.isNaN));
        expect(after.columns.get(a)!.missing).toBe(table.columns.get(a)!.missing);
        for (const id of ['b', 'c'])
          expect(after.columns.get(indicatorId(id))).toBe(table.columns.get(indicatorId(id)));
        expect([...table.columns.get(a)!.values]).toEqual(before);
      }),
      RUNS,
    );
  });

  it('do not move one school when another reports something else, or nothing, or leaves', () => {
    fc.assert(
      fc.property(anyDraw, fc.double({ min: 0, max: 1e4, noNaN: true }), ({ columns, error, seed, index }, other) => {
        const order = inOrder(columns);
        const table = tableInOrder(order, columns);
        const own = bySchool(drawn(table, error, seed, index), 'a');
        const first = table.schools[0]!.id;
        const rest = [...own].filter(([id]) => id !== first);
        const changed = (value: number) => {
          const column = table.columns.get(a)!;
          const values = column.values.with(0, value);
          const missing = column.missing.map((reason, row) =>
            row > 0 ? reason : Number.isNaN(value) ? 'withdrew' : null,
          );
          return { ...table, columns: new Map(table.columns).set(a, { values, missing } as typeof column) };
        };
        for (const value of [other, Number.NaN]) {
          const after = bySchool(drawn(changed(value), error, seed, index), 'a');
          expect([...after].filter(([id]) => id !== first)).toEqual(rest);
        }
        if (order.length === 1) return;
        const without = {
          ...table,
          schools: table.schools.slice(1),
          columns: new Map(
            [...table.columns].map(([id, { values, missing }]) => [
              id,
              { values: values.slice(1), missing: missing.slice(1) },
            ]),
          ),
        };
        expect([...bySchool(drawn(without, error, seed, index), 'a')]).toEqual(rest);
      }),
      RUNS,
    );
  });

  it('stay where the unit allows any, and are 0 or more where nothing is below', () => {
    const bounds = {
      percent: [0, 100],
      'score of 100': [0, 100],
      'points from 0 to 400': [0, 400],
      USD: [0, Infinity],
    };
    fc.assert(
      fc.property(anyDraw, fc.constantFrom(...Object.entries(bounds)), (of, [unit, [low, high]]) => {
        const table = tableInOrder(inOrder(of.columns), of.columns);
        const draws = errorDraws(table, [stated(of.error)], of.seed, new Map([[a, unit]]));
        for (const value of draws.at(of.index).columns.get(a)!.values) {
          if (Number.isNaN(value)) continue;
          expect(value).toBeGreaterThanOrEqual(low!);
          expect(value).toBeLessThanOrEqual(high!);
        }
      }),
      RUNS,
    );
  });
});
