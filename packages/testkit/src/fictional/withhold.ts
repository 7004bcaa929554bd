import type { MissingReason, Reading } from '@bearings/core';
import type { Chance } from './chance.js';
import type { FictionalValue } from './value.js';

/** Readings that a school gives of itself; a school that withdrew from the survey gives none of them. */
const SELF_REPORTED: ReadonlySet<string> = new Set([
  'acceptance-rate',
  'faculty-student-ratio',
  'federal-research-funding',
  'full-time-faculty',
  'gpa',
  'graduates-entering-primary-care',
  'graduates-practising-primary-care',
  'mcat',
  'nih-research-funding',
]);

const PARTNERS: ReadonlySet<string> = new Set(['partner-institutions', 'partner-locations']);

/** Withholds some of the readings of a school, about three in a hundred over all schools, each with its reason. */
export function withhold(
  chance: Chance,
  values: readonly FictionalValue[],
): { value: FictionalValue; reading: Reading }[] {
  const withdrew = chance.even('missing/withdrew') < 0.02;
  const alone = chance.even('missing/no-partners') < 0.03;
  return values.map((value) => {
    const reason = reasonFor(value, chance, withdrew, alone);
    return { value, reading: reason ? { kind: 'missing', reason } : readingOf(value.value) };
  });
}

function reasonFor(
  { indicator, year }: FictionalValue,
  chance: Chance,
  withdrew: boolean,
  alone: boolean,
): MissingReason | null {
  if (withdrew && SELF_REPORTED.has(indicator)) return 'withdrew';
  if (alone && PARTNERS.has(indicator)) return 'not-applicable';
  if (indicator.startsWith('median-earnings') && chance.even(`missing/${indicator}`) < 0.12) return 'suppressed';
  const drawn = chance.even(`missing/${indicator}/${year}`);
  if (drawn < 0.015) return 'not-reported';
  return drawn < 0.019 ? 'unknown' : null;
}

function readingOf(value: number | string): Reading {
  return typeof value === 'number' ? { kind: 'value', value } : { kind: 'category', category: value };
}
