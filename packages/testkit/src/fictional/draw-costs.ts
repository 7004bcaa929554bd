import type { School } from '@bearings/core';
import type { Residency } from '@bearings/core/fit';
import { type Chance, within } from './chance.js';
import { type DrawnFact, FICTIONAL_CYCLE, happens, leaveOpen, pick, say } from './drawn-fact.js';
import type { Rules } from './draw-rules.js';
import { type Known, repeat } from './read-known.js';

const CYCLE = { year: FICTIONAL_CYCLE };
const LIVING = { city: 29000, suburb: 26500, town: 22500, rural: 20500 } as const;

/** What a year costs and who helps. The cost of attendance is tuition and fees, insurance, living costs and books, added up. */
export function drawCosts(chance: Chance, school: School, known: Known, rules: Rules): DrawnFact[] {
  const setting = (known.category('setting') ?? 'city') as keyof typeof LIVING;
  const living =
    100 * Math.round(within(LIVING[setting] + 3000 * chance.normal('facts/living'), 15000, 42000, 0) / 100);
  const insurance = 10 * Math.round(within(4300 + 1100 * chance.normal('facts/insurance'), 1200, 8000, 0) / 10);
  const books = 50 * Math.round(within(2300 + 700 * chance.normal('facts/books'), 600, 5000, 0) / 50);
  const isTold = (field: string, share: number): boolean => happens(chance, `facts/tells/${field}`, share);
  const prices: (readonly [Residency, string])[] = [
    ['in-state', 'tuition-and-fees-in-state'],
    ['out-of-state', 'tuition-and-fees-out-of-state'],
  ];
  if (rules.international !== 'no') prices.push(['international', 'tuition-and-fees-out-of-state']);
  const tellsCost = isTold('cost-of-attendance', 0.94);
  const years = prices.flatMap(([residency, indicator]) => {
    const tuition = known.number(indicator);
    const cost = tuition === null || !tellsCost ? null : tuition + insurance + living + books;
    return [
      repeat(known, 'tuition-and-fees', indicator, { residency }),
      ...(cost === null && residency !== 'in-state' ? [] : [say('cost-of-attendance', cost, { residency })]),
    ];
  });
  return [
    ...years,
    say('health-insurance', isTold('health-insurance', 0.92) ? insurance : null),
    say('living-costs', isTold('living-costs', 0.95) ? living : null),
    ...drawHelp(chance, known),
    ...drawApplying(chance, school),
  ];
}

/** Grants, debt and who pays no tuition: where nobody does, all have a grant of the tuition. */
function drawHelp(chance: Chance, known: Known): DrawnFact[] {
  const tuition = known.number('tuition-and-fees-in-state');
  const free =
    tuition === null ? 'no' : pick(chance, 'facts/tuition-free', { everyone: 0.015, 'by-need': 0.07, no: 0.915 });
  const isFree = free === 'everyone';
  const aided = isFree ? 100 : within(58 + 16 * chance.normal('facts/aided'), 8, 97, 0);
  const share = within(0.4 + 0.14 * chance.normal('facts/grant'), 0.08, 0.9, 3);
  const grant = isFree ? tuition! : 100 * Math.round(((tuition ?? 52000) * share) / 100);
  const borrowed = (isFree ? 90000 : 60000 + 2.6 * (tuition ?? 52000)) + 22000 * chance.normal('facts/debt');
  const debt = 1000 * Math.round(within(borrowed, 40000, 340000, 0) / 1000);
  const tellsAid = happens(chance, 'facts/tells/aid', 0.88) || isFree;
  return [
    ...(happens(chance, 'facts/tells/tuition-free', 0.9) || free !== 'no' ? [say('tuition-free', free)] : []),
    say('students-with-aid', tellsAid ? aided : null),
    ...(tellsAid ? [say('mean-grant', grant)] : []),
    happens(chance, 'facts/few-borrowers', 0.03)
      ? leaveOpen('median-debt', 'suppressed')
      : say('median-debt', happens(chance, 'facts/tells/debt', 0.87) ? debt : null),
  ];
}

/** The service of the first application, and the fee of the second. No invented state has a service of its own. */
function drawApplying(chance: Chance, { degree }: School): DrawnFact[] {
  const fee = happens(chance, 'facts/no-fee', 0.06)
    ? 0
    : 5 * Math.round(within(95 + 28 * chance.normal('facts/fee'), 25, 200, 0) / 5);
  const tellsFee = happens(chance, 'facts/tells/fee', 0.95);
  const waiver = pick(chance, 'facts/waiver', { yes: 0.7, 'case-by-case': 0.2, no: 0.1 });
  const waives =
    tellsFee && fee === 0
      ? leaveOpen('secondary-waiver', 'not-applicable', CYCLE)
      : say('secondary-waiver', waiver, CYCLE);
  return [
    say('application-service', degree === 'DO' ? 'aacomas' : 'amcas', CYCLE),
    say('secondary-fee', tellsFee ? fee : null, CYCLE),
    ...(happens(chance, 'facts/tells/waiver', 0.9) || fee === 0 ? [waives] : []),
  ];
}
