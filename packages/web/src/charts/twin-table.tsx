import { formatPlain } from '../text/words.js';
import { W } from '../text/language.js';
import { LongTable } from './long-table.js';

/** A cell of a chart's table: a number, words, or nothing where nothing belongs. */
export type TwinCell = string | number | null;

/** The same facts as a chart, in rows. */
export interface TwinTable {
  readonly columns: readonly {
    readonly label: string;
    /** Whether it holds numbers, which stand at the end of a cell. */
    readonly end?: boolean;
    /** Only files have it: what joins them with others. */
    readonly fileOnly?: boolean;
    /** How its numbers are written; as a person would, where nothing is said. Files get them in full. */
    readonly format?: (value: number) => string;
  }[];
  /** A missing reading is a text that says its reason. */
  readonly rows: readonly (readonly TwinCell[])[];
}

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
