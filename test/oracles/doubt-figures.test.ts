import * as core from '@bearings/core';
import * as intake from '@bearings/intake';
import { describe, expect, it } from 'vitest';
import { askNumPy, compareFigures, drawSchemes, measureTable, SCHEMES } from '../../bench/doubt-figures.mjs';
import { readMedicine } from '../../bench/doubt-medicine.mjs';
import { havePublisherFiles, NEEDS_FILES, publisherFile } from './publisher-files.js';

const DRAWS = 1000;

/** 200 schools by five indicators with something in common, printed to a tenth; some near each other, the last nine copies. */
function fictional() {
  const next = core.stream(20261330, 'doubt figures');
  const columns = Array.from({ length: 5 }, () => new Float64Array(200));
  for (let row = 0; row < 200; row++) {
    const own = next();
    for (const column of columns) column[row] = Math.round(10 * (60 + 25 * own + 15 * next())) / 10;
  }
  for (const column of columns) column.copyWithin(191, 100, 109);
  const declared = Float64Array.from([0.4, 0.1, 0.2, 0.2, 0.1]);
  const schools = Array.from({ length: 200 }, (_, row) => core.schoolId(`zz-s${row}`));
  const indicators = ['a', 'b', 'c', 'd', 'e'].map(core.indicatorId);
  const sums = columns[0]!.map((_, row) => columns.reduce((sum, column, k) => sum + declared[k]! * column[row]!, 0));
  return { ranking: { schools, indicators, columns, declared }, printed: sums.map((sum) => Math.round(10 * sum) / 10) };
}

function figuresOf(ranking: core.LinearRanking, printed: ArrayLike<number> & Iterable<number>) {
  const drawn = drawSchemes(core, ranking.declared, DRAWS, 1);
  return { ours: measureTable(core, ranking, printed, drawn), theirs: askNumPy(ranking, printed, drawn) };
}

const invented = fictional();
const { ours, theirs } = figuresOf(invented.ranking, invented.printed);
if (theirs === null) console.log('skipped: no NumPy for $PYTHON');

describe('figures of robustness', () => {
  it('share out the whole variance, and count every draw of every school', () => {
    expect(ours.varianceShares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    for (const { counts } of ours.schemes)
      for (let row = 0; row < 200; row++) {
        let sum = 0;
        for (let rank = 0; rank < 200; rank++) sum += counts[200 * row + rank]!;
        expect(sum).toBe(DRAWS);
      }
  });

  it('widen with the weights', () => {
    for (const at of [0, 2])
      ours.schemes[at]!.widths.forEach((width, group) => {
        expect(ours.schemes[at + 1]!.widths[group]).toBeGreaterThanOrEqual(width);
      });
  });

  it.skipIf(theirs === null)('are those of NumPy, and so is every count of a rank', () => {
    expect(compareFigures(ours, theirs!)).toEqual({ figures: 37, largest: expect.any(Number), otherCounts: 0 });
    expect(compareFigures(ours, theirs!).largest).toBeLessThan(1e-9);
    expect(ours.equal).toBeGreaterThan(0.1);
  });
});

describe.skipIf(!havePublisherFiles)(`the Medicine table of QS 2026${NEEDS_FILES}`, () => {
  const medicine = havePublisherFiles
    ? readMedicine(core, intake, publisherFile('qs/qs_by_subject_2026_official.xlsx'))
    : { ...invented, ranked: 0 };
  const { ranking, printed, ranked } = medicine;
  const found = figuresOf(ranking, printed);
  const rounded = (values: readonly number[], places: number) => values.map((value) => Number(value.toFixed(places)));

  it('has the figures that bench/README.md prints', () => {
    expect([ranked, ranking.schools.length]).toEqual([200, 200]);
    expect(rounded(found.ours.deviations, 1)).toEqual([10.3, 11.6, 5.1, 8.7, 11.1]);
    expect(rounded(found.ours.varianceShares, 3)).toEqual([0.536, 0.109, 0.062, 0.189, 0.104]);
    expect(rounded(found.ours.squaredCorrelations, 2)).toEqual([0.8, 0.41, 0.17, 0.55, 0.41]);
    expect(rounded([found.ours.equal, found.ours.near], 3)).toEqual([0.382, 0.767]);
    expect(found.ours.schemes.map(({ firstStays }) => firstStays)).toEqual(SCHEMES.map(() => 1));
    const wide = [[1, 4, 15], [2.5, 8.5, 29], [1, 4, 16], [2.5, 7, 29]]; // biome-ignore format: by scheme
    found.ours.schemes.forEach(({ widths, kept }, at) => {
      // A quarter of the draws of the bench: each width is within one place and a half.
      widths.forEach((width, group) => {
        expect(Math.abs(width - wide[at]![group]!)).toBeLessThanOrEqual(1.5);
      });
      expect(kept).toBeCloseTo([9.92, 9.71, 9.9, 9.71][at]!, 1);
    });
  });

  it.skipIf(found.theirs === null)('has those of NumPy too, and every count of a rank', () => {
    const { largest, otherCounts } = compareFigures(found.ours, found.theirs!);
    expect(otherCounts).toBe(0);
    expect(largest).toBeLessThan(1e-9);
  });
});
