import { fault } from '@bearings/core';
import type { IntakeLimits } from './limits.js';
import type { CellValue, RawRow } from './raw-table.js';

/** Collects the rows of a table, blank ones left out, and refuses more cells or longer ones than the limits let in. */
export class RowBuilder {
  readonly rows: RawRow[] = [];
  #cells = 0;

  constructor(
    private readonly file: string,
    private readonly limits: IntakeLimits,
  ) {}

  /** Takes over `cells`; the caller must not change it afterwards. */
  add(number: number, cells: CellValue[]): void {
    while (cells.length > 0 && isBlank(cells.at(-1)!)) cells.pop();
    if (cells.length === 0) return;
    this.count(cells.length);
    for (const cell of cells) {
      if (typeof cell === 'string' && cell.length > this.limits.cellCharacters)
        throw fault('table.too-large', {
          file: this.file,
          what: `a cell of row ${number} (${cell.length} characters)`,
          limit: `${this.limits.cellCharacters} characters`,
        });
    }
    this.rows.push({ number, cells });
  }

  private count(cells: number): void {
    this.#cells += cells;
    if (this.#cells > this.limits.cells)
      throw fault('table.too-large', { file: this.file, what: 'the table', limit: `${this.limits.cells} cells` });
  }
}

function isBlank(cell: CellValue): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}
