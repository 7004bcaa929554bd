import { parseNumber } from '../published/parse-number.js';
import { parsePrintedPlace } from '../published/parse-printed-place.js';
import { foldText, tidyText } from '../published/tidy-text.js';
import { cellPlace } from '../table/cell-place.js';
import type { CellValue, RawRow } from '../table/raw-table.js';
import { DEFAULT_MISSING } from './map-defaults.js';

/** What the values of a column look like, over a sample of its rows. Shares are of the values that are not missing. */
export interface ColumnDescription {
  readonly header: string;
  /** How a map names it: by its header, or by its letter where another column has the same. */
  readonly address: string;
  /** Whether a formula computes some of its values. */
  readonly computed: boolean;
  readonly folded: string;
  readonly values: number;
  readonly numbers: number;
  readonly places: number;
  readonly distinct: number;
  /** Mean length of the texts. */
  readonly length: number;
  /** Share of texts that name a kind of school. */
  readonly schools: number;
  readonly percent: boolean;
  readonly currency: boolean;
  readonly lowest: number;
  readonly highest: number;
  /** Up to three texts among the numbers. */
  readonly strangers: readonly string[];
}

const SCHOOL_WORD = /univ|college|school|institut|hochschule|facult|académie|academy/i;

export interface ColumnSample {
  readonly header: string;
  readonly address: string;
  /** Its place from 0. */
  readonly at: number;
  readonly rows: readonly RawRow[];
  readonly formulas: ReadonlySet<string>;
  readonly decimal: '.' | ',';
}

export function describeColumn({ header, address, at, rows, formulas, decimal }: ColumnSample): ColumnDescription {
  const texts = rows.map((row) => tidyText(row.cells[at])).filter((text) => !DEFAULT_MISSING.has(text.toLowerCase()));
  const numbers = texts.map((text) => parseNumber(text, decimal)).filter((number) => !Number.isNaN(number));
  const share = (count: number): number => (texts.length === 0 ? 0 : count / texts.length);
  return {
    header,
    address,
    computed: formulas.size > 0 && rows.some((row) => formulas.has(cellPlace(row.number, at + 1))),
    folded: foldText(header),
    values: texts.length,
    numbers: share(numbers.length),
    places: share(texts.filter((text) => parsePrintedPlace(text)).length),
    distinct: share(new Set(texts).size),
    length: share(texts.reduce((sum, text) => sum + text.length, 0)),
    schools: share(texts.filter((text) => SCHOOL_WORD.test(text)).length),
    percent: header.includes('%') || texts.some((text) => text.endsWith('%')),
    currency: /[$€£]|\b(?:USD|EUR|GBP)\b/.test(header) || texts.some((text) => /^[$€£]/.test(text)),
    lowest: numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY),
    highest: numbers.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY),
    strangers: [...new Set(texts.filter((text) => Number.isNaN(parseNumber(text, decimal))))].slice(0, 3),
  };
}

/** A comma where some text has one before one, two or more than three digits and none has a decimal point; else a point. */
export function guessDecimal(rows: readonly RawRow[]): '.' | ',' {
  const texts = rows.flatMap(({ cells }) => cells.filter((cell: CellValue) => typeof cell === 'string'));
  const comma = texts.some((text) => /^[+-]?\d+,(?:\d{1,2}|\d{4,})\s*%?$/.test(text.trim()));
  const point = texts.some((text) => /^[+-]?\d+\.(?:\d{1,2}|\d{4,})\s*%?$/.test(text.trim()));
  return comma && !point ? ',' : '.';
}
