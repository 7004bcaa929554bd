import { fault, type Reading } from '@bearings/core';
import { tidyText } from '../published/tidy-text.js';
import type { RawRow, RawTable } from '../table/raw-table.js';
import { cellOf, numberOf } from './cell-of.js';
import { type FoundColumns, placeOf, seekColumns, type WantedColumns } from './find-columns.js';
import { ipedsSource, scorecardSource } from './government-sources.js';
import type { FactCircumstances, NamedFact, NamedFacts, SchoolMention, SkippedRow } from './named-fact.js';

const DIRECTORY = {
  unitId: ['unitid'],
  name: ['instnm'],
  state: ['stabbr'],
  locale: ['locale'],
} satisfies WantedColumns<string>;

/** First-professional charges: 3 is medicine (MD), 5 osteopathic medicine; PROF is tuition, PFEE the required fees. */
const CHARGES = {
  unitId: ['unitid'],
  tuitionIn3: ['isprof3'],
  feesIn3: ['ispfee3'],
  tuitionOut3: ['osprof3'],
  feesOut3: ['ospfee3'],
  tuitionIn5: ['isprof5'],
  feesIn5: ['ispfee5'],
  tuitionOut5: ['osprof5'],
  feesOut5: ['ospfee5'],
} satisfies WantedColumns<string>;

const SCORECARD = {
  unitId: ['unitid'],
  name: ['instnm'],
  cip: ['cipcode'],
  credential: ['credlev'],
  earnings1: ['earn mdn 1yr'],
  earnings5: ['earn mdn 5yr'],
  debt: ['debt all stgp any mdn'],
} satisfies WantedColumns<string>;

/** CIP 51.12 is medicine; 7 is a first professional degree. */
const MEDICINE = '5112';
const FIRST_PROFESSIONAL = '7';

const SETTINGS = ['city', 'suburb', 'town', 'rural'] as const;
const LOCALE = /^([1-4])[123]$/;
const PRIVATE = /^(privacysuppressed|ps)$/i;
const NO_VALUE = /^(na|null|\.|)$/i;

export const isDirectory = (raw: RawTable): boolean => hasAll(raw, DIRECTORY);
export const isCharges = (raw: RawTable): boolean => hasAll(raw, CHARGES);
export const isScorecard = (raw: RawTable): boolean => hasAll(raw, SCORECARD);

/** Reads the directory of IPEDS (HD): whether an institution lies in a city, a suburb, a town or the country. */
export function readDirectory(raw: RawTable, { retrieved, year }: FactCircumstances): NamedFacts {
  const { index, columns } = needColumns(raw, DIRECTORY, 'the directory of IPEDS (UNITID, INSTNM, STABBR, LOCALE)');
  const period = yearOf(raw, year);
  const source = ipedsSource(`IPEDS-HD-${period}`, 'Institutional Characteristics, Directory Information', `${period}`);
  const facts: NamedFact[] = [];
  const skipped: SkippedRow[] = [];
  const first = new Map<string, number>();
  for (const row of raw.rows.slice(index + 1)) {
    const name = textOf(raw, row, columns.name.at);
    const mention = mentionOf(raw, row, columns.unitId.at, name, textOf(raw, row, columns.state.at), first);
    const locale = textOf(raw, row, columns.locale.at);
    const setting = SETTINGS[Number(LOCALE.exec(locale)?.[1]) - 1];
    if (setting === undefined && !/^-[123]$/.test(locale) && locale !== '')
      throw fault('fit.layout-changed', {
        ...placeOf(raw, row.number, columns.locale.at),
        found: locale.slice(0, 80),
        expected: 'a locale code such as 11, 23, 32 or 43',
      });
    facts.push({
      mention,
      field: 'setting' as NamedFact['field'],
      value: setting === undefined ? missing : { kind: 'category', category: setting },
      year: period,
      period: `${period}`,
      population: null,
      residency: null,
      source: source.code,
      retrieved,
      licence: 'publishable',
    });
  }
  const notes = ['only the setting is taken: control, state and place of a school stand in the register of schools'];
  return { facts, skipped, notes, source };
}

/**
 * Reads the charges of IPEDS (IC, academic year reporters): tuition and required fees of full-time first-professional
 * students of medicine or, where an institution has none of these, of osteopathic medicine.
 */
export function readCharges(raw: RawTable, { retrieved, year }: FactCircumstances): NamedFacts {
  const { index, columns } = needColumns(raw, CHARGES, 'the charges of IPEDS (UNITID, ISPROF3, ISPFEE3, …)');
  const ends = yearOf(raw, year);
  const period = `${ends - 1}-${String(ends).slice(2)}`;
  const source = ipedsSource(`IPEDS-IC-AY-${ends - 1}`, `Student charges (IC${ends - 1}_AY)`, period);
  const facts: NamedFact[] = [];
  const skipped: SkippedRow[] = [];
  const first = new Map<string, number>();
  for (const row of raw.rows.slice(index + 1)) {
    const mention = mentionOf(raw, row, columns.unitId.at, '', '', first);
    const sum = (tuition: keyof typeof CHARGES, fees: keyof typeof CHARGES): Reading =>
      addUp(amountOf(raw, row, columns[tuition].at), amountOf(raw, row, columns[fees].at));
    const medicine = [sum('tuitionIn3', 'feesIn3'), sum('tuitionOut3', 'feesOut3')] as const;
    const osteopathic = [sum('tuitionIn5', 'feesIn5'), sum('tuitionOut5', 'feesOut5')] as const;
    const has = (pair: readonly Reading[]): boolean => pair.some(({ kind }) => kind === 'value');
    if (!has(medicine) && !has(osteopathic)) continue;
    if (has(medicine) && has(osteopathic)) {
      skipped.push({ sheet: raw.sheet, row: row.number, why: 'charges of medicine and of osteopathic medicine' });
      continue;
    }
    const [inState, outOfState] = has(medicine) ? medicine : osteopathic;
    const fact = (value: Reading, residency: NamedFact['residency']): NamedFact => ({
      mention,
      field: 'tuition-and-fees' as NamedFact['field'],
      value,
      year: ends,
      period: `${period}; full-time first-professional students, tuition plus required fees`,
      population: null,
      residency,
      source: source.code,
      retrieved,
      licence: 'publishable',
    });
    facts.push(fact(inState, 'in-state'), fact(outOfState, 'out-of-state'));
  }
  return { facts, skipped, notes: ['institutions without charges of medicine were left out'], source };
}

/** Reads the College Scorecard by field of study: earnings and debt of those with a first professional degree in medicine. */
export function readScorecard(raw: RawTable, { retrieved, year }: FactCircumstances): NamedFacts {
  const { index, columns } = needColumns(
    raw,
    SCORECARD,
    'the College Scorecard by field of study (UNITID, CIPCODE, …)',
  );
  const period = yearOf(raw, year);
  const source = scorecardSource(`${period}`);
  const facts: NamedFact[] = [];
  const skipped: SkippedRow[] = [];
  const first = new Map<string, number>();
  for (const row of raw.rows.slice(index + 1)) {
    const cip = textOf(raw, row, columns.cip.at).replace('.', '').padStart(4, '0');
    if (cip !== MEDICINE || textOf(raw, row, columns.credential.at) !== FIRST_PROFESSIONAL) continue;
    const name = textOf(raw, row, columns.name.at);
    if (NO_VALUE.test(textOf(raw, row, columns.unitId.at))) {
      skipped.push({ sheet: raw.sheet, row: row.number, why: `${name} has no UNITID` });
      continue;
    }
    const mention = mentionOf(raw, row, columns.unitId.at, name, '', first);
    const fact = (field: string, at: number, what: string): NamedFact => ({
      mention,
      field: field as NamedFact['field'],
      value: amountOf(raw, row, at),
      year: period,
      period: `${period}; ${what}`,
      population: null,
      residency: null,
      source: source.code,
      retrieved,
      licence: 'publishable',
    });
    facts.push(
      fact('median-earnings-1-year-after', columns.earnings1.at, 'working and not enrolled, 1 year after'),
      fact('median-earnings-5-years-after', columns.earnings5.at, 'working and not enrolled, 5 years after'),
      fact('median-debt', columns.debt.at, 'federal loans for this degree, of borrowers'),
    );
  }
  return { facts, skipped, notes: ['rows of other fields and degrees were left out'], source };
}

const missing: Reading = { kind: 'missing', reason: 'not-reported' };

function hasAll(raw: RawTable, wanted: WantedColumns<string>): boolean {
  const labels = new Set((raw.rows[0]?.cells ?? []).map((cell) => tidyText(cell).toLowerCase().replaceAll('_', ' ')));
  return Object.values(wanted).every((headers) => headers.some((header) => labels.has(header)));
}

function needColumns<K extends string>(raw: RawTable, wanted: WantedColumns<K>, what: string): FoundColumns<K> {
  const found = seekColumns(raw, wanted);
  if (found === null) throw fault('table.no-header', { file: raw.file, sheet: raw.sheet, wanted: what });
  return found;
}

function yearOf(raw: RawTable, year: number | undefined): number {
  if (year === undefined) throw fault('fit.year-needed', { file: raw.file });
  return year;
}

const textOf = (raw: RawTable, row: RawRow, at: number): string => tidyText(cellOf(raw, row, at));

/** The institution of a row; one that stands twice is a fault. */
function mentionOf(
  raw: RawTable,
  row: RawRow,
  at: number,
  name: string,
  state: string,
  first: Map<string, number>,
): SchoolMention {
  const unitId = textOf(raw, row, at);
  if (!/^\d{6,8}$/.test(unitId))
    throw fault('fit.layout-changed', {
      ...placeOf(raw, row.number, at),
      found: unitId.slice(0, 80),
      expected: 'a UNITID of six digits',
    });
  const earlier = first.get(unitId);
  if (earlier !== undefined)
    throw fault('table.duplicate-school', { file: raw.file, name: name || unitId, rows: [earlier, row.number] });
  first.set(unitId, row.number);
  return { name, unitId, state, sheet: raw.sheet, row: row.number };
}

/** USD in a cell; what is suppressed, not applicable or not reported says so. */
function amountOf(raw: RawTable, row: RawRow, at: number): Reading {
  const text = textOf(raw, row, at);
  if (PRIVATE.test(text)) return { kind: 'missing', reason: 'suppressed' };
  if (text === '-2') return { kind: 'missing', reason: 'not-applicable' };
  if (NO_VALUE.test(text) || text === '-1') return missing;
  return { kind: 'value', value: numberOf(raw, row, at, 0, 10_000_000) };
}

function addUp(a: Reading, b: Reading): Reading {
  if (a.kind === 'value' && b.kind === 'value') return { kind: 'value', value: a.value + b.value };
  return a.kind === 'value' ? b : a;
}
