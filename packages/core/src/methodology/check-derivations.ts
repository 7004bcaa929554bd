import { fault } from '../fault/fault.js';
import type { IndicatorId } from '../indicator/indicator.js';
import type { Methodology } from './methodology.js';
import { listEligibilityInputs, neededIndicators } from './needed-indicators.js';
import { outOfRange } from './out-of-range.js';

/**
 * Checks derivations and eligibility. Readings of any name may go in; what is derived must be used, what is derived
 * from derived must stand after it, and rules on scores must name indicators that have a score.
 */
export function checkDerivations(m: Methodology): void {
  checkOrder(m);
  checkUse(m);
  checkNumbers(m);
  checkEligibility(m);
  neededIndicators(m, 'readings');
}

function checkOrder(m: Methodology): void {
  const later = new Set<IndicatorId>(m.derivations.map((d) => d.indicator));
  if (later.size < m.derivations.length) {
    const ids = m.derivations.map((d) => d.indicator);
    throw fault('methodology.duplicate', { methodology: m.id, id: ids.find((id, i) => ids.indexOf(id) < i) ?? '' });
  }
  for (const { indicator, of } of m.derivations) {
    const part = of.find((id) => later.has(id));
    if (part) throw fault('methodology.derivation-order', { methodology: m.id, indicator, part });
    later.delete(indicator);
  }
}

function checkUse(m: Methodology): void {
  const used = new Set<IndicatorId>([
    ...m.indicators.map((use) => use.indicator),
    ...m.derivations.flatMap((d) => [...d.of]),
    ...m.eligibility.flatMap(listEligibilityInputs),
  ]);
  for (const { indicator } of m.derivations) {
    if (!used.has(indicator)) {
      throw fault('methodology.unknown-indicator', { methodology: m.id, indicator, known: [...used].sort() });
    }
  }
}

function checkNumbers(m: Methodology): void {
  m.derivations.forEach((derivation, i) => {
    const at = `/derivations/${i}`;
    if (derivation.by === 'weighted-sum' && derivation.weights.length !== derivation.of.length) {
      const found = `a list of ${derivation.weights.length}`;
      throw outOfRange(m, `${at}/weights`, found, `one weight for each of the ${derivation.of.length} parts`);
    }
    if (derivation.by !== 'damp') return;
    const { threshold, until } = derivation;
    if (threshold !== null && !(threshold > 0))
      throw outOfRange(m, `${at}/threshold`, threshold, 'more than 0, or null');
    if (!(until > 0)) throw outOfRange(m, `${at}/until`, until, 'more than 0');
  });
}

function checkEligibility(m: Methodology): void {
  const scored = m.indicators.map((use) => use.indicator);
  m.eligibility.forEach((rule, i) => {
    if (rule.rule === 'reported' && !(rule.count >= 1 && rule.count <= rule.of.length)) {
      throw outOfRange(
        m,
        `/eligibility/${i}/count`,
        rule.count,
        `1 to ${rule.of.length}, the number of indicators named`,
      );
    }
    if (rule.rule !== 'at-least' || rule.on !== 'scores') return;
    const indicator = rule.sumOf.find((id) => !scored.includes(id));
    if (indicator) {
      throw fault('methodology.unknown-indicator', { methodology: m.id, indicator, known: [...scored].sort() });
    }
  });
}
