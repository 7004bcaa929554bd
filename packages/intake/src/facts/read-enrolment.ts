import { fault } from '@bearings/core';
import { foldText, tidyText } from '../published/tidy-text.js';
import type { RawTable } from '../table/raw-table.js';
import { AAMC_SHORT_NAMES } from './aamc-short-names.js';
import { aamcSource } from './aamc-sources.js';
import { peopleOf } from './cell-of.js';
import { findAcademicYear, placeOf, SEARCHED_ROWS } from './find-columns.js';
import type { FactCircumstances, NamedFact, NamedFacts, SkippedRow } from './named-fact.js';

/** Whether a table looks like Table B-5.1. */
export function isEnrolment(raw: RawTable): boolean {
  return raw.rows.slice(0, 4).some(({ cells }) => /\btable b 5 1\b.*\benrollment\b/.test(foldText(cells[0])));
}

/** Reads Table B-5.1 of the AAMC: everybody enrolled at each school on 31 October. Its other columns are not read. */
export function readEnrolment(raw: RawTable, { retrieved }: FactCircumstances): NamedFacts {
  const { period, year } = findAcademicYear(raw);
  const source = aamcSource('AAMC-FACTS-B5-1', 'FACTS Table B-5.1: total enrolment by school', period);
  const { index, name, state: stateAt, total } = findHeader(raw);
  const facts: NamedFact[] = [];
  const skipped: SkippedRow[] = [];
  let state = '';
  for (const row of raw.rows.slice(index + 1)) {
    const school = tidyText(row.cells[name]);
    const stub = tidyText(row.cells[stateAt]);
    if (school === '') {
      skipped.push({ sheet: raw.sheet, row: row.number, why: /^total/i.test(stub) ? 'total' : 'footnote' });
      continue;
    }
    if (stub !== '') state = stub;
    const people = peopleOf(raw, row, total);
    facts.push({
      mention: {
        name: school,
        otherName: AAMC_SHORT_NAMES.get(school) ?? '',
        unitId: '',
        state,
        sheet: raw.sheet,
        row: row.number,
      },
      field: 'headcount' as NamedFact['field'],
      value: Number.isNaN(people) ? { kind: 'missing', reason: 'not-reported' } : { kind: 'value', value: people },
      year,
      period: `${period}, on 31 October`,
      population: 'enrolled',
      residency: 'all',
      source: source.code,
      retrieved,
      licence: 'not-to-publish',
    });
  }
  return { facts, skipped, notes: ['only the total is read'], source };
}

function findHeader(raw: RawTable) {
  const rows = raw.rows.slice(0, SEARCHED_ROWS);
  const index = rows.findIndex(({ cells }) => cells.some((cell) => foldText(cell) === 'medical school'));
  const row = rows[index];
  if (row === undefined)
    throw fault('table.no-header', { file: raw.file, sheet: raw.sheet, wanted: 'Table B-5.1 ("Medical School")' });
  const name = row.cells.findIndex((cell) => foldText(cell) === 'medical school');
  const state = row.cells.findIndex((cell) => foldText(cell) === 'state');
  const labels = rows.slice(Math.max(0, index - 2), index + 1);
  const totals = [...new Set(labels.flatMap(({ cells }) => cells.map((cell, at) => ({ cell, at }))))]
    .filter(({ cell, at }) => at > name && foldText(cell) === 'total enrollment')
    .map(({ at }) => at);
  if (state < 0 || totals.length !== 1)
    throw fault('fit.layout-changed', {
      ...placeOf(raw, row.number, state < 0 ? 0 : Math.max(...labels.map(({ cells }) => cells.length)) - 1),
      found: labels.flatMap(({ cells }) => cells.map(tidyText).filter(Boolean)).join(', '),
      expected: state < 0 ? 'a column "State"' : 'one column "Total Enrollment"',
    });
  return { index, name, state, total: totals[0]! };
}
