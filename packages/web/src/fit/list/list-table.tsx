import type { Deadline, ListEntry } from '@bearings/core/fit';
import { useLayoutEffect, useRef } from 'react';
import { COLUMN_HEAD, ROW, ROW_GROUP, TABLE } from '../../table/table-roles.js';
import { F } from '../../text/fit-language.js';
import type { Fields } from '../word-fact.js';
import { type ListActs, ListRow } from './list-row.js';
import '../../style/filters.css';
import type { ListedSchools } from './listed-school.js';

interface ListTableProps {
  readonly list: readonly ListEntry[];
  readonly schools: ListedSchools;
  readonly deadlines: readonly Deadline[];
  readonly fields: Fields;
  readonly acts: ListActs;
}

const COLUMNS = ['order', 'school', 'state', 'priority', 'rank', 'label', 'cost', 'next', 'notes', 'actions'] as const;

/** The schools that are applied to, in the person's own order; as cards where there is no room for a table. */
export function ListTable({ list, schools, deadlines, fields, acts }: ListTableProps) {
  const words = F.apply;
  const table = useRef<HTMLTableElement>(null);
  const moved = useRef<{ readonly school: string; readonly way: string } | null>(null);
  useLayoutEffect(() => {
    // A row that moves may lose the focus that its button had.
    if (moved.current === null) return;
    const { school, way } = moved.current;
    moved.current = null;
    const row = table.current?.querySelector(`[data-entry="${CSS.escape(school)}"]`);
    row?.querySelector<HTMLElement>(`[data-move="${way}"]`)?.focus();
  });
  const move = (school: string, to: number): void => {
    const held = document.activeElement?.getAttribute('data-move');
    if (held) moved.current = { school, way: held };
    acts.move(school, to);
  };
  return (
    <>
      <table {...TABLE} ref={table} className="apply-table" aria-label={words.table}>
        <thead {...ROW_GROUP}>
          <tr {...ROW}>
            {COLUMNS.map((column) => (
              <th {...COLUMN_HEAD} key={column} className={`apply-head-${column}`}>
                {words.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROW_GROUP}>
          {list.map((entry, at) => (
            <ListRow
              key={entry.school}
              {...{ entry, at, schools, fields }}
              of={list.length}
              deadlines={deadlines.filter(({ school }) => school === entry.school)}
              acts={{ ...acts, move }}
            />
          ))}
        </tbody>
      </table>
      <p className="small soft apply-keys">{words.moveKeys}</p>
    </>
  );
}
