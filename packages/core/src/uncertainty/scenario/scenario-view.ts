import { fault } from '../../fault/fault.js';
import type { IndicatorId } from '../../indicator/indicator.js';
import type { SchoolId } from '../../school.js';
import { findExclusions } from '../../scoring/find-gaps.js';
import type { PreparedScoring } from '../../scoring/prepare-scoring.js';
import { scorePrepared } from '../../scoring/scored-columns.js';
import { weighDraw } from '../kernel/weigh-draw.js';
import { isLinear, linearRanking } from '../linear/linear-ranking.js';
import { withShares } from './with-shares.js';

/** One set of rules over one table of evidence: scores of the same schools under any weights. */
export interface ScenarioView {
  /** How many schools are scored. */
  readonly schools: number;
  /** Columns of which every score is the weighted sum, by `indicators`; null where scores are not. */
  readonly columns: readonly Float64Array[] | null;
  /** Writes the score of each school by the shares that begin at `at`. */
  score(shares: Float64Array, at: number, scores: Float64Array): void;
}

/** Whose scores are looked at, and by what. */
export interface ViewFrame {
  /** In the order of their ids. */
  readonly schools: readonly SchoolId[];
  /** The indicators that carry weight, in the order of the methodology. */
  readonly indicators: readonly IndicatorId[];
  /** How the rules are called where they leave a school without a score. */
  readonly rules: string;
}

/** Looks at what was prepared by its own rules. A fault where they leave a school of the frame without a score. */
export function viewScenario(prepared: PreparedScoring, frame: ViewFrame): ScenarioView {
  const { methodology } = prepared;
  const rowOf = new Map(prepared.schools.map((id, row) => [id, row]));
  const rows = Int32Array.from(frame.schools, (id) => rowOf.get(id)!);
  const exclusions = findExclusions(prepared, methodology);
  rows.forEach((row, i) => {
    const exclusion = exclusions[row];
    if (exclusion) throw unranked(frame, i, exclusion.because);
  });
  const linear = linearRanking(prepared, methodology);
  if (isLinear(linear)) {
    const at = new Map(linear.schools.map((id, row) => [id, row]));
    const own = Int32Array.from(frame.schools, (id) => at.get(id)!);
    const columns = frame.indicators.map((id) => {
      const column = linear.columns[linear.indicators.indexOf(id)]!;
      return Float64Array.from(own, (row) => column[row]!);
    });
    return { schools: own.length, columns, score: (shares, from, scores) => weighDraw(columns, shares, from, scores) };
  }
  return {
    schools: rows.length,
    columns: null,
    score: (shares, from, scores) => {
      const { values } = scorePrepared(prepared, withShares(methodology, frame.indicators, shares, from));
      rows.forEach((row, i) => {
        const value = values[row]!;
        if (Number.isNaN(value)) throw unranked(frame, i, 'these weights leave nothing to score it by');
        scores[i] = value;
      });
    },
  };
}

const unranked = ({ schools, rules }: ViewFrame, at: number, because: string) =>
  fault('uncertainty.rules-unrank', { rules, school: schools[at]!, because });
