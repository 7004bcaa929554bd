import { fault } from '@bearings/core';
import type { IntakeLimits } from '../table/limits.js';

interface Corner {
  readonly row: number;
  readonly column: number;
}

const MOST_RANGES = 1000;

/** Ranges that one formula fills; only their first cell says so. */
export class FormulaRanges {
  readonly #ranges: (readonly [Corner, Corner])[] = [];

  constructor(
    private readonly file: string,
    private readonly limits: IntakeLimits,
  ) {}

  add(from: Corner, to: Corner): void {
    const most = Math.min(MOST_RANGES, this.limits.cells);
    if (this.#ranges.length >= most)
      throw fault('table.too-large', { file: this.file, what: 'the number of array formulas', limit: `${most}` });
    this.#ranges.push([from, to]);
  }

  cover(row: number, column: number): boolean {
    return this.#ranges.some(
      ([from, to]) => row >= from.row && row <= to.row && column >= from.column && column <= to.column,
    );
  }
}
