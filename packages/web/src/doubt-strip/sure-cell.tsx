import { memo } from 'react';
import { type Intervals, intervalAt } from '../live/how-sure.js';
import type { LiveTable } from '../live/live-table.js';
import type { TableModel } from '../table/build-table.js';
import { CELL } from '../table/table-roles.js';
import { W } from '../text/language.js';
import type { GroupEdge } from './group-edge.js';
import { RankStrip } from './rank-strip.js';
import { wordInterval, wordRanks } from './word-interval.js';

interface SureCellProps {
  readonly model: TableModel;
  readonly row: number;
  /** The rank that the dot marks; NaN for none. */
  readonly rank: number;
  /** The bracket around the group, where rows stand by place. */
  readonly edge: GroupEdge | null;
}

/** How far the rank of one school moves: as a strip and in numbers. */
export function SureCell({ model, row, rank, edge }: SureCellProps) {
  const { sure, table, standing } = model;
  if (sure.kind === 'measured') {
    const { intervals, old } = sure;
    return <MeasuredCell {...{ intervals, old, row, rank, edge }} schools={table.schools} />;
  }
  const waits = sure.kind === 'waiting' && standing.placement(row).kind !== 'unranked';
  return (
    <td {...CELL} className="at-sure" data-label={W.doubtStrip.column}>
      {waits && (
        <span className="sure-ranks soft" title={W.doubtStrip.waiting}>
          {W.doubtStrip.notYet}
        </span>
      )}
    </td>
  );
}

interface MeasuredCellProps extends Omit<SureCellProps, 'model'> {
  readonly intervals: Intervals;
  readonly old: boolean;
  readonly schools: LiveTable['schools'];
}

/** Drawn anew only where something of it has changed: every frame of a drag asks. */
const MeasuredCell = memo(function MeasuredCell({ intervals, old, schools, row, rank, edge }: MeasuredCellProps) {
  const interval = intervalAt(intervals, row);
  if (interval === null) return <td {...CELL} className="at-sure sure-nothing" />;
  const first = interval.group === null ? undefined : intervals.leaders[interval.group - 1];
  const leader = first === undefined ? undefined : schools[first];
  const said = wordInterval(interval, leader ? leader.shortName || leader.name : null, first === row, old);
  const { low, median, high, group } = interval;
  return (
    <td
      {...CELL}
      className={edge ? `at-sure sure-group sure-group-${edge}` : 'at-sure'}
      data-label={W.doubtStrip.column}
      title={said}
    >
      <RankStrip {...{ low, median, high, rank }} ranked={intervals.ranked} label={said} />
      <span className="sure-ranks" aria-hidden="true">
        {wordRanks(interval)}
      </span>
      {group === null && (
        <span className="sure-unplaced" aria-hidden="true">
          {W.doubtStrip.unplaced}
        </span>
      )}
    </td>
  );
});
