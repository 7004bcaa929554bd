import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neighboursOf } from '../../src/profile/neighbours-of.js';
import { pointsBetween } from '../../src/profile/points-between.js';
import { roundToSum } from '../../src/profile/round-to-sum.js';
import { formatSigned, wordBetween } from '../../src/profile/word-between.js';
import { buildTable } from '../../src/table/build-table.js';
import { aTable } from '../table/a-table.js';
import { shippedEdition } from './a-shipped-edition.js';

const units = (numbers: readonly number[], decimals: number) =>
  numbers.reduce((sum, number) => sum + Math.round(number * 10 ** decimals), 0);

describe('rounding to a sum', () => {
  it('keeps the sum, and moves no number by a whole unit or across zero', () => {
    const number = fc.double({ min: -200, max: 200, noNaN: true });
    fc.assert(
      fc.property(fc.array(number, { maxLength: 12 }), fc.integer({ min: 0, max: 4 }), (values, decimals) => {
        const { parts, total } = roundToSum(values, decimals);
        const unit = 10 ** -decimals;
        expect(units(parts, decimals)).toBe(Math.round(total * 10 ** decimals));
        const sum = values.reduce((all, value) => all + value, 0);
        expect(Math.abs(total - sum)).toBeLessThanOrEqual(unit / 2 + 1e-6);
        for (const [at, part] of parts.entries()) {
          expect(Math.abs(part - values[at]!)).toBeLessThan(unit + 1e-6);
          expect(part * values[at]!).toBeGreaterThanOrEqual(-1e-9);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('raises the largest remainder first', () => {
    expect(roundToSum([1.04, 1.03, -0.4], 1)).toEqual({ parts: [1.1, 1, -0.4], total: 1.7 });
    expect(roundToSum([0.1 + 0.2], 1)).toEqual({ parts: [0.3], total: 0.3 });
    expect(roundToSum([], 2)).toEqual({ parts: [], total: 0 });
  });
});

const TABLE = aTable({
  'zz-a': { points: { grants: 60.13, papers: 20.2, alumni: 3, staff: 1, towers: 0.5 } },
  'zz-b': { points: { grants: 61.25, papers: 18.7, alumni: 2.9, staff: 1.1, towers: 0.4 } },
  'zz-c': { points: { grants: 61.25, papers: 18.7, alumni: 2.9, staff: 1.1, towers: 0.4 } },
  'zz-d': { points: { grants: 60.25, papers: 19.7, alumni: 2.9, staff: 1.1, towers: 0.4 } },
  'zz-e': { points: null },
});
const MODEL = { ...buildTable(TABLE, TABLE.standing), decimals: 1 };
const said = (first: number, second: number): string => {
  const between = pointsBetween(MODEL, first, second);
  return between === null ? 'nothing' : wordBetween(between, 'Yale', 'Penn');
};

describe('what separates two schools', () => {
  it('is said with the largest differences, and the rest taken together', () => {
    expect(said(0, 1)).toBe(
      'Yale is 0.48 points ahead of Penn: Papers +1.50, Grants −1.12, Alumni +0.10, 2 others together 0.00.',
    );
    expect(said(1, 0)).toBe(
      'Yale is 0.48 points behind Penn: Papers −1.50, Grants +1.12, Alumni −0.10, 2 others together 0.00.',
    );
  });

  it('is said to be nothing where all points are the same, and level where they only sum to the same', () => {
    expect(said(1, 2)).toBe('Yale and Penn have the same points on every indicator.');
    expect(said(1, 3)).toBe('Yale and Penn are level: Grants +1.00, Papers −1.00.');
  });

  it('is not known where one has no points', () => {
    expect(said(0, 4)).toBe('nothing');
  });

  it.each(['open-us-2025', 'fictional-200', 'qs-medicine-rows-2024'])(
    'sums to the difference of the scores, for all neighbours of %s',
    (edition) => {
      const { model } = shippedEdition(edition);
      const { order, values } = model.standing;
      let pairs = 0;
      for (let at = 1; at < order.length; at++) {
        const [first, second] = [order[at - 1]!, order[at]!];
        const between = pointsBetween(model, first, second);
        if (between === null) continue;
        pairs++;
        expect(between.total).toBeCloseTo(values[first]! - values[second]!, 9);
        const sum = between.parts.reduce((all, { by }) => all + by, 0);
        expect(sum).toBeCloseTo(between.total, 9);
        expect(
          units(
            between.parts.map(({ printed }) => printed),
            between.decimals,
          ),
        ).toBe(Math.round(between.printed * 10 ** between.decimals));
      }
      expect(pairs).toBeGreaterThan(5);
    },
  );

  it('is asked of the nearest with a place on either side', () => {
    const { order } = TABLE.standing;
    expect(neighboursOf(MODEL, order[0]!)).toEqual({ above: [], below: [order[1], order[2]] });
    expect(neighboursOf(MODEL, order[3]!)).toEqual({ above: [order[1], order[2]], below: [] });
    expect(neighboursOf(MODEL, order[4]!)).toEqual({ above: [], below: [] });
  });
});

it('writes a sign before every number but nothing', () => {
  expect([1.25, -1.25, 0, -0.001].map((number) => formatSigned(number, 2))).toEqual(['+1.25', '−1.25', '0.00', '0.00']);
});
