import { fault } from '../fault/fault.js';
import type { IndicatorId } from '../indicator/indicator.js';
import type { EligibilityRule, Methodology, StartsFrom } from '../methodology/methodology.js';
import type { School, SchoolId } from '../school.js';
import { type Exclusion, findExclusion } from './check-eligibility.js';
import type { ReadingColumn } from './indicator-column.js';
import { isNeverTurned } from './normalize/normalize-column.js';
import { orderById } from './order-rows.js';
import { prepareColumns, type PreparedColumn } from './prepare-columns.js';
import type { ScoringInput } from './scoring-input.js';

/**
 * Everything about a scoring that no weight, aggregation, rescaling, rounding or tie rule can change: readings,
 * normalized columns, and who is not eligible. One row per school of the evidence, in its order.
 */
export interface PreparedScoring {
  /** The methodology it was prepared by; its weights need not be set. */
  readonly methodology: Methodology;
  readonly startsFrom: StartsFrom;
  readonly schools: readonly SchoolId[];
  /** The rows in the order of school ids. */
  readonly byId: Int32Array;
  /** Readings as handed in and derived. */
  readonly readings: ReadonlyMap<IndicatorId, ReadingColumn>;
  readonly previous: ReadonlyMap<IndicatorId, ReadingColumn>;
  /** Each indicator of the methodology from its readings to its normalized scores. */
  readonly uses: ReadonlyMap<IndicatorId, PreparedColumn>;
  /** The eligibility rule that a row does not meet; null where it meets all. */
  readonly ineligible: readonly (Exclusion | null)[];
}

/**
 * Derives, fills, treats and normalizes the readings of every indicator of a methodology, and applies its eligibility
 * rules. Costs most of a scoring; what depends on weights is left to `scorePrepared`. `before` is a scoring that was
 * prepared from the same evidence, from which is taken what the two have in common.
 */
export function prepareScoring(input: ScoringInput, before: PreparedScoring | null = null): PreparedScoring {
  const { methodology, evidence, startsFrom } = input;
  checkStart(input);
  const { readings, previous, uses } = prepareColumns(input, before);
  const schools = evidence.schools.map(({ id }) => id);
  return {
    methodology,
    startsFrom,
    schools,
    byId: orderById(schools),
    readings,
    previous,
    uses,
    ineligible: listIneligible(input, evidence.schools, readings, uses),
  };
}

function checkStart({ methodology, startsFrom }: ScoringInput): void {
  const { id, indicators } = methodology;
  if (!methodology.startsFrom.includes(startsFrom)) {
    const code = startsFrom === 'readings' ? 'methodology.readings-not-accepted' : 'methodology.scores-not-accepted';
    throw fault(code, { methodology: id });
  }
  if (startsFrom !== 'readings') return;
  const unturned = indicators.find(({ direction, normalize }) => isNeverTurned(direction, normalize));
  if (unturned) throw fault('methodology.never-turned', { methodology: id, indicator: unturned.indicator });
}

function listIneligible(
  { methodology, startsFrom }: ScoringInput,
  schools: readonly School[],
  readings: ReadonlyMap<IndicatorId, ReadingColumn>,
  uses: ReadonlyMap<IndicatorId, PreparedColumn>,
): (Exclusion | null)[] {
  const rules = methodology.eligibility.filter((rule) => startsFrom === 'readings' || isAboutScores(rule));
  const scores = new Map([...uses].map(([id, column]) => [id, column.normalized]));
  const question = { schools, readings, scores };
  return schools.map((_, row) => findExclusion(rules, question, row));
}

/** Whether a rule can be applied where indicator scores are handed in instead of readings. */
function isAboutScores(rule: EligibilityRule): boolean {
  return rule.rule === 'at-least' ? rule.on === 'scores' : rule.rule === 'property';
}
