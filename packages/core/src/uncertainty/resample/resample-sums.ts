import { drawPoisson } from '../evidence/poisson.js';
import { drawsFrom } from '../stream.js';
import { checkResampling, type ResampleKernel, type Resampling, stateOf } from './resample-kernel.js';

/** Rows that can be drawn one by one in the time in which a group is drawn as a whole: measured, rounded. */
const ROWS_OF_A_GROUP = 300;
/** With more groups than these rows are drawn one by one. */
const MOST_GROUPS = 8;

/** Rows that have the same values. */
interface RowGroup {
  readonly values: readonly number[];
  rows: number;
}

/**
 * The sums of columns in each sample: by the kernel, row by row, or, where there are so many rows to so few kinds that it is
 * quicker, kind by kind: how often n equal rows stand in a sample is a Poisson draw of mean n. Which of both is a matter of the
 * columns alone.
 */
export function resampleSums(resampling: Resampling, kernel: ResampleKernel): readonly Float64Array[] {
  const groups = groupRows(resampling.columns);
  const rows = resampling.columns[0]?.length ?? 0;
  if (groups === null || rows < ROWS_OF_A_GROUP * groups.length) return kernel(resampling);
  checkResampling(resampling);
  return sumGroups(groups, resampling);
}

/** The kinds of rows that have anything to sum, as they first come; null where there are too many. */
function groupRows(columns: readonly Float64Array[]): readonly RowGroup[] | null {
  const groups: RowGroup[] = [];
  const rows = columns[0]?.length ?? 0;
  for (let row = 0; row < rows; row++) {
    const own = groups.find(({ values }) => values.every((value, k) => value === columns[k]![row]));
    if (own) own.rows++;
    else if (groups.length > MOST_GROUPS) return null;
    else groups.push({ values: columns.map((column) => column[row]!), rows: 1 });
  }
  return groups.filter(({ values }) => values.some((value) => value !== 0));
}

function sumGroups(groups: readonly RowGroup[], { columns, states }: Resampling): readonly Float64Array[] {
  const sums = columns.map(() => new Float64Array(states.length / 4));
  for (let sample = 0; sample < states.length / 4; sample++) {
    const draw = drawsFrom(stateOf(states, sample));
    for (const { values, rows } of groups) {
      const times = drawPoisson(rows, draw);
      values.forEach((value, k) => {
        sums[k]![sample] = sums[k]![sample]! + times * value;
      });
    }
  }
  return sums;
}
