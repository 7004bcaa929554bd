import { fault, isIndicatorId, isSchoolId, type IndicatorId, type SchoolId } from '@bearings/core';

/** A row of a table of our own and the file it is in, for faults that name the cell. */
export interface RecordPlace {
  readonly file: string;
  readonly row: number;
}

const NUMBER = /^-?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/** Reads a cell that holds a school id. */
export function readSchoolId(text: string, column: string, at: RecordPlace): SchoolId {
  if (!isSchoolId(text)) throw malformed(text, column, at, 'a school id such as us-ohsu');
  return text;
}

/** Reads a cell that holds an indicator id. */
export function readIndicatorId(text: string, column: string, at: RecordPlace): IndicatorId {
  if (!isIndicatorId(text)) throw malformed(text, column, at, 'an indicator id such as citations-per-paper');
  return text;
}

/** Reads a cell that holds a finite number with a decimal point. */
export function readNumber(text: string, column: string, at: RecordPlace): number {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) throw malformed(text, column, at, 'a number such as 12.5');
  return value;
}

/** Reads a cell that holds a number or nothing, which is NaN. */
export function readNumberOrNaN(text: string, column: string, at: RecordPlace): number {
  return text === '' ? Number.NaN : readNumber(text, column, at);
}

/** Reads a cell that holds a whole number, from `least` upwards. */
export function readWhole(text: string, column: string, at: RecordPlace, least: number): number {
  const value = readNumber(text, column, at);
  if (!Number.isSafeInteger(value) || value < least) throw malformed(text, column, at, `a whole number from ${least}`);
  return value;
}

/** Reads a cell that holds one of some words. */
export function readWord<W extends string>(text: string, column: string, at: RecordPlace, words: readonly W[]): W {
  const word = words.find((w) => w === text);
  if (word === undefined) throw malformed(text, column, at, `one of ${words.join(', ')}`);
  return word;
}

/** The fault of a cell that holds something else than it should. */
export function malformed(text: string, column: string, at: RecordPlace, expected: string): Error {
  return fault('record.malformed', { file: at.file, row: at.row, column, text: text.slice(0, 80), expected });
}
