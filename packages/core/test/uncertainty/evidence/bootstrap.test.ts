import { describe, expect, it } from 'vitest';
import {
  type Ballot,
  bootstrapPapers,
  bootstrapRespondents,
  bootstrapYears,
  drawPoisson,
  logFactorial,
  schoolId,
  stream,
} from '../../../src/index.js';

const [ash, birch] = [schoolId('zz-ash'), schoolId('zz-birch')];
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: number[]) => {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
};

describe('bootstrapRespondents', () => {
  // Four institutions of five respondents each; all of an institution nominate alike.
  const ballots: Ballot[] = Array.from({ length: 20 }, (_, i) => ({
    respondent: `r${String(i).padStart(2, '0')}`,
    institution: `i${Math.floor(i / 5)}`,
    nominees: i < 10 ? [ash] : [birch],
    weight: 1,
  }));

  it('has the variance of clusters, not of people', () => {
    const next = stream(1, 'test');
    const drawn = Array.from({ length: 4000 }, () => bootstrapRespondents(ballots, next).get(ash)!);
    // Of four institutions each nominates ash five times with a chance of a half: 25 x 4 x 1/4.
    expect(Math.abs(mean(drawn) - 10)).toBeLessThan((4 * 5) / Math.sqrt(4000));
    expect(Math.abs(variance(drawn) / 25 - 1)).toBeLessThan(0.08);
  });

  it('does not depend on the order of ballots, counts weights, and keeps schools that nobody drew', () => {
    const one = bootstrapRespondents(ballots, stream(2, 'test'));
    expect(bootstrapRespondents([...ballots].reverse(), stream(2, 'test'))).toEqual(one);
    const heavy = ballots.map((ballot) => ({ ...ballot, weight: 2 }));
    expect(bootstrapRespondents(heavy, stream(2, 'test')).get(ash)).toBe(2 * one.get(ash)!);
    for (let seed = 0; seed < 50; seed++) {
      const all = bootstrapRespondents(ballots, stream(seed, 'test'));
      expect(all.size).toBe(2);
      expect(all.get(ash)! + all.get(birch)!).toBe(20);
    }
  });
});

describe('bootstrapPapers', () => {
  const counts = [0, 1, 2, 3, 14];
  const cites = counts.map((count, i) => ({ id: `p${i}`, count }));
  const average = (papers: readonly (typeof cites)[number][]) =>
    papers.reduce((sum, { count }) => sum + count, 0) / papers.length;

  it('has the variance of a mean of resampled papers', () => {
    const drawn = Array.from(
      { length: 4000 },
      (_, index) =>
        bootstrapPapers(new Map([[ash, cites]]), average, { seed: 1, indicator: 'citations', index }).get(ash)!,
    );
    expect(Math.abs(mean(drawn) - 4)).toBeLessThan((4 * Math.sqrt(variance(counts) / 5)) / Math.sqrt(4000));
    expect(Math.abs(variance(drawn) / (variance(counts) / 5) - 1)).toBeLessThan(0.1);
  });

  it('draws each school and indicator by itself, and says nothing of a school without papers', () => {
    const of = { seed: 1, indicator: 'citations', index: 3 };
    const both = bootstrapPapers(
      new Map([
        [birch, cites],
        [ash, cites],
      ]),
      average,
      of,
    );
    expect(both.get(ash)).toBe(bootstrapPapers(new Map([[ash, cites]]), average, of).get(ash));
    const twenty = (indicator: string, school: typeof ash) =>
      Array.from({ length: 20 }, (_, index) =>
        bootstrapPapers(new Map([[school, cites]]), average, { seed: 1, indicator, index }).get(school),
      );
    expect(twenty('citations', ash)).not.toEqual(twenty('citations', birch));
    expect(twenty('citations', ash)).not.toEqual(twenty('h-index', ash));
    expect(bootstrapPapers(new Map([[ash, [] as typeof cites]]), average, of).get(ash)).toBeNaN();
  });
});

describe('bootstrapYears', () => {
  it('is the mean of resampled years', () => {
    const next = stream(1, 'test');
    const drawn = Array.from({ length: 4000 }, () => bootstrapYears([1, 2, 6], next));
    expect(Math.abs(mean(drawn) - 3)).toBeLessThan(0.1);
    expect(Math.abs(variance(drawn) / (14 / 9) - 1)).toBeLessThan(0.1);
    expect(bootstrapYears([], next)).toBeNaN();
  });
});

describe('drawPoisson', () => {
  it.each([0.3, 4, 9.99, 10, 47.5, 1200])('has mean and variance %d', (wanted) => {
    const next = stream(5, `poisson/${wanted}`);
    const drawn = Array.from({ length: 20_000 }, () => drawPoisson(wanted, next));
    expect(drawn.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
    expect(Math.abs(mean(drawn) - wanted)).toBeLessThan(4 * Math.sqrt(wanted / 20_000));
    expect(Math.abs(variance(drawn) / wanted - 1)).toBeLessThan(0.06);
  });

  it.each([4, 30])('has the shares of the distribution at mean %d', (wanted) => {
    const next = stream(6, `poisson/${wanted}`);
    const draws = 40_000;
    const counts = new Map<number, number>();
    for (let i = 0; i < draws; i++) {
      const count = drawPoisson(wanted, next);
      counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    for (let count = 0; count < 2 * wanted; count++) {
      const share = Math.exp(count * Math.log(wanted) - wanted - logFactorial(count));
      const error = Math.sqrt((share * (1 - share)) / draws);
      expect(Math.abs((counts.get(count) ?? 0) / draws - share)).toBeLessThan(4.5 * error + 1e-4);
    }
  });

  it('is 0 for a mean of 0', () => {
    expect(drawPoisson(0, stream(1, 'test'))).toBe(0);
  });

  it('knows factorials', () => {
    let sum = 0;
    for (let i = 2; i <= 170; i++) {
      sum += Math.log(i);
      expect(Math.abs(logFactorial(i) - sum)).toBeLessThan(1e-10 * Math.max(1, sum));
    }
  });
});
