import type { TwinCell, TwinTable } from '../charts/twin-table.js';
import { positionAmong } from '../profile/position-among.js';
import { wordPosition } from '../profile/word-position.js';
import { W } from '../text/language.js';
import { formatCount } from '../text/words.js';
import type { Compared } from './compared.js';
import type { ParallelAxis } from './parallel-axes.js';

/** Which school stands highest on most measures, where one does. */
export function wordParallelFinding(axes: readonly ParallelAxis[], compared: readonly Compared[]): string {
  const wins = compared.map(({ row }) => {
    return axes.filter(({ values, lower }) => {
      const there = compared.map((other) => values[other.row]!).filter((value) => !Number.isNaN(value));
      const end = lower ? Math.min(...there) : Math.max(...there);
      return values[row] === end && there.filter((value) => value === end).length === 1;
    }).length;
  });
  const most = Math.max(0, ...wins);
  const first = compared[wins.indexOf(most)];
  if (most === 0 || !first || wins.filter((number) => number === most).length > 1) return W.compare.parallel.mixed;
  return W.compare.parallel.title(most, axes.length, first.short);
}

/** What one school has on every axis, in a sentence. */
export function wordLine(axes: readonly ParallelAxis[], { row, school }: Compared): string {
  const words = W.compare.parallel;
  const parts = axes.map(({ label, values, format }) => {
    const value = values[row]!;
    if (Number.isNaN(value)) return words.part(label, words.noReading);
    return words.partAmong(label, format(value), wordPosition(positionAmong(values, value)));
  });
  return words.told(school.name, parts);
}

/** The lines as a table: each reading, and how many others are lower. */
export function twinOfParallel(axes: readonly ParallelAxis[], compared: readonly Compared[]): TwinTable {
  const words = W.compare.parallel;
  return {
    columns: [
      { label: W.compare.points.school },
      ...axes.flatMap(({ label, unit, format }) => [
        { label: unit === '' ? label : W.filters.head.inUnit(label, unit), end: true, format },
        { label: words.higherThan(label), end: true, format: formatCount },
      ]),
    ],
    rows: compared.map(({ row, school }) => [
      school.name,
      ...axes.flatMap(({ values }): TwinCell[] => {
        const value = values[row]!;
        return Number.isNaN(value) ? [words.noReading, null] : [value, positionAmong(values, value).below];
      }),
    ]),
  };
}
