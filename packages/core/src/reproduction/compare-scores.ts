import { roundDecimal } from '../scoring/round-decimal.js';
import type { Scored } from '../scoring/score.js';
import type { Methodology } from '../methodology/methodology.js';
import type { ComparedRow } from './printed-table.js';
import type { Misfit } from './reproduction.js';
import { misfit } from './misfit.js';

/** Two printed numbers are the same if they are within this; both have a handful of decimals. */
const SAME = 1e-9;

/** The printed overall scores against the recomputed ones. */
export function compareScores(rows: readonly ComparedRow[], methodology: Methodology) {
  const misfits: Misfit[] = [];
  let [total, largestDeviation] = [0, 0];
  for (const row of rows) {
    const { overall } = row.printed;
    if (Number.isNaN(overall)) continue;
    total++;
    if (row.score.kind === 'unscored') {
      misfits.push(misfit(row, 'score', String(overall), 'none', `not scored: ${row.score.because}`));
      continue;
    }
    largestDeviation = Math.max(largestDeviation, Math.abs(row.score.value - overall));
    if (Math.abs(row.score.printed - overall) <= SAME) continue;
    misfits.push(
      misfit(row, 'score', String(overall), String(row.score.printed), explain(row.score, overall, methodology)),
    );
  }
  return { tally: { exact: total - misfits.length, total }, largestDeviation, misfits };
}

function explain(score: Scored, overall: number, { rounding, rescale }: Methodology): string {
  const off = `printed overall differs by ${roundDecimal(Math.abs(score.printed - overall), { rule: 'half-up', decimals: 6 })}`;
  const print = (value: number): boolean => Math.abs(roundDecimal(value, rounding) - overall) <= SAME;
  const missing = score.contributions.filter(({ reading }) => Number.isNaN(reading));
  const names = missing.map(({ indicator }) => indicator).join(', ');
  if (missing.length > 0 && rescale.by === 'none') {
    const filled = missing.map(({ filledBy }) => filledBy ?? 'nothing').join(', ');
    const reported = score.contributions.filter(({ reading }) => !Number.isNaN(reading));
    const weight = reported.reduce((sum, part) => sum + part.weight, 0);
    const shared = reported.reduce((sum, part) => sum + part.points, 0) / weight;
    const zero = reported.reduce((sum, part) => sum + part.points, 0);
    if (print(shared)) return `${off}: missing ${names}, and the printed one shares its weight out among the rest`;
    if (print(zero)) return `${off}: the printed one counts missing ${names} as zero`;
    return `${off}: missing ${names} (here by ${filled}); neither zero nor sharing its weight out gives the printed one`;
  }
  const other = rounding.rule === 'half-up' ? 'half-even' : 'half-up';
  if (Math.abs(roundDecimal(score.value, { ...rounding, rule: other }) - overall) <= SAME) {
    return `${off}: the printed one is rounded ${other.replace('-', ' ')}`;
  }
  return off;
}
