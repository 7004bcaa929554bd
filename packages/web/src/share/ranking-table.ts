import type { TwinTable } from '../charts/twin-table.js';
import { intervalAt, presentIntervals, type RowInterval } from '../live/how-sure.js';
import { CONSTANT } from '../live/live-table.js';
import { columnLabel, type TableModel } from '../table/build-table.js';
import { onlyOf, type View } from '../table/view.js';
import { W } from '../text/language.js';
import { wordPlace } from '../text/placement-words.js';

/** As the terminal and the archive name them, in every language. */
const INTERVAL_COLUMNS = ['rank_low', 'rank_median', 'rank_high', 'group'] as const;

/** What is seen of a ranking as a table: every row that is shown, in its order, with points or readings as they are seen. */
export function tableOfRanking(model: TableModel, rows: Int32Array, view: View): TwinTable {
  const { table, standing } = model;
  const words = W.share.columns;
  const intervals = presentIntervals(model.sure);
  const only = onlyOf(view);
  const columns = model.columns.filter(({ id }) => only === null || id === only);
  const readings = view === 'readings';
  const shown = readings ? columns.filter(({ id }) => table.readings.has(id)) : columns;
  return {
    columns: [
      { label: words.rank, end: true },
      ...(intervals ? INTERVAL_COLUMNS.map((label) => ({ label, end: true })) : []),
      { label: words.id },
      { label: words.school },
      { label: words.city },
      { label: words.state },
      { label: words.country },
      ...(model.scored ? [{ label: words.score, end: true }] : []),
      ...shown.map(({ label, unit }) => ({ label: readings && unit ? `${label} (${unit})` : label, end: true })),
      { label: words.missing },
    ],
    rows: Array.from(rows, (row) => {
      const school = table.schools[row];
      const placement = standing.placement(row);
      return [
        placement.kind === 'unranked' ? '' : wordPlace(placement),
        ...(intervals ? cellsOf(intervalAt(intervals, row)) : []),
        school?.id ?? '',
        school?.name ?? '',
        school?.city ?? '',
        school?.state ?? '',
        school?.country ?? '',
        ...(model.scored ? [numberOf(standing.printed[row])] : []),
        ...shown.map(({ id }) =>
          numberOf((readings ? table.readings.get(id)?.values : standing.points.get(id))?.[row]),
        ),
        wordMissing(model, row),
      ];
    }),
  };
}

function cellsOf(interval: RowInterval | null): (number | null)[] {
  return interval ? [interval.low, interval.median, interval.high, interval.group] : [null, null, null, null];
}

function numberOf(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

function wordMissing(model: TableModel, row: number): string {
  return [...model.table.readings]
    .flatMap(([id, { missing }]) => {
      const reason = missing[row];
      return reason && id !== CONSTANT ? [`${columnLabel(model, id)}: ${W.reasons[reason] ?? reason}`] : [];
    })
    .join('; ');
}
