import { W } from '../text/language.js';
import { formatReading } from '../text/format-reading.js';
import { formatFixed, formatPlain } from '../text/words.js';
import type { Column, TableModel } from './build-table.js';
import { type MissingMark, wordReason } from './row-facts.js';

interface CellProps {
  readonly model: TableModel;
  readonly row: number;
  readonly column: Column;
  readonly mark: MissingMark | undefined;
}

/** One number of a school. What is missing says so, and why, even where another number stands in. */
export function NumberCell({ view, ...cell }: CellProps & { readonly view: 'points' | 'readings' }) {
  return view === 'points' ? <PointsCell {...cell} /> : <ReadingCell {...cell} />;
}

function PointsCell({ model, row, column, mark }: CellProps) {
  const points = model.standing.points.get(column.id)?.[row] ?? Number.NaN;
  return (
    <>
      {Number.isNaN(points) ? mark ? null : <span className="soft">–</span> : formatFixed(points, 1)}
      {mark && <Reason mark={mark} />}
    </>
  );
}

/** The reading itself, or why there is none. The unit stands in the head of the column, where it is no sign. */
export function ReadingCell({ model, row, column, mark }: CellProps) {
  const reading = model.table.readings.get(column.id)?.values[row] ?? Number.NaN;
  if (mark) return <Reason mark={mark} />;
  return Number.isNaN(reading) ? <span className="soft">–</span> : formatShort(reading, column.unit);
}

function Reason({ mark }: { readonly mark: MissingMark }) {
  return (
    <span className="missing-reason" title={wordReason(mark)}>
      {W.reasons[mark.reason] ?? mark.reason}
      {mark.filledBy !== null && <span className="unseen">{`; ${W.standIns[mark.filledBy] ?? mark.filledBy}`}</span>}
    </span>
  );
}

/** A reading for a narrow column: with "$" or "%", else as a number whose unit the head gives. */
export function formatShort(value: number, unit: string): string {
  if (!hasSign(unit)) return formatPlain(value, 7);
  return formatReading(value, unit === 'percent' ? unit : 'USD');
}

/** Whether a unit is written as a sign beside the number. */
export function hasSign(unit: string): boolean {
  return unit === 'percent' || unit === 'USD';
}
