import { requireWeights } from '../methodology/require-weights.js';
import type { Methodology } from '../methodology/methodology.js';
import { type PreparedScoring, prepareScoring } from './prepare-scoring.js';
import type { Contribution, Score } from './score.js';
import { type ScoredColumns, scorePrepared } from './scored-columns.js';
import type { ScoringInput } from './scoring-input.js';

/**
 * Scores the schools of an evidence table by a methodology, one score per school in the order of the table. A school
 * that is not eligible, or has a gap that its rule refuses, has no score; it still shapes the scale by what it reported.
 */
export function scoreSchools(input: ScoringInput): Score[] {
  requireWeights(input.methodology);
  const prepared = prepareScoring(input);
  const columns = scorePrepared(prepared, input.methodology);
  return prepared.schools.map((_, row) => scoreAt(prepared, input.methodology, columns, row));
}

/** The score of one row, with its contributions. The columns must have been scored by this methodology. */
export function scoreAt(
  prepared: PreparedScoring,
  methodology: Methodology,
  columns: ScoredColumns,
  row: number,
): Score {
  const school = columns.schools[row]!;
  const exclusion = columns.exclusions[row];
  if (exclusion) return { kind: 'unscored', school, ...exclusion };
  let guessed = false;
  const contributions = methodology.indicators.map((use): Contribution => {
    const { own, treated, normalized } = prepared.uses.get(use.indicator)!;
    const missing = own.missing[row] ?? null;
    if (missing !== null && use.missing.by === 'bounds') guessed = true;
    return {
      indicator: use.indicator,
      reading: own.values[row]!,
      missing,
      filledBy: missing === null ? null : use.missing.by,
      treated: treated[row]!,
      normalized: normalized[row]!,
      weight: columns.weights.get(use.indicator)![row]!,
      points: columns.points.get(use.indicator)![row]!,
    };
  });
  const constant = columns.constants[row]!;
  if (constant !== 0) contributions.push(constantOf(constant));
  const value = columns.values[row]!;
  const range = guessed ? ([value, columns.upTo[row]!] as const) : null;
  return { kind: 'scored', school, value, printed: columns.printed[row]!, range, contributions };
}

function constantOf(points: number): Contribution {
  const none = Number.NaN;
  return {
    indicator: null,
    reading: none,
    missing: null,
    filledBy: null,
    treated: none,
    normalized: none,
    weight: 0,
    points,
  };
}
