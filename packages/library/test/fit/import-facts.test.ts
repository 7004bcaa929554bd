import { buildNameIndex, Fault, type School, schoolId } from '@bearings/core';
import type { Field, FieldId } from '@bearings/core/fit';
import { readAliases, readSchools } from '@bearings/intake';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { FactKind } from '../../src/fit/fact-kinds.js';
import { importFacts } from '../../src/fit/import-facts.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const DATA = `${ROOT}../shared/data/`;
const text = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8');
const FIELDS = JSON.parse(text('fit/fields.json')).fields ?? JSON.parse(text('fit/fields.json'));
const shipped = buildNameIndex(
  ['us', 'fictional', 'world'].flatMap((file) => readSchools(text(`cohorts/schools/${file}.csv`), file)),
  readAliases(text('cohorts/aliases.csv'), 'aliases'),
);
const ALDAMERE = 'University of Aldamere School of Medicine (fictional)';

const read = (content: string, more: { kind?: FactKind; year?: number } = {}) =>
  importFacts(new TextEncoder().encode(content), 'fictional.csv', {
    fields: FIELDS as readonly Field[],
    names: shipped,
    retrieved: '2026-11-27',
    ...more,
  });

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof Fault) return error.code;
    throw error;
  }
  return 'none';
}

describe('importFacts', () => {
  it('reads an own table with fields as columns, and names what it left out', () => {
    const answer = read(
      `school,class-size,headcount applied in-state,Nice\n${ALDAMERE},120,900,yes\nNowhere College of Unicorns,1,2,no\n`,
      { year: 2032 },
    );
    expect(answer.kind).toBe('own-table');
    expect(
      answer.facts.map(({ school, field, value, population, residency }) => [
        school,
        field,
        value,
        population,
        residency,
      ]),
    ).toEqual([
      ['zz-aldamere', 'class-size', { kind: 'value', value: 120 }, null, null],
      ['zz-aldamere', 'headcount', { kind: 'value', value: 900 }, 'applied', 'in-state'],
    ]);
    expect(answer.unmatched).toMatchObject([{ name: 'Nowhere College of Unicorns', row: 3 }]);
    expect(answer.notes).toEqual(['columns that name no field were left out: Nice']);
  });

  it('leaves a blank cell unsaid and takes NI and NA for what they say', () => {
    const { facts } = read(`school,class-size,secondary-fee,median-debt\n${ALDAMERE},,NI,NA\n`);
    expect(facts.map(({ field, value }) => [field, value])).toEqual([
      ['median-debt', { kind: 'missing', reason: 'not-applicable' }],
      ['secondary-fee', { kind: 'missing', reason: 'not-reported' }],
    ]);
  });

  it.each([
    ['a word that the field does not have', `school,mcat-use\n${ALDAMERE},perhaps\n`, 'fit.layout-changed'],
    ['a number outside the field', `school,mcat-p50 accepted\n${ALDAMERE},40\n`, 'fit.layout-changed'],
    ['a school that stands twice', `school,class-size\n${ALDAMERE},1\n${ALDAMERE},2\n`, 'table.duplicate-school'],
    [
      'two names of one school',
      'school,class-size\nStanford,1\nStanford University School of Medicine,2\n',
      'table.matched-twice',
    ],
    ['a column that stands twice', `school,class-size,class size\n${ALDAMERE},1,2\n`, 'table.duplicate-column'],
    ['a table that is none of facts', 'a,b\n1,2\n', 'fit.kind-unclear'],
  ])('refuses %s', (_, content, code) => {
    expect(codeOf(() => read(content))).toBe(code);
  });

  it('finds institutions by their number, and only these', () => {
    const stanford = shipped.schools.get(schoolId('us-stanford'))!.school as School;
    const rows = `UNITID,INSTNM,STABBR,LOCALE\n${stanford.ipedsUnitId},Somewhere,CA,21\n999999,Elsewhere,CA,43\n`;
    const { facts, notes, unmatched } = read(rows, { year: 2023 });
    expect(facts).toMatchObject([
      {
        school: 'us-stanford',
        field: 'setting' as FieldId,
        value: { kind: 'category', category: 'suburb' },
        licence: 'publishable',
        year: 2023,
      },
    ]);
    expect(unmatched).toEqual([]);
    expect(notes).toContain('1 institutions are no school of the register');
    expect(codeOf(() => read(rows))).toBe('fit.year-needed');
  });

  it('keeps what the Scorecard suppresses as suppressed', () => {
    const unit = shipped.schools.get(schoolId('us-stanford'))!.school.ipedsUnitId;
    const rows = `UNITID,INSTNM,CIPCODE,CREDLEV,EARN_MDN_1YR,EARN_MDN_5YR,DEBT_ALL_STGP_ANY_MDN
${unit},Fictional,5112,7,70000,PrivacySuppressed,150000\n${unit},Fictional,1107,3,1,2,3\n`;
    expect(read(rows, { year: 2021 }).facts.map(({ field, value }) => [field, value])).toEqual([
      ['median-debt', { kind: 'value', value: 150000 }],
      ['median-earnings-1-year-after', { kind: 'value', value: 70000 }],
      ['median-earnings-5-years-after', { kind: 'missing', reason: 'suppressed' }],
    ]);
  });

  it('adds tuition and fees of medicine up, of MD or of DO', () => {
    const unit = shipped.schools.get(schoolId('us-acom'))!.school.ipedsUnitId;
    const rows = `UNITID,ISPROF3,ISPFEE3,OSPROF3,OSPFEE3,ISPROF5,ISPFEE5,OSPROF5,OSPFEE5\n${unit},.,.,.,.,50000,1000,60000,1000\n`;
    expect(read(rows, { year: 2023 }).facts.map(({ residency, value }) => [residency, value])).toEqual([
      ['in-state', { kind: 'value', value: 51000 }],
      ['out-of-state', { kind: 'value', value: 61000 }],
    ]);
  });

  it('reads a grid in the form of Table A-23, and refuses a rate that is not that of its counts', () => {
    const grid = (rate: string): string =>
      `fictional grid 2031-2032 through 2033-2034,,,,\nGPA,,Less than 486,486-489,Greater than 489\nGreater than 3.79,Acceptees,1,20,90\n,Applicants,10,80,100\n,Acceptance rate %,${rate},25,90\nAll,Acceptees,1,20,90\n,Applicants,10,80,100\n`;
    const answer = read(grid('10'));
    expect(answer.grid?.cells).toMatchObject([
      {
        gpa: { from: 3.8, to: 4 },
        mcat: { from: 472, to: 485 },
        applicants: 10,
        acceptees: 1,
        firstYear: 2031,
        lastYear: 2034,
      },
      { mcat: { from: 486, to: 489 }, applicants: 80 },
      { mcat: { from: 490, to: 528 }, acceptees: 90 },
    ]);
    expect(codeOf(() => read(grid('12')))).toBe('fit.layout-changed');
  });

  const published = existsSync(DATA);
  if (!published) console.log('skipped: no ../shared/data');
  it.runIf(published).each([
    ['aamc/aamc_facts_2025_table_a1_applicants_matriculants.xlsx', 'aamc-applicants', {}],
    ['aamc/aamc_facts_2024_table_b5_1_enrolment.xlsx', 'aamc-enrolment', {}],
    ['aamc/aamc_tuition_fees_2013_2026.xlsx', 'aamc-tuition', {}],
    ['schools/ipeds_hd2023.csv', 'ipeds-directory', { year: 2023 }],
  ] as const)('knows %s by its content and finds its schools', (path, kind, more) => {
    const answer = importFacts(readFileSync(`${DATA}${path}`), path, {
      fields: FIELDS as readonly Field[],
      names: shipped,
      retrieved: '',
      ...more,
    });
    const schools = new Set(answer.facts.map(({ school }) => school)).size;
    console.log(
      `${kind}: ${answer.facts.length} facts of ${schools} schools, unmatched: ${answer.unmatched.map(({ name, candidate }) => `${name} (${candidate})`).join('; ') || 'none'}`,
    );
    expect(answer.kind).toBe(kind);
    expect(answer.unmatched).toEqual([]);
    expect(schools).toBeGreaterThan(150);
  });
});
