import type { MissingReason, ReadingRecord } from '@bearings/core';
import { type DrawnFact, leaveOpen, say } from './drawn-fact.js';
import { FICTIONAL_YEAR } from './value.js';

/** What the readings of a school already say, which its facts must agree with. */
export interface Known {
  /** The number of the fictional year; null where it is withheld. */
  readonly number: (indicator: string) => number | null;
  readonly category: (indicator: string) => string | null;
  /** Why a reading is withheld; null where it is there. */
  readonly reason: (indicator: string) => MissingReason | null;
}

/** The readings of one school, by indicator. */
export function readKnown(readings: readonly ReadingRecord[]): Known {
  const by = new Map<string, ReadingRecord['reading']>(
    readings.filter(({ year }) => year === FICTIONAL_YEAR).map(({ indicator, reading }) => [indicator, reading]),
  );
  const find = (indicator: string): ReadingRecord['reading'] => {
    const reading = by.get(indicator);
    if (reading === undefined) throw new RangeError(`no reading of ${indicator}`);
    return reading;
  };
  return {
    number: (indicator) => {
      const reading = find(indicator);
      return reading.kind === 'value' ? reading.value : null;
    },
    category: (indicator) => {
      const reading = find(indicator);
      return reading.kind === 'category' ? reading.category : null;
    },
    reason: (indicator) => {
      const reading = find(indicator);
      return reading.kind === 'missing' ? reading.reason : null;
    },
  };
}

/** The fields that say of a school what a reading says of it. */
const SAME = {
  'degrees-awarded': 'medical-degrees-awarded',
  'graduates-in-primary-care': 'graduates-practising-primary-care',
  'median-earnings-1-year-after': 'median-earnings-1-year-after',
  'median-earnings-5-years-after': 'median-earnings-5-years-after',
  'nih-awards': 'nih-awards',
  'research-expenditure': 'medical-school-research-expenditure',
  setting: 'setting',
} as const;

/** Facts that are readings under another name, missing for the same reason. */
export function repeatReadings(known: Known): DrawnFact[] {
  const degrees = known.number('medical-degrees-awarded');
  const awards = known.number('nih-awards');
  const same = Object.entries(SAME).map(([field, indicator]) => repeat(known, field, indicator));
  if (degrees === null || awards === null) return same;
  return [...same, say('nih-awards-per-degree', Math.round(awards / degrees))];
}

/** What a reading says, as a fact of a field. */
export function repeat(
  known: Known,
  field: string,
  indicator: string,
  whose: Parameters<typeof say>[2] = {},
): DrawnFact {
  const reason = known.reason(indicator);
  if (reason !== null) return leaveOpen(field, reason, whose);
  return say(field, known.number(indicator) ?? known.category(indicator), whose);
}
