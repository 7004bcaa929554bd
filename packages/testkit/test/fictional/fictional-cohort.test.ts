import { describe, expect, it } from 'vitest';
import { drawFictionalCohort, FICTIONAL_COUNT, FICTIONAL_SEED } from '../../src/index.js';

const cohort = drawFictionalCohort(FICTIONAL_SEED, FICTIONAL_COUNT);

describe('drawFictionalCohort', () => {
  it('draws the same for the same seed, and other readings for another', () => {
    expect(drawFictionalCohort(FICTIONAL_SEED, 20)).toEqual(drawFictionalCohort(FICTIONAL_SEED, 20));
    expect(drawFictionalCohort(FICTIONAL_SEED + 1, 20).readings).not.toEqual(
      drawFictionalCohort(FICTIONAL_SEED, 20).readings,
    );
  });

  it('leaves schools as they are when more are drawn', () => {
    const few = drawFictionalCohort(7, 15);
    const more = drawFictionalCohort(7, 40);
    const ids = new Set(few.schools.map((school) => school.id));
    expect(more.schools.filter((school) => ids.has(school.id))).toEqual(few.schools);
    expect(more.readings.filter((reading) => ids.has(reading.school))).toEqual(few.readings);
  });

  it('calls every school and every reading what it is', () => {
    expect(cohort.schools.filter((s) => s.country !== 'ZZ' || !s.name.includes('(fictional)'))).toEqual([]);
    expect(cohort.schools.filter((s) => s.place !== null || s.rorId !== '')).toEqual([]);
    expect(cohort.readings.filter((r) => r.source !== 'FICTIONAL' || r.population !== 'invented')).toEqual([]);
  });

  it('refuses more schools than it has names for', () => {
    expect(() => drawFictionalCohort(1, 481)).toThrow(RangeError);
    expect(new Set(drawFictionalCohort(1, 480).schools.map((school) => school.id)).size).toBe(480);
  });

  it('correlates as the 200 schools that QS ranked one by one in medicine in 2024', () => {
    const weights = [0.4, 0.1, 0.2, 0.2, 0.1];
    const columns = scoreBibliometrics();
    const overall = columns[0]!.map((_, row) => sum(weights.map((weight, i) => weight * columns[i]![row]!)));
    const shares = columns.map(
      (column, i) => (100 * weights[i]! * covariance(column, overall)) / covariance(overall, overall),
    );
    const squared = columns.map((c) => covariance(c, overall) ** 2 / (covariance(c, c) * covariance(overall, overall)));
    // Published table: 55.6, 10.5, 5.5, 16.0, 12.4 percent of the variance; squared correlations with the overall below.
    expect(sum(shares)).toBeCloseTo(100, 9);
    [55.6, 10.5, 5.5, 16.0, 12.4].forEach((share, i) => {
      expect(Math.abs(shares[i]! - share)).toBeLessThan(3);
    });
    [0.86, 0.45, 0.24, 0.56, 0.45].forEach((square, i) => {
      expect(Math.abs(squared[i]! - square)).toBeLessThan(0.05);
    });
  });
});

/** Scores of schools that have all five indicators: z-score over those with a reading, normal distribution function. */
function scoreBibliometrics(): number[][] {
  const values = new Map(
    cohort.readings.map((r) => [
      `${r.school} ${r.indicator}`,
      r.reading.kind === 'value' ? r.reading.value : Number.NaN,
    ]),
  );
  const raw = cohort.schools.map(({ id }) => {
    const of = (indicator: string): number => values.get(`${id} ${indicator}`) ?? Number.NaN;
    return [
      0.33 * of('academic-nominations-domestic') + 0.67 * of('academic-nominations-international'),
      0.5 * of('employer-nominations-domestic') + 0.5 * of('employer-nominations-international'),
      of('citations') / of('papers'),
      of('h-index-all') / 3 + (2 * of('h-index-own')) / 3,
      of('partner-locations') / Math.log(of('partner-institutions')),
    ];
  });
  const full = raw.filter((row) => row.every((value) => !Number.isNaN(value)));
  return [0, 1, 2, 3, 4].map((i) => {
    const reported = raw.map((row) => row[i]!).filter((value) => !Number.isNaN(value));
    const mean = sum(reported) / reported.length;
    const deviation = Math.sqrt(covariance(reported, reported));
    const squash = (value: number): number => normalShare((value - mean) / deviation);
    const low = Math.min(...reported.map(squash));
    const high = Math.max(...reported.map(squash));
    return full.map((row) => 1 + (99 * (squash(row[i]!) - low)) / (high - low));
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function covariance(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [sum(a) / a.length, sum(b) / b.length];
  return sum(a.map((value, i) => (value - meanA) * (b[i]! - meanB))) / a.length;
}

/** The standard normal distribution function by Simpson's rule over the density from 0. */
function normalShare(z: number): number {
  const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  const steps = 200;
  const width = z / steps;
  const inner = Array.from({ length: steps - 1 }, (_, i) => (i % 2 === 0 ? 4 : 2) * density((i + 1) * width));
  return 0.5 + (width / 3) * (density(0) + sum(inner) + density(z));
}
