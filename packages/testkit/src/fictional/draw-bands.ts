import { type Chance, within } from './chance.js';
import { type DrawnFact, happens, leaveOpen, say } from './drawn-fact.js';
import type { Known } from './read-known.js';

const PERCENTILES = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;
const WHOSE = { population: 'matriculated', residency: 'all' } as const;

/** Percentiles of the scores of those who came, around the medians of the readings; two schools in five give no science GPA. */
export function drawBands(chance: Chance, known: Known): DrawnFact[] {
  const width = (name: string, low: number, high: number): number => low + (high - low) * chance.even(`facts/${name}`);
  const mcat = known.number('mcat');
  const gpa = known.number('gpa');
  const mcatBand =
    mcat === null
      ? open(known, 'mcat')
      : around(
          'mcat',
          mcat,
          [width('mcat-p25', 1.6, 4.4), width('mcat-p10', 1.6, 4.4)],
          [width('mcat-p75', 1.2, 3.4), width('mcat-p90', 1, 3)],
          528,
          0,
        );
  if (gpa === null) return [...mcatBand, ...open(known, 'gpa')];
  const below = [width('gpa-p25', 0.07, 0.18), width('gpa-p10', 0.07, 0.2)] as const;
  const above = [width('gpa-p75', 0.05, 0.12), width('gpa-p90', 0.02, 0.07)] as const;
  return [...mcatBand, ...around('gpa', gpa, below, above, 4, 2), ...drawScience(chance, gpa, below, above)];
}

function drawScience(
  chance: Chance,
  gpa: number,
  below: readonly [number, number],
  above: readonly [number, number],
): DrawnFact[] {
  if (happens(chance, 'facts/no-science-gpa', 0.4)) return [leaveOpen('science-gpa-p50', 'not-reported', WHOSE)];
  const middle = within(gpa - 0.02 - 0.06 * chance.even('facts/science-gpa'), 2.5, 4, 2);
  return around('science-gpa', middle, below, above, 4, 2).filter(({ field }) => !/-p[19]0$/.test(field));
}

function open(known: Known, score: 'mcat' | 'gpa'): DrawnFact[] {
  return [leaveOpen(`${score}-p50`, known.reason(score) ?? 'not-reported', WHOSE)];
}

/** Five percentiles about a median, each so far from the one before, none above the most that can be scored. */
function around(
  score: string,
  middle: number,
  [toP25, toP10]: readonly [number, number],
  [toP75, toP90]: readonly [number, number],
  most: number,
  decimals: number,
): DrawnFact[] {
  const cut = (value: number): number => within(value, 0, most, decimals);
  const values = [
    cut(middle - toP25 - toP10),
    cut(middle - toP25),
    middle,
    cut(middle + toP75),
    cut(middle + toP75 + toP90),
  ];
  return PERCENTILES.map((percentile, i) => say(`${score}-${percentile}`, values[i]!, WHOSE));
}
