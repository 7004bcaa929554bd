import { memo } from 'react';
import { Link } from '../address/link.js';
import type { RankingRoute } from '../address/route.js';
import { slotClass } from '../table/indicator-slot.js';
import type { Row, TableModel } from '../table/table-model.js';
import { W } from '../text/language.js';
import { wordPlace, wordUnranked } from '../text/placement-words.js';
import { formatFixed } from '../text/words.js';
import { StackedBar } from './stacked-bar.js';

interface RankingRowProps {
  readonly row: Row;
  readonly model: TableModel;
  readonly order: readonly string[];
  readonly route: RankingRoute;
  readonly open: boolean;
  readonly fictional: boolean;
  readonly label: (id: string) => string;
}

/** One school of the table: place, name, points, score and what is missing. */
export const RankingRow = memo(function RankingRow(props: RankingRowProps) {
  const { row, model, order, route, open, fictional, label } = props;
  const { line } = row;
  const unranked = line.kind === 'unranked';
  const state = [row.breaks && 'row-breaks', open && 'row-open', unranked && 'row-unranked'].filter(Boolean).join(' ');
  return (
    <tr className={`row ${state}`} data-school={line.school}>
      <td className="cell-rank">
        {unranked ? <span className="unseen">{W.row.noRank}</span> : wordPlace(line)}
        {unranked && <span aria-hidden="true">·</span>}
      </td>
      <th scope="row" className="cell-school">
        <Link
          to={{ ...route, school: open ? null : line.school }}
          className="school-link"
          aria-current={open || undefined}
        >
          {line.name}
        </Link>{' '}
        <span className="school-place">{placeOf(line)}</span>
        {fictional && !isCalled(line.name) && (
          <>
            {' '}
            <span className="tag">{W.fictional}</span>
          </>
        )}
      </th>
      {route.view === 'bars' || !model.scored ? (
        <td className="cell-bar">
          {unranked ? <span className="no-rank">{wordUnranked(line, label)}</span> : null}
          {row.points.size > 0 && <StackedBar row={row} model={model} order={order} />}
        </td>
      ) : (
        model.columns.map((column) => (
          <td key={column.id} className="cell-number">
            <PointsCell points={row.points.get(column.id)} />
          </td>
        ))
      )}
      <td className="cell-missing">
        {unranked && route.view === 'bars' ? null : <MissingMarks row={row} model={model} />}
      </td>
      <td className="cell-score">{line.score === undefined ? '' : formatFixed(line.score, model.decimals)}</td>
      <td className="cell-gap">{row.gap === null ? '' : gapOf(row.gap, model.decimals)}</td>
    </tr>
  );
});

function PointsCell({ points }: { readonly points: number | undefined }) {
  return points === undefined ? <span className="soft">–</span> : formatFixed(points, 1);
}

/** A hollow mark for each missing reading, in the colour of its indicator, with the reason in words. */
function MissingMarks({ row, model }: { readonly row: Row; readonly model: TableModel }) {
  if (row.line.missing.length === 0) return null;
  return (
    <ul className="marks">
      {row.line.missing.map((mark) => {
        const column = model.columns.find(({ id }) => id === mark.indicator);
        const reason = W.reasons[mark.reason] ?? mark.reason;
        const filled = mark.filledBy === null ? '' : `; ${W.standIns[mark.filledBy] ?? mark.filledBy}`;
        const words = W.row.missing(column?.label ?? mark.indicator, reason + filled);
        return (
          <li key={mark.indicator} title={words}>
            <span className={`mark ${slotClass(column?.slot ?? null)}`} aria-hidden="true" />
            <span className="mark-words">{words}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Whether a name says itself that it is fictional. */
function isCalled(name: string): boolean {
  return name.toLowerCase().includes(W.fictional);
}

function placeOf(line: Row['line']): string {
  const region = line.country === 'US' ? line.state : line.country === 'ZZ' ? line.state : line.country;
  return [line.city, region].filter(Boolean).join(', ');
}

function gapOf(gap: number, decimals: number): string {
  return Number(gap.toFixed(decimals)) === 0 ? W.row.level : formatFixed(-gap, decimals);
}
