import type { Reading } from '@bearings/core';
import { aamcSource } from './aamc-sources.js';
import type { FactCircumstances, NamedFact, NamedFacts, SkippedRow } from './named-fact.js';
import type { CostType, TuitionRow, TuitionTable } from './read-tuition.js';

/**
 * The prices of a school as facts: tuition and fees together, in state and out of state, and health insurance where
 * residents and others pay the same. A price of which a part is not known is not known.
 */
export function tuitionFacts({ rows, skipped }: TuitionTable, { retrieved }: FactCircumstances): NamedFacts {
  const facts: NamedFact[] = [];
  const left: SkippedRow[] = [...skipped];
  const periods = [...new Set(rows.map(({ period }) => period))].sort();
  const source = aamcSource(
    'AAMC-TSF',
    'Tuition and student fees of first-year students',
    periods.length > 1 ? `${periods[0]} to ${periods.at(-1)}` : (periods[0] ?? ''),
  );
  const bySchool = new Map<string, TuitionRow[]>();
  for (const row of rows) {
    const key = `${row.period}|${row.name}`;
    bySchool.set(key, [...(bySchool.get(key) ?? []), row]);
  }
  for (const own of bySchool.values()) {
    const { name, shortName, sheet, row, period, year } = own[0]!;
    const fact = (field: string, value: Reading, residency: NamedFact['residency'], how: string): NamedFact => ({
      mention: { name, otherName: shortName, unitId: '', state: '', sheet, row },
      field: field as NamedFact['field'],
      value,
      year,
      period: how === '' ? period : `${period}; ${how}`,
      population: null,
      residency,
      source: source.code,
      retrieved,
      licence: 'not-to-publish',
    });
    const find = (costType: CostType, residence: TuitionRow['residence']): Reading =>
      own.find((one) => one.costType === costType && one.residence === residence)?.cost ?? {
        kind: 'missing',
        reason: 'not-reported',
      };
    for (const residence of ['Resident', 'Nonresident'] as const)
      facts.push(
        fact(
          'tuition-and-fees',
          addUp(find('Tuition', residence), find('Fees', residence)),
          residence === 'Resident' ? 'in-state' : 'out-of-state',
          'tuition plus fees',
        ),
      );
    const insurance = [find('Health Insurance', 'Resident'), find('Health Insurance', 'Nonresident')];
    const prices = [...new Set(insurance.flatMap((one) => (one.kind === 'value' ? [one.value] : [])))];
    if (prices.length > 1)
      left.push({ sheet, row, why: `health insurance of ${name}: ${prices.join(' and ')} USD, by residence` });
    else
      facts.push(fact('health-insurance', insurance.find(({ kind }) => kind === 'value') ?? insurance[0]!, null, ''));
  }
  return { facts, skipped: left, notes: ['tuition and fees are added up; health insurance stands apart'], source };
}

function addUp(a: Reading, b: Reading): Reading {
  if (a.kind === 'value' && b.kind === 'value') return { kind: 'value', value: a.value + b.value };
  return a.kind === 'value' ? b : a;
}
