import { type KeyboardEvent, type MouseEvent, useCallback, useMemo } from 'react';
import type { RankingRoute, Sort } from '../address/route.js';
import { go } from '../address/use-route.js';
import type { Row, TableModel } from '../table/table-model.js';
import { W } from '../text/language.js';
import { RankingRow } from './ranking-row.js';
import { TableHead } from './table-head.js';

interface RankingTableProps {
  readonly model: TableModel;
  /** In the order in which they are shown. */
  readonly rows: readonly Row[];
  readonly route: RankingRoute;
  readonly title: string;
  readonly fictional: boolean;
}

/** The ranking. A click or Enter opens a school, arrows go from one to the next. */
export function RankingTable({ model, rows, route, title, fictional }: RankingTableProps) {
  const labels = useMemo(() => new Map(model.columns.map(({ id, label }) => [id, label])), [model]);
  const label = useCallback((id: string) => labels.get(id) ?? id, [labels]);
  const order = useMemo(() => {
    const ids = model.columns.map((column) => column.id);
    // What the table is sorted by stands at the base line, where lengths can be compared.
    return ids.includes(route.sort.by) ? [route.sort.by, ...ids.filter((id) => id !== route.sort.by)] : ids;
  }, [model, route.sort.by]);
  const quiet = useMemo(() => ({ ...route, school: null }), [route]);
  const onSort = (sort: Sort): void => go({ ...route, sort });
  return (
    <table
      className={`ranking ranking-${model.scored ? route.view : 'bars'}`}
      style={{ '--columns': model.columns.length } as object}
      onKeyDown={moveBetweenRows}
      onClick={openRow}
    >
      <caption className="unseen">{W.ranking.caption(title)}</caption>
      <TableHead model={model} route={route} onSort={onSort} />
      <tbody>
        {rows.map((row) => (
          <RankingRow
            key={row.line.school}
            row={row}
            model={model}
            order={order}
            route={quiet}
            open={row.line.school === route.school}
            fictional={fictional}
            label={label}
          />
        ))}
      </tbody>
    </table>
  );
}

/** A click anywhere in a row is one on its link, unless it ends a selection of text. */
function openRow(event: MouseEvent<HTMLTableElement>): void {
  const target = event.target as HTMLElement;
  if (target.closest('a, button') || getSelection()?.isCollapsed === false) return;
  target.closest('tr')?.querySelector<HTMLAnchorElement>('a.school-link')?.click();
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

function moveBetweenRows(event: KeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[event.key];
  const link = (event.target as HTMLElement).closest('a.school-link');
  if (!step || !link) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('a.school-link')];
  event.preventDefault();
  links[step(links.indexOf(link as HTMLAnchorElement), links.length - 1)]?.focus();
}
