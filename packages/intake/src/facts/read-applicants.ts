import { fault } from '@bearings/core';
import type { Population, Residency } from '@bearings/core/fit';
import { foldText, tidyText } from '../published/tidy-text.js';
import type { RawRow, RawTable } from '../table/raw-table.js';
import { AAMC_SHORT_NAMES } from './aamc-short-names.js';
import { aamcSource } from './aamc-sources.js';
import { numberOf, peopleOf } from './cell-of.js';
import { countFromPercent } from './count-from-percent.js';
import { findAcademicYear, placeOf, SEARCHED_ROWS } from './find-columns.js';
import type { FactCircumstances, NamedFact, NamedFacts, SchoolMention, SkippedRow } from './named-fact.js';

/** Where the table has the people of one population: all of them, and the percentages of them. */
interface PeopleColumns {
  readonly population: Population;
  readonly all: number;
  readonly inState: number;
  readonly outOfState: number;
}

interface ApplicantsHeader {
  readonly index: number;
  readonly state: number;
  readonly name: number;
  readonly people: readonly PeopleColumns[];
}

/** Rows above the one that names the schools, in which groups of columns are named. */
const HEADER_ROWS = 4;

/** Whether a table looks like Table A-1. */
export function isApplicants(raw: RawTable): boolean {
  return raw.rows.slice(0, 4).some(({ cells }) => /\btable a 1\b.*\bmatriculants\b/.test(foldText(cells[0])));
}

/**
 * Reads Table A-1 of the AAMC: applications to each school, those who came, and the part of them in state. The table
 * prints percentages to a tenth, so people in and out of state are the rounded product, and the period of each such
 * fact says between which numbers it lies. "Out of state" are all who are not in state, those from abroad among them.
 */
export function readApplicants(raw: RawTable, { retrieved }: FactCircumstances): NamedFacts {
  const { period, year } = findAcademicYear(raw);
  const source = aamcSource('AAMC-FACTS-A1', 'FACTS Table A-1: applications and matriculants by school', period);
  const header = findHeader(raw);
  const facts: NamedFact[] = [];
  const skipped: SkippedRow[] = [];
  let state = '';
  for (const row of raw.rows.slice(header.index + 1)) {
    const name = tidyText(row.cells[header.name]);
    const stub = tidyText(row.cells[header.state]);
    if (name === '') {
      skipped.push({ sheet: raw.sheet, row: row.number, why: /^total/i.test(stub) ? 'total' : 'footnote' });
      continue;
    }
    if (stub !== '') state = stub;
    const mention: SchoolMention = {
      name,
      otherName: AAMC_SHORT_NAMES.get(name) ?? '',
      unitId: '',
      state,
      sheet: raw.sheet,
      row: row.number,
    };
    for (const columns of header.people) {
      for (const { residency, count, how } of countPeople(raw, row, columns, name))
        facts.push({
          mention,
          field: 'headcount' as NamedFact['field'],
          value: Number.isNaN(count) ? { kind: 'missing', reason: 'not-reported' } : { kind: 'value', value: count },
          year,
          period: how === '' ? period : `${period}; ${how}`,
          population: columns.population,
          residency,
          source: source.code,
          retrieved,
          licence: 'not-to-publish',
        });
    }
  }
  return {
    facts,
    skipped,
    notes: ['people in and out of state are computed from percentages; out of state includes those from abroad'],
    source,
  };
}

interface Counted {
  readonly residency: Residency;
  readonly count: number;
  /** How the count was made; empty where it is printed. */
  readonly how: string;
}

function countPeople(raw: RawTable, row: RawRow, columns: PeopleColumns, name: string): Counted[] {
  const people = peopleOf(raw, row, columns.all);
  const inState = numberOf(raw, row, columns.inState, 0, 100);
  const outOfState = numberOf(raw, row, columns.outOfState, 0, 100);
  const all: Counted = { residency: 'all', count: people, how: '' };
  if (Number.isNaN(people + inState + outOfState) || people === 0)
    return [
      all,
      { residency: 'in-state', count: Number.NaN, how: '' },
      { residency: 'out-of-state', count: Number.NaN, how: '' },
    ];
  const range = countFromPercent(people, inState, outOfState);
  if (range === null)
    throw fault('fit.percentages-off', {
      ...placeOf(raw, row.number, columns.inState),
      school: name,
      percentages: [inState, outOfState],
      people,
    });
  const { least, most } = range;
  const count = Math.min(most, Math.max(least, Math.round((people * inState) / 100)));
  const tell = (percent: number, from: number, to: number): string =>
    from === to
      ? `the only count that ${percent} % of ${people} leaves open`
      : `${percent} % of ${people}, rounded: from ${from} to ${to}`;
  return [
    all,
    { residency: 'in-state', count, how: tell(inState, least, most) },
    {
      residency: 'out-of-state',
      count: people - count,
      how: `${tell(outOfState, people - most, people - least)}; with those from abroad`,
    },
  ];
}

function findHeader(raw: RawTable): ApplicantsHeader {
  const rows = raw.rows.slice(0, SEARCHED_ROWS);
  const index = rows.findIndex(({ cells }) => cells.some((cell) => foldText(cell) === 'medical school'));
  const row = rows[index];
  if (row === undefined)
    throw fault('table.no-header', { file: raw.file, sheet: raw.sheet, wanted: 'Table A-1 ("Medical School")' });
  const above = rows.slice(Math.max(0, index - HEADER_ROWS), index + 1);
  const label = (at: number): string => above.map(({ cells }) => foldText(cells[at])).join(' ');
  const width = Math.max(...above.map(({ cells }) => cells.length));
  const places = Array.from({ length: width }, (_, at) => at);
  const refuse = (at: number, expected: string): Error =>
    fault('fit.layout-changed', { ...placeOf(raw, row.number, at), found: label(at).trim() || 'nothing', expected });
  const name = row.cells.findIndex((cell) => foldText(cell) === 'medical school');
  const state = row.cells.findIndex((cell) => foldText(cell) === 'state');
  if (state < 0) throw refuse(0, 'a column "State"');
  const people = (['applied', 'matriculated'] as const).map((population): PeopleColumns => {
    const wanted = population === 'applied' ? /\bappli(?:cations|cants)/ : /\bmatriculants/;
    const all = places.findIndex((at) => at > name && wanted.test(label(at)) && !label(at).includes('%'));
    const expected = `a column of ${population === 'applied' ? 'applications' : 'matriculants'} beside those in and out of state, in percent`;
    if (all < 0) throw refuse(name + 1, expected);
    const [inState, outOfState] = [all + 1, all + 2];
    if (!/\bin state %$/.test(label(inState))) throw refuse(inState, `${expected}: "In State" and "%"`);
    if (!/\bout of state %$/.test(label(outOfState))) throw refuse(outOfState, `${expected}: "Out of State" and "%"`);
    return { population, all, inState, outOfState };
  });
  return { index, state, name, people };
}
