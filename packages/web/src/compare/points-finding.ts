import type { TableModel } from '../table/build-table.js';
import { W } from '../text/language.js';
import { formatFixed } from '../text/words.js';
import type { Compared } from './compared.js';

/** Says which indicator separates schools most, and by how much; of equals the first. */
export function wordPointsFinding({ standing, columns, decimals }: TableModel, compared: readonly Compared[]): string {
  let widest: { label: string; span: number; high: string; low: string } | null = null;
  for (const { id, label } of columns) {
    const points = standing.points.get(id);
    const own = compared
      .map(({ row, short }) => ({ short, value: points?.[row] ?? Number.NaN }))
      .filter(({ value }) => !Number.isNaN(value))
      .sort((a, b) => b.value - a.value);
    const [high, low] = [own[0], own.at(-1)];
    if (!high || !low) continue;
    const span = high.value - low.value;
    if (widest === null || span > widest.span) widest = { label, span, high: high.short, low: low.short };
  }
  if (widest === null) return W.compare.points.none;
  const points = formatFixed(widest.span, decimals + 1);
  if (!/[1-9]/.test(points)) return W.compare.points.level;
  return W.compare.points.title(widest.label, points, widest.high, widest.low);
}
