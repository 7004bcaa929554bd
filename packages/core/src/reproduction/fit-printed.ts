import type { ReproduceTableInput } from './reproduction.js';
import { fitLeastSquares } from './fit-least-squares.js';

/**
 * Weights of least squares from printed scores and printed overall; none where scores are not what the table starts
 * from, or where something other than a weighted sum is declared. A row with a missing score counts it as zero where
 * the methodology does, and is left out otherwise.
 */
export function fitPrinted({
  methodology,
  evidence,
  startsFrom,
  printed,
}: ReproduceTableInput): Record<string, number> {
  const { indicators, pillars, aggregation, rescale } = methodology;
  const linear = [aggregation, ...pillars.map((pillar) => pillar.aggregation)].every(({ by }) => by === 'arithmetic');
  if (startsFrom !== 'indicator-scores' || !linear || rescale.by !== 'none') return {};
  const overall = new Map<string, number>(printed.map((row) => [row.school, row.overall]));
  const equations = evidence.schools.flatMap(({ id }, row) => {
    const target = overall.get(id) ?? Number.NaN;
    const centre = indicators.map(({ indicator, missing }) => {
      const value = evidence.columns.get(indicator)?.values[row] ?? Number.NaN;
      return Number.isNaN(value) && missing.by === 'zero' ? 0 : value;
    });
    return Number.isNaN(target) || centre.some(Number.isNaN) ? [] : [{ centre, target }];
  });
  if (equations.length === 0) return {};
  const weights = fitLeastSquares(equations, indicators.length);
  return Object.fromEntries(indicators.map(({ indicator }, i) => [indicator, weights[i] ?? 0]));
}
