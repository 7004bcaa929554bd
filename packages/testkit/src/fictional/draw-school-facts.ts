import { load, skewed, within, type Chance } from './chance.js';
import type { Traits } from './traits.js';
import { FICTIONAL_YEAR, makeValue, type FictionalValue } from './value.js';

/** Ratings, research money, faculty, entrants and graduates: what the methodologies after U.S. News start from. */
export function drawSchoolFacts(chance: Chance, traits: Traits): FictionalValue[] {
  return [
    ...drawRatings(chance, traits),
    ...drawMoney(chance, traits),
    ...drawEntrants(chance, traits),
    ...drawGraduates(chance, traits),
  ];
}

const RATING = 'rating from 1 to 5';

function drawRatings(chance: Chance, { standing, primaryCare }: Traits): FictionalValue[] {
  const care = 0.55 * primaryCare + 0.6 * standing;
  const rate = (name: string, mean: number, spread: number, trait: number): FictionalValue =>
    makeValue(name, within(mean + spread * (0.9 * trait + 0.35 * chance.normal(name)), 1, 5, 1), RATING);
  return [
    rate('peer-assessment-research', 3.1, 0.55, standing),
    rate('residency-directors-research', 3.3, 0.45, standing),
    rate('peer-assessment-primary-care', 3.1, 0.4, care),
    rate('residency-directors-primary-care', 3.2, 0.4, care),
  ];
}

/** Two years each, since the methodologies take the mean of two. */
function drawMoney(chance: Chance, { standing, size }: Traits): FictionalValue[] {
  const money = skewed(70e6, 1.05, 0.75 * standing + 0.4 * size + 0.4 * chance.normal('money'));
  const staff = skewed(850, 0.6, load(0.8, size, chance.normal('faculty')));
  const share = within(0.84 + 0.05 * chance.normal('nih-share'), 0.6, 0.97, 3);
  return [FICTIONAL_YEAR - 1, FICTIONAL_YEAR].flatMap((year) => {
    const federal = Math.round(money * (1 + 0.06 * chance.normal(`money/${year}`)) * 1e-3) * 1e3;
    return [
      makeValue('federal-research-funding', federal, 'USD', year),
      makeValue('nih-research-funding', Math.round(federal * share * 1e-3) * 1e3, 'USD', year),
      makeValue('full-time-faculty', Math.round(staff * (1 + 0.02 * chance.normal(`faculty/${year}`))), 'people', year),
    ];
  });
}

function drawEntrants(chance: Chance, { standing, size }: Traits): FictionalValue[] {
  const selective = load(0.75, standing, chance.normal('selective'));
  return [
    makeValue(
      'mcat',
      within(512 + 4.2 * load(0.9, selective, chance.normal('mcat')), 496, 526, 0),
      'points from 472 to 528',
    ),
    makeValue(
      'gpa',
      within(3.76 + 0.09 * load(0.85, selective, chance.normal('gpa')), 3.3, 4, 2),
      'points from 0 to 4',
    ),
    makeValue(
      'acceptance-rate',
      within(skewed(4.6, -0.4, load(0.5, selective, chance.normal('acceptance'))), 0.8, 25, 1),
      'percent',
    ),
    makeValue(
      'faculty-student-ratio',
      within(skewed(1.9, 0.5, 0.45 * standing + 0.35 * size + 0.8 * chance.normal('ratio')), 0.2, 15, 2),
      'faculty per student',
    ),
  ];
}

function drawGraduates(chance: Chance, { primaryCare }: Traits): FictionalValue[] {
  const entering = within(46 + 8 * load(0.8, primaryCare, chance.normal('entering')), 20, 80, 1);
  const practising = within(0.62 * entering + 3.5 * chance.normal('practising') + 1.5 * primaryCare, 5, 70, 1);
  return [
    makeValue('graduates-entering-primary-care', entering, 'percent'),
    makeValue('graduates-practising-primary-care', practising, 'percent'),
  ];
}
