import type { IndicatorId } from '../../indicator/indicator.js';
import type { SchoolId } from '../../school.js';
import { checkLinearRanking } from '../linear/check-linear-ranking.js';
import type { LinearRanking } from '../linear/linear-ranking.js';
import type { WeightRegion } from '../region/weight-region.js';
import { type AttainableOptions, type AttainedRank, type EndSearch, findEnd, openSearch } from './find-end.js';

/** A weighted sum of which some values are missing: as a `LinearRanking`, with NaN for what nobody knows. */
export interface GappedRanking {
  readonly schools: readonly SchoolId[];
  readonly indicators: readonly IndicatorId[];
  /** One column per indicator, one row per school: normalized and turned, so that more is better; NaN where missing. */
  readonly columns: readonly Float64Array[];
  /** The declared share of each indicator in the whole; they sum to 1. */
  readonly declared: Float64Array;
}

/** The ranks that a school can have by some weights of a region and some values of all missing readings at once. */
export interface JointRank {
  readonly school: SchoolId;
  /** With the school's own missing values at the highest reported of each indicator, and those of all others at the lowest. */
  readonly best: AttainedRank;
  /** The reverse. */
  readonly worst: AttainedRank;
  /** Indicators of which the school has no reading. */
  readonly missing: number;
}

/**
 * The best and the worst rank of each school over all weights of a region and, at once, all values that missing readings
 * may have from the lowest to the highest that is reported of their indicator; exact, as `attainableRanks`, whose bounds
 * and gaps it has. Weights are 0 or more, so that whatever they are a school stands highest with its own gaps at the
 * highest and everyone else's at the lowest: one ranking without gaps for each end, of which the school's own row is
 * filled the other way. How values are normalized is held as it is. Null where an indicator is reported of nobody: then
 * nothing bounds it. A fault where the ranking or the region is refused.
 */
export function jointRanks(
  gapped: GappedRanking,
  region: WeightRegion,
  options: AttainableOptions,
): JointRank[] | null {
  const ends = fillGaps(gapped);
  if (ends === null) return null;
  const { low, high, missing } = ends;
  checkLinearRanking(low);
  checkLinearRanking(high);
  const [othersLow, othersHigh] = [openSearch(low, region, options), openSearch(high, region, options)];
  const [lowValues, highValues] = [othersLow.frame.values.slice(), othersHigh.frame.values.slice()];
  const [lowColumns, highColumns] = [copyColumns(low), copyColumns(high)];
  const rows = options.rows ?? [...gapped.schools.keys()];
  return rows.map((row, i) => {
    const school = gapped.schools[row];
    if (school === undefined) throw new RangeError(`there is no row ${row}`);
    setRow(othersLow, row, highColumns, highValues);
    setRow(othersHigh, row, lowColumns, lowValues);
    const best = findEnd(othersLow, row, 'best');
    const worst = findEnd(othersHigh, row, 'worst');
    setRow(othersLow, row, lowColumns, lowValues);
    setRow(othersHigh, row, highColumns, highValues);
    options.onSchool?.(i + 1, rows.length);
    return { school, best, worst, missing: missing[row]! };
  });
}

interface FilledEnds {
  readonly low: LinearRanking;
  readonly high: LinearRanking;
  /** By row, how many values are missing. */
  readonly missing: Int32Array;
}

/** The ranking with all gaps at the lowest, and with all at the highest; null where a column has no value. */
function fillGaps(gapped: GappedRanking): FilledEnds | null {
  const missing = new Int32Array(gapped.schools.length);
  const [low, high]: [Float64Array[], Float64Array[]] = [[], []];
  for (const column of gapped.columns) {
    let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    column.forEach((value, row) => {
      if (Number.isNaN(value)) missing[row]!++;
      if (value < lowest) lowest = value;
      if (value > highest) highest = value;
    });
    if (!(lowest <= highest)) return null;
    low.push(column.map((value) => (Number.isNaN(value) ? lowest : value)));
    high.push(column.map((value) => (Number.isNaN(value) ? highest : value)));
  }
  return { low: { ...gapped, columns: low }, high: { ...gapped, columns: high }, missing };
}

const copyColumns = ({ columns }: LinearRanking): Float64Array[] => columns.map((column) => column.slice());

/** Puts a row of other values into a search: into its frame, and into the columns that its certificate counts from. */
function setRow(
  { ranking, frame }: EndSearch,
  row: number,
  columns: readonly Float64Array[],
  values: Float64Array,
): void {
  ranking.columns.forEach((column, k) => {
    column[row] = columns[k]![row]!;
  });
  frame.values.set(values.subarray(row * frame.parts, (row + 1) * frame.parts), row * frame.parts);
}
