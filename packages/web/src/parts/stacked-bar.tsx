import { slotClass } from '../table/indicator-slot.js';
import { layOutBar } from '../table/lay-out-bar.js';
import type { Row, TableModel } from '../table/table-model.js';
import { W } from '../text/language.js';
import { formatFixed } from '../text/words.js';

interface StackedBarProps {
  readonly row: Row;
  readonly model: TableModel;
  /** Ids of columns, in the order in which they are stacked. */
  readonly order: readonly string[];
}

/** The points of one school, stacked by indicator on the scale of the whole table. Says the same in words. */
export function StackedBar({ row, model, order }: StackedBarProps) {
  const { axis, columns } = model;
  const pieces = layOutBar(row.points, order, axis);
  const zero = (-axis.from / (axis.to - axis.from)) * 100;
  const words = columns.flatMap(({ id, label }) => {
    const points = row.points.get(id);
    return points === undefined ? [] : [W.row.part(label, formatFixed(points, 1))];
  });
  return (
    <span className="bar" role="img" aria-label={W.row.bar(words)}>
      {zero > 0 && <span className="bar-zero" style={{ insetInlineStart: `${zero}%` }} />}
      {pieces.map((piece) => (
        <span
          key={piece.id}
          className={`bar-piece ${slotClass(columns.find((column) => column.id === piece.id)?.slot ?? null)}`}
          style={{ insetInlineStart: `${piece.left}%`, width: `${piece.width}%` }}
        />
      ))}
    </span>
  );
}
