import type { CSSProperties } from 'react';
import { W } from '../text/language.js';
import { formatFixed } from '../text/words.js';
import type { Axis } from './axis.js';
import type { Column, TableModel } from './build-table.js';
import { paintBar } from './paint-bar.js';
import { wordPoints } from './row-facts.js';

interface BarProps {
  readonly model: TableModel;
  readonly row: number;
  /** What is stacked, from the base line on. */
  readonly order: readonly Column[];
  readonly axis: Axis;
}

/** The points of one school as one painted element, on the scale of the whole table. Says the same in words. */
export function Bar({ model, row, order, axis }: BarProps) {
  const zero = (-axis.from / (axis.to - axis.from)) * 100;
  const style = {
    backgroundImage: `${paintBar(model.standing.points, row, order, axis)}, var(--quarters)`,
    '--zero': `${zero}%`,
  } as CSSProperties;
  return (
    <span
      className={zero > 0 ? 'points-bar points-bar-zero' : 'points-bar'}
      role="img"
      aria-label={order.length === 1 ? wordOne(model, row, order[0]) : wordPoints(model, row)}
      style={style}
    />
  );
}

function wordOne({ standing }: TableModel, row: number, column: Column | undefined): string {
  const points = column && standing.points.get(column.id)?.[row];
  if (points === undefined || Number.isNaN(points)) return W.filters.row.noPoints;
  return W.filters.row.points(formatFixed(points, 1));
}
