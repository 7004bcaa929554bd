import { fault } from '@bearings/core';
import { foldText, tidyText } from '../published/tidy-text.js';
import { columnLetters } from '../table/cell-place.js';
import type { RawTable } from '../table/raw-table.js';
import { describeColumn, guessDecimal, type ColumnDescription } from './describe-column.js';
import { guessIndicator } from './guess-indicator.js';
import { DEFAULT_MISSING } from './map-defaults.js';
import type { MappedColumns, MappedIndicator, TableMap } from './table-map.js';

/** What a column is taken for. */
export type ColumnRole = keyof MappedColumns | 'indicator' | 'left-out';

/** A guess about one column, to be confirmed by a person. */
export interface ColumnGuess {
  /** As the map names it. */
  readonly column: string;
  readonly role: ColumnRole;
  /** Id of the indicator; null for other roles. */
  readonly indicator: string | null;
  /** 0 to 1: how sure the guess is. */
  readonly confidence: number;
  /** In words, for the person who confirms it. */
  readonly because: string;
}

export interface SuggestedMap {
  readonly map: TableMap;
  /** One per column of the header that has a name, from the left. */
  readonly guesses: readonly ColumnGuess[];
}

const SEARCHED_ROWS = 30;
const SAMPLED_ROWS = 300;
const MOSTLY = 0.7;
const HEADERS: Readonly<Record<keyof MappedColumns, RegExp>> = {
  school:
    /^(?:medical )?(?:institution|school|university|college|uni)(?: name)?$|^name(?: of (?:the )?(?:school|institution|university))?$/,
  city: /^(?:city|town)$/,
  state: /^(?:us )?(?:state|province)(?: code)?$/,
  country: /^(?:country|nation|location)(?: (?:territory|region|name|code|full))?$/,
  rank: /^#$|^(?:#|overall|world|subject|national)? ?(?:rank|ranking|place|position)(?: (?:in )?\d{4})?$|^\d{4}(?: rank)?$/,
  overall: /^(?:overall|total|final)(?: score)?$|^score$/,
};

/** Guesses what the columns of a table are, from their headers and values. A fault where no column can name schools. */
export function suggestMap(raw: RawTable): SuggestedMap {
  const index = findHeader(raw);
  const header = raw.rows[index];
  const sample = raw.rows.slice(index + 1, index + 1 + SAMPLED_ROWS);
  if (!header || sample.length === 0) throw fault('table.no-rows', { file: raw.file, sheet: raw.sheet });
  const decimal = guessDecimal(sample);
  const names = Array.from(header.cells, tidyText);
  const columns = names.flatMap((name, at) => {
    const address = names.indexOf(name) === names.lastIndexOf(name) ? name : `[${columnLetters(at + 1)}]`;
    const { formulas } = raw;
    return name === '' ? [] : [describeColumn({ header: name, address, at, rows: sample, formulas, decimal })];
  });
  const indicators: MappedIndicator[] = [];
  const guesses = guessColumns(columns, indicators);
  const named = (role: ColumnRole): string | null => guesses.find((guess) => guess.role === role)?.column ?? null;
  const school = named('school');
  if (school === null)
    throw fault('table.no-header', { file: raw.file, sheet: raw.sheet, wanted: 'a column that names schools' });
  const [city, state, country] = [named('city'), named('state'), named('country')];
  const [rank, overall] = [named('rank'), named('overall')];
  const areScores = overall !== null && indicators.filter(({ unit }) => unit === 'score of 100').length > 1;
  const map: TableMap = {
    format: 1,
    title: raw.sheet || raw.file,
    publisher: '',
    sheet: raw.sheet,
    headerRow: header.number,
    startsFrom: areScores ? 'indicator-scores' : 'readings',
    decimal,
    columns: { school, city, state, country, rank, overall },
    indicators,
    missing: DEFAULT_MISSING,
  };
  return { map, guesses };
}

/** The row with the most names in it, and none of them twice where that can be had. */
function findHeader(raw: RawTable): number {
  let best = 0;
  let most = -1;
  for (const [index, { cells }] of raw.rows.slice(0, SEARCHED_ROWS).entries()) {
    const names = Array.from(cells, foldText).filter((name) => /\p{L}|^#$/u.test(name) || /^(?:19|20)\d\d$/.test(name));
    const known = names.filter((name) => Object.values(HEADERS).some((pattern) => pattern.test(name)));
    const count = new Set(names).size + 3 * known.length;
    if (count > most) {
      most = count;
      best = index;
    }
  }
  return best;
}

function guessColumns(columns: readonly ColumnDescription[], indicators: MappedIndicator[]): ColumnGuess[] {
  const school = findSchool(columns);
  const guesses = guessRoles(columns, school, indicators);
  if (indicators.length > 0) return guesses;
  // A table of names and scores alone is ranked by its scores.
  return guesses.map((guessed) => {
    const column = columns.find(({ address }) => address === guessed.column);
    if (guessed.role !== 'overall' || !column) return guessed;
    const indicator = guessIndicator(column, new Set());
    indicators.push(indicator);
    return { ...guess(column, 'indicator', 0.7, 'no other column holds values to rank by'), indicator: indicator.id };
  });
}

function guessRoles(
  columns: readonly ColumnDescription[],
  school: { column: ColumnDescription; confidence: number; because: string } | null,
  indicators: MappedIndicator[],
): ColumnGuess[] {
  const taken = new Set<ColumnRole>(['school']);
  const ids = new Set<string>();
  return columns.map((column) => {
    if (column === school?.column)
      return { ...school, column: column.address, role: 'school' as const, indicator: null };
    const role = (['rank', 'overall', 'country', 'state', 'city'] as const).find((one) => fits(one, column));
    if (role && !taken.has(role)) {
      taken.add(role);
      return guess(column, role, 0.9, `its header says ${role}`);
    }
    if (role) return leaveOut(column, `another column is taken for ${role}`);
    if (column.computed) return leaveOut(column, 'formulas compute it: paste it as values to use it');
    if (column.values === 0) return leaveOut(column, 'it is blank');
    if (/\brank\b/.test(column.folded)) return leaveOut(column, 'it seems to rank a single indicator');
    if (column.numbers < MOSTLY) return leaveOut(column, 'most of its values are not numbers');
    const indicator = guessIndicator(column, ids);
    ids.add(indicator.id);
    indicators.push(indicator);
    const strangers = column.strangers.map((text) => `"${text}"`).join(', ');
    const because = strangers
      ? `numbers, but for ${strangers}: declare these as missing or correct them`
      : 'its values are numbers';
    return { ...guess(column, 'indicator', strangers ? 0.5 : 0.7, because), indicator: indicator.id };
  });
}

/** By header first; else the texts that look most like names of schools. */
function findSchool(
  columns: readonly ColumnDescription[],
): { column: ColumnDescription; confidence: number; because: string } | null {
  const byHeader = columns.find((column) => fits('school', column));
  if (byHeader) return { column: byHeader, confidence: 0.95, because: 'its header says so' };
  const texts = columns.filter((column) => column.values > 0 && column.numbers < 0.5 && column.distinct > 0.5);
  const [best] = texts.toSorted((a, b) => b.schools - a.schools || b.length - a.length);
  if (!best) return null;
  return best.schools > 0.5
    ? { column: best, confidence: 0.7, because: 'most of its texts name a university, college or school' }
    : { column: best, confidence: 0.3, because: 'it has the longest texts that differ from row to row' };
}

function fits(role: keyof MappedColumns, column: ColumnDescription): boolean {
  if (!HEADERS[role].test(column.folded)) return false;
  if (role === 'rank') return column.places >= MOSTLY;
  if (role === 'overall') return column.numbers >= MOSTLY;
  return column.numbers < 0.5;
}

function guess(column: ColumnDescription, role: ColumnRole, confidence: number, because: string): ColumnGuess {
  return { column: column.address, role, indicator: null, confidence, because };
}

function leaveOut(column: ColumnDescription, because: string): ColumnGuess {
  return guess(column, 'left-out', 0.6, because);
}
