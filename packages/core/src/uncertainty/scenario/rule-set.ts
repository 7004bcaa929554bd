import { fault } from '../../fault/fault.js';
import type { IndicatorId } from '../../indicator/indicator.js';
import type { ReadingRecord } from '../../indicator/reading.js';
import type { Methodology, StartsFrom, YearRule } from '../../methodology/methodology.js';
import { listParts } from '../../methodology/needed-indicators.js';
import { type Variation, writeVariation } from '../../methodology/variation.js';
import type { EvidenceTable } from '../../scoring/evidence-table.js';

/** The years whose readings count: the latest, or the mean of so many latest ones, 1 to 9. */
export type YearWindow = 'latest' | `mean:${number}`;

/** Rules in place of the declared ones, and other years. `{}` is as declared. */
export interface RuleSet extends Variation {
  /** For every indicator that has readings of as many years. */
  readonly years?: YearWindow | undefined;
}

/** Reads a window of years; a text that is none is a fault. */
export function parseYearWindow(text: string): YearWindow {
  if (/^(?:latest|mean:[1-9])$/.test(text)) return text as YearWindow;
  throw fault('question.malformed', {
    parameter: 'years',
    found: JSON.stringify(text),
    expected: 'latest or mean:N, where N is 1 to 9 years',
  });
}

/** What a methodology is over other years. */
export interface OtherYears {
  readonly methodology: Methodology;
  /** The evidence that it takes. */
  readonly evidence: EvidenceTable;
}

/**
 * The same methodology over other years, for those indicators of which all readings that they are made from are there for
 * so many years; the others keep theirs. Faults: indicator scores are handed in, which are of the years they are of; no
 * indicator has as many years.
 */
export function withYears(
  methodology: Methodology,
  window: YearWindow,
  readings: readonly ReadingRecord[],
  startsFrom: StartsFrom,
): Methodology {
  const refuse = (expected: string) => fault('question.malformed', { parameter: 'years', found: window, expected });
  if (startsFrom === 'indicator-scores')
    throw refuse('an edition that starts from readings; indicator scores are of the years they were published for');
  const count = window === 'latest' ? 1 : Number(window.slice('mean:'.length));
  const years: YearRule = window === 'latest' ? { take: 'latest' } : { take: 'mean', count };
  const known = countYearsOf(readings);
  const parts = listParts(methodology.derivations);
  const reaches = (id: IndicatorId): boolean =>
    (parts.get(id) ?? [id]).every((part) => (known.get(part)?.size ?? 0) >= count);
  if (!methodology.indicators.some(({ indicator }) => reaches(indicator)))
    throw refuse(`an edition with readings of ${count} years; no indicator has as many`);
  return {
    ...methodology,
    indicators: methodology.indicators.map((use) => (reaches(use.indicator) ? { ...use, years } : use)),
  };
}

function countYearsOf(readings: readonly ReadingRecord[]): ReadonlyMap<IndicatorId, ReadonlySet<number | null>> {
  const years = new Map<IndicatorId, Set<number | null>>();
  for (const { indicator, year } of readings) {
    const own = years.get(indicator) ?? new Set();
    years.set(indicator, own.add(year));
  }
  return years;
}

/** Rules as one writes them in an address: "normalize=min-max, years=mean:2"; as declared where nothing is chosen. */
export function nameRules(rules: RuleSet): string {
  const written = writeVariation(rules).map(([rule, choice]) => `${rule}=${choice}`);
  if (rules.years !== undefined) written.push(`years=${rules.years}`);
  return written.length === 0 ? 'as declared' : written.join(', ');
}
