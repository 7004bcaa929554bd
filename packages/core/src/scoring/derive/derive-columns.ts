import type { IndicatorId } from '../../indicator/indicator.js';
import type { MissingReason } from '../../indicator/reading.js';
import type { Derivation } from '../../methodology/methodology.js';
import type { SchoolId } from '../../school.js';
import { checkDomain } from '../check-domain.js';
import type { ReadingColumn } from '../indicator-column.js';
import { DERIVATIONS } from './derivations.js';

/**
 * Adds the derived indicators to the columns, in the order of the derivations. A missing part makes the whole missing,
 * for the reason of the first part that is missing; what the parts leave undefined is `not-applicable`.
 */
export function deriveColumns(
  columns: ReadonlyMap<IndicatorId, ReadingColumn>,
  derivations: readonly Derivation[],
  schools: readonly SchoolId[],
): ReadonlyMap<IndicatorId, ReadingColumn> {
  const all = new Map(columns);
  for (const derivation of derivations) {
    const parts = derivation.of.map((id) => all.get(id) ?? missingColumn(schools.length));
    checkParts(derivation, parts, schools);
    all.set(derivation.indicator, deriveColumn(derivation, parts, schools.length));
  }
  return all;
}

/** A column nobody has a reading in. */
export function missingColumn(length: number): ReadingColumn {
  return {
    values: new Float64Array(length).fill(Number.NaN),
    missing: new Array<MissingReason>(length).fill('unknown'),
  };
}

function deriveColumn(derivation: Derivation, parts: readonly ReadingColumn[], length: number): ReadingColumn {
  const method = DERIVATIONS[derivation.by];
  const values = new Float64Array(length);
  const missing: (MissingReason | null)[] = [];
  for (let row = 0; row < length; row++) {
    const reason = parts.map((part) => part.missing[row] ?? null).find((found) => found !== null) ?? null;
    const value = reason
      ? Number.NaN
      : method.derive(
          parts.map((part) => part.values[row]!),
          derivation,
        );
    values[row] = value;
    missing.push(reason ?? (Number.isNaN(value) ? 'not-applicable' : null));
  }
  return { values, missing };
}

function checkParts(derivation: Derivation, parts: readonly ReadingColumn[], schools: readonly SchoolId[]): void {
  const { label, domains } = DERIVATIONS[derivation.by];
  parts.forEach((part, i) => {
    const domain = domains[i];
    if (domain)
      checkDomain(part.values, domain, { indicator: derivation.of[i]!, method: label.toLowerCase(), schools });
  });
}
