import { load, skewed, within, type Chance } from './chance.js';
import type { Traits } from './traits.js';
import { makeValue, type FictionalValue } from './value.js';

/** Pillar scores in the manner of Times Higher Education. */
export function drawPillarScores(chance: Chance, { standing, size }: Traits): FictionalValue[] {
  const score = (name: string, mean: number, spread: number, loading: number, trait: number): FictionalValue =>
    makeValue(name, within(mean + spread * load(loading, trait, chance.normal(name)), 1, 100, 1), 'score of 100');
  return [
    score('teaching-environment', 45, 13, 0.85, standing),
    score('research-environment', 44, 15, 0.88, standing),
    score('citation-impact', 66, 14, 0.65, standing),
    score('international-outlook', 55, 16, 0.4, standing),
    score('industry-income', 52, 15, 0.35, size),
  ];
}

/** Prizes, papers and researchers in the manner of the Academic Ranking of World Universities. Most schools have no prize. */
export function drawPrizes(chance: Chance, { standing, size }: Traits): FictionalValue[] {
  const won = (name: string): number =>
    within(skewed(0.35, 1.25, load(0.75, standing, chance.normal(name))) - 0.6, 0, 60, 1);
  const papers = Math.round(skewed(2400, 0.65, load(0.8, size, chance.normal('papers-indexed'))));
  const researchers = Math.round(skewed(4, 0.95, load(0.8, standing, chance.normal('researchers'))));
  const elite = within(skewed(9, 0.9, load(0.82, standing, chance.normal('elite-papers'))), 0, 500, 1);
  return [
    makeValue('alumni-with-prizes', won('alumni-with-prizes'), 'weighted winners'),
    makeValue('staff-with-prizes', won('staff-with-prizes'), 'weighted winners'),
    makeValue('highly-cited-researchers', researchers, 'researchers'),
    makeValue('papers-in-nature-and-science', elite, 'weighted papers'),
    makeValue('papers-indexed', papers, 'papers'),
    makeValue(
      'per-capita-performance',
      within(skewed(21, 0.4, load(0.6, standing, chance.normal('per-capita'))), 1, 100, 1),
      'index',
    ),
  ];
}

/** Life, schooling and income of the invented district, in the manner of the Human Development Index. */
export function drawDistrict(chance: Chance, { district }: Traits): FictionalValue[] {
  const own = (name: string): number => load(0.85, district, chance.normal(name));
  return [
    makeValue('life-expectancy', within(75 + 4.5 * own('life'), 52, 84.9, 1), 'years'),
    makeValue('expected-years-of-schooling', within(14.2 + 1.8 * own('expected-schooling'), 6, 20, 1), 'years'),
    makeValue('mean-years-of-schooling', within(10.8 + 1.9 * own('mean-schooling'), 3, 14.5, 1), 'years'),
    makeValue('national-income-per-head', Math.round(skewed(27000, 0.55, own('income'))), 'international dollars'),
  ];
}
