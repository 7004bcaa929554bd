import type { IndicatorId } from '../../indicator/indicator.js';
import type { ReadingRecord } from '../../indicator/reading.js';
import type { ReadingError } from './reading-error.js';

/**
 * How the readings of indicators err by what they are measured on: each by its own standard deviation over samples. Without
 * indicators of which no reading was measured so, and those of which a school has several such readings, as of several years.
 */
export function sampledErrors(
  readings: readonly ReadingRecord[],
  indicators: Iterable<IndicatorId>,
): readonly ReadingError[] {
  return [...indicators].flatMap((indicator): ReadingError[] => {
    const measured = readings.filter((reading) => reading.indicator === indicator && reading.stability !== undefined);
    const errors = new Map<string, number>(measured.map(({ school, stability }) => [school, stability!.error]));
    if (errors.size === 0 || errors.size < measured.length) return [];
    const sorted = [...errors].sort(([a], [b]) => (a < b ? -1 : 1));
    return [
      {
        indicator,
        source: 'samples of what is measured',
        kind: 'sampled',
        errors: Object.fromEntries(sorted),
      },
    ];
  });
}
