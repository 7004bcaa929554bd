import { fault } from '../../fault/fault.js';
import { checkDeclared } from '../region/check-region.js';
import type { LinearRanking } from './linear-ranking.js';

/**
 * Refuses a ranking of which no doubt can be computed: fewer than two schools, a value that is no finite number, nothing
 * that differs, declared weights that are none. An indicator that never differs beside others that do is no fault.
 */
export function checkLinearRanking({ schools, indicators, columns, declared }: LinearRanking): void {
  if (columns.length !== indicators.length || declared.length !== indicators.length)
    throw new RangeError(
      `${columns.length} columns and ${declared.length} weights for ${indicators.length} indicators`,
    );
  const n = schools.length;
  if (n < 2) throw fault('uncertainty.too-few-schools', { schools: n });
  columns.forEach((column, k) => {
    if (column.length !== n) throw new RangeError(`"${indicators[k]}" has ${column.length} rows, not ${n}`);
    const row = column.findIndex((value) => !Number.isFinite(value));
    if (row < 0) return;
    throw fault('uncertainty.not-a-number', {
      indicator: indicators[k]!,
      school: schools[row]!,
      found: String(column[row]),
    });
  });
  checkDeclared(declared);
  if (columns.every((column) => column.every((value) => value === column[0])))
    throw fault('uncertainty.nothing-differs', { schools: n });
}
