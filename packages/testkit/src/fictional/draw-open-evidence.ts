import { load, skewed, within, type Chance } from './chance.js';
import type { Traits } from './traits.js';
import { FICTIONAL_YEAR, makeValue, type FictionalValue } from './value.js';

const SETTINGS = ['city', 'city', 'city', 'city', 'suburb', 'suburb', 'town', 'rural'] as const;

/** Awards, expenditure, degrees, prices, earnings and setting: what the open sources of the real schools report. */
export function drawOpenEvidence(
  chance: Chance,
  { standing, size, primaryCare }: Traits,
  facts: readonly FictionalValue[],
  isPublic: boolean,
): FictionalValue[] {
  const nih = latest(facts, 'nih-research-funding');
  const awards = Math.round(nih * within(0.78 + 0.1 * chance.normal('own-part'), 0.3, 1, 3));
  const spent = Math.round(nih * skewed(1.9, 0.2, chance.normal('spent')) * 1e-3) * 1e3;
  const degrees = Math.round(skewed(128, 0.36, load(0.6, size, chance.normal('degrees'))));
  const inState = Math.round(
    isPublic ? 41000 + 6500 * chance.normal('tuition') : 64000 + 6000 * chance.normal('tuition'),
  );
  const outOfState = isPublic
    ? inState + Math.round(within(23000 + 7000 * chance.normal('tuition-out'), 4000, 45000, 0))
    : inState;
  const early = within(66000 + 3200 * chance.normal('early-earnings'), 52000, 80000, 0);
  const late = within(
    138000 + 17000 * load(0.5, primaryCare, chance.normal('late-earnings')) - 4000 * standing,
    80000,
    240000,
    0,
  );
  return [
    makeValue('nih-awards', awards, 'USD'),
    makeValue('medical-school-research-expenditure', spent, 'USD'),
    makeValue('medical-degrees-awarded', degrees, 'degrees'),
    makeValue('tuition-and-fees-in-state', inState, 'USD per year'),
    makeValue('tuition-and-fees-out-of-state', outOfState, 'USD per year'),
    makeValue('median-earnings-1-year-after', early, 'USD per year'),
    makeValue('median-earnings-5-years-after', late, 'USD per year'),
    makeValue('setting', SETTINGS[Math.floor(chance.even('setting') * SETTINGS.length)] ?? 'city', 'category'),
  ];
}

function latest(facts: readonly FictionalValue[], indicator: string): number {
  return Number(facts.find((fact) => fact.indicator === indicator && fact.year === FICTIONAL_YEAR)?.value);
}
