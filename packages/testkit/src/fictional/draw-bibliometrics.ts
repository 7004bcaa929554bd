import { bend, load, skewed, within, type Chance } from './chance.js';
import type { Traits } from './traits.js';
import { makeValue, type FictionalValue } from './value.js';

/**
 * How closely each indicator follows the standing of a school, and how heavy its tails are. Both were set so that the
 * shares of the variance of the overall and the correlations with it come near those of the 200 schools that QS ranked
 * one by one in medicine in 2024: 55.6, 10.5, 5.5, 16.0 and 12.4 percent; squared 0.86, 0.45, 0.24, 0.56 and 0.45.
 */
const SHAPE = {
  academic: { loading: 0.85, tail: 0.05 },
  employer: { loading: 0.72, tail: 0.02 },
  impact: { loading: 0.6, tail: 1 },
  hIndex: { loading: 0.8, tail: 1.5 },
  network: { loading: 0.7, tail: 0 },
} as const;

/** Survey nominations, papers, citations, h-indices and partners: what the methodologies after QS start from. */
export function drawBibliometrics(chance: Chance, { standing, size }: Traits): FictionalValue[] {
  const shaped = (name: keyof typeof SHAPE): number =>
    bend(load(SHAPE[name].loading, standing, chance.normal(name)), SHAPE[name].tail);
  const count = (value: number): number => within(value, 0, 1e7, 0);
  const academic = shaped('academic');
  const employer = shaped('employer');
  const papers = count(skewed(3200, 0.7, load(0.8, size, chance.normal('papers'))));
  const citations = count(papers * within(14 + 2 * bend(shaped('impact'), 1), 1.5, 60, 3));
  const h = within(110 + 32 * shaped('hIndex'), 8, 400, 3);
  const partners = count(skewed(520, 0.5, load(0.6, size, chance.normal('partners'))));
  const network = within(10.5 + 2.1 * shaped('network'), 2, 20, 3);
  return [
    makeValue(
      'academic-nominations-domestic',
      count(240 + 60 * academic + 12 * chance.normal('split/academic')),
      'nominations',
    ),
    makeValue('academic-nominations-international', count(420 + 110 * academic), 'nominations'),
    makeValue('employer-nominations-domestic', count(90 + 22 * employer), 'nominations'),
    makeValue(
      'employer-nominations-international',
      count(140 + 36 * employer + 4 * chance.normal('split/employer')),
      'nominations',
    ),
    makeValue('papers', papers, 'papers'),
    makeValue('citations', citations, 'citations'),
    makeValue('h-index-all', count(h * 1.08), 'papers'),
    makeValue('h-index-own', count(h * 0.96), 'papers'),
    makeValue('partner-institutions', partners, 'institutions'),
    makeValue('partner-locations', count(network * Math.log(partners)), 'countries'),
  ];
}
