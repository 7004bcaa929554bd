import { intervalAt } from '../live/how-sure.js';
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
  const label = W.doubtStrip.column;
  if (sure.kind !== 'measured') {
    const waits = sure.kind === 'waiting' && standing.placement(row).kind !== 'unranked';
    return (
      <td {...CELL} className="at-sure" data-label={label}>
        {waits && (
          <span className="sure-ranks soft" title={W.doubtStrip.waiting}>
            {W.doubtStrip.notYet}
          </span>
        )}
      </td>
    );
  }
  const { intervals, old } = sure;
  const interval = intervalAt(intervals, row);
  if (interval === null) return <td {...CELL} className="at-sure sure-nothing" />;
  const first = interval.group === null ? undefined : intervals.leaders[interval.group - 1];
  const leader = first === undefined ? undefined : table.schools[first];
  const said = wordInterval(interval, leader ? leader.shortName || leader.name : null, first === row, old);
  return (
    <td
      {...CELL}
      className={edge ? `at-sure sure-group sure-group-${edge}` : 'at-sure'}
      data-label={label}
      title={said}
    >
      <RankStrip
        low={interval.low}
        median={interval.median}
        high={interval.high}
        ranked={intervals.ranked}
        rank={rank}
        label={said}
      />
      <span className="sure-ranks" aria-hidden="true">
        {wordRanks(interval)}
      </span>
      {interval.group === null && (
        <span className="sure-unplaced" aria-hidden="true">
          {W.doubtStrip.unplaced}
        </span>
      )}
    </td>
  );
}
