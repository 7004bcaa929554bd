import { formatPlain } from '../text/words.js';
import { W } from '../text/language.js';
import { LongTable } from './long-table.js';
import type { TwinTable } from './twin-table.js';

/** Shows the table of a chart. */
export function TwinTableView({ table, title }: { readonly table: TwinTable; readonly title: string }) {
  const { rows } = table;
  const shown = table.columns.flatMap((each, column) => (each.fileOnly ? [] : [{ ...each, column }]));
  return (
    <LongTable
      label={W.charts.tableOf(title)}
      columns={shown}
      count={rows.length}
      rowHeight={32}
      row={(at) =>
        shown.map(({ label, end, format, column }) => {
          const cell = rows[at]?.[column] ?? null;
          const words = typeof cell === 'number' ? (format ?? formatPlain)(cell) : cell;
          return column === 0 ? (
            <th key={label} scope="row">
              <bdi>{words}</bdi>
            </th>
          ) : (
            <td key={label} className={end ? 'end' : undefined}>
              <bdi>{words}</bdi>
            </td>
          );
        })
      }
    />
  );
}
