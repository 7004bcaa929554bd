import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../src/delimited/read-delimited.js';
import { readApplicants } from '../../src/facts/read-applicants.js';
import { readEnrolment } from '../../src/facts/read-enrolment.js';
import { readTuition } from '../../src/facts/read-tuition.js';
import { summarizeTuition } from '../../src/facts/summarize-tuition.js';
import { tuitionFacts } from '../../src/facts/tuition-facts.js';
import { openWorkbook } from '../../src/workbook/open-workbook.js';
import { readWorkbook } from '../../src/workbook/read-workbook.js';
import { hasSharedData, sharedData } from '../tiny/shared-data.js';

const WHEN = { retrieved: '2026-11-27' };

describe.runIf(hasSharedData())('the tables of the AAMC as they are published', () => {
  const openTuition = () => openWorkbook(sharedData('aamc/aamc_tuition_fees_2013_2026.xlsx'), 'tuition.xlsx');

  it('gives every published group of prices from the prices of single schools', () => {
    const summaries = summarizeTuition(readTuition(openTuition()).rows);
    const published = readDelimited(sharedData('aamc/aamc_tuition_summary_statistics_expected.csv'), 'expected.csv');
    const expected = published.rows.slice(1).map(({ cells }) => ({
      key: cells.slice(0, 4).join('|'),
      prices: cells.slice(4, 8).map(Number),
      change: Number(cells[8]),
    }));
    const ours = new Map(
      summaries.map((s) => [[s.period, s.costType, s.ownership, s.residence].join('|'), s] as const),
    );
    const halves: string[] = [];
    const off = expected.filter(({ key, prices: [least, median, most, mean] }) => {
      const s = ours.get(key);
      if (s === undefined) return true;
      if (s.mean % 1 === 0.5) halves.push(`${s.mean} as ${mean}`);
      const isMean = s.mean % 1 === 0.5 ? Math.abs(s.mean - mean!) === 0.5 : Math.round(s.mean) === mean;
      return !isMean || s.least !== least || Math.round(s.median) !== median || s.most !== most;
    });
    // The publisher prints one half up and one down: no rule gives both.
    expect(halves).toEqual(['1952.5 as 1953', '57744.5 as 57744']);
    const withYearBefore = expected.filter(({ key }) => ours.get(key)?.change !== null);
    const changeOff = withYearBefore.filter(({ key, change }) => ours.get(key)!.change !== change);
    console.log(`${expected.length - off.length} of ${expected.length}`);
    console.log(`${withYearBefore.length - changeOff.length} of ${withYearBefore.length} changes from the year before`);
    expect(off).toEqual([]);
    expect(changeOff).toEqual([]);
    expect([expected.length, withYearBefore.length, summaries.length]).toEqual([208, 192, 208]);
  });

  it('makes prices of each school and year', () => {
    const { facts, skipped } = tuitionFacts(readTuition(openTuition()), WHEN);
    expect(new Set(facts.map(({ year }) => year)).size).toBe(13);
    expect(skipped[0]).toMatchObject({ sheet: 'Summary Statistics' });
    expect(facts.every(({ licence }) => licence === 'not-to-publish')).toBe(true);
  });

  it('counts applications and matriculants that add up to the printed totals', () => {
    const raw = readWorkbook(sharedData('aamc/aamc_facts_2025_table_a1_applicants_matriculants.xlsx'), 'a1.xlsx');
    const { facts, skipped } = readApplicants(raw, WHEN);
    const sum = (population: string, residency: string): number =>
      facts
        .filter((fact) => fact.population === population && fact.residency === residency)
        .reduce((all, { value }) => all + (value.kind === 'value' ? value.value : 0), 0);
    expect(sum('applied', 'all')).toBe(1066896);
    expect(sum('matriculated', 'all')).toBe(23440);
    expect(sum('applied', 'in-state') + sum('applied', 'out-of-state')).toBe(1066896);
    expect(Math.round((1000 * sum('applied', 'in-state')) / 1066896) / 10).toBe(22);
    expect(Math.round((1000 * sum('matriculated', 'in-state')) / 23440) / 10).toBe(59.3);
    expect(skipped.map(({ why }) => why)).toEqual(['total', 'footnote', 'footnote', 'footnote', 'footnote']);
  });

  it('reads the total enrolment and no other column', () => {
    const raw = readWorkbook(sharedData('aamc/aamc_facts_2024_table_b5_1_enrolment.xlsx'), 'b51.xlsx');
    const { facts } = readEnrolment(raw, WHEN);
    expect(facts.reduce((all, { value }) => all + (value.kind === 'value' ? value.value : 0), 0)).toBe(99562);
    expect(new Set(facts.map(({ year, population }) => `${year} ${population}`))).toEqual(new Set(['2025 enrolled']));
  });
});
