import type { ReactNode } from 'react';
import type { Sort } from '../address/route.js';
import { W } from '../text/language.js';

interface SortButtonProps {
  readonly by: string;
  readonly sort: Sort;
  /** The order that a first press gives. */
  readonly first: Sort['order'];
  readonly onSort: (sort: Sort) => void;
  readonly label: string;
  readonly children: ReactNode;
}

/** A button that orders the table; pressed again, it turns the order. */
export function SortButton({ by, sort, first, onSort, label, children }: SortButtonProps) {
  const on = sort.by === by;
  const turned: Sort['order'] = sort.order === 'ascending' ? 'descending' : 'ascending';
  return (
    <button
      type="button"
      className={`sort ${on ? 'sort-on' : ''}`}
      aria-label={`${W.columns.sortBy(label)}${on ? `, ${W.columns[sort.order]}` : ''}`}
      onClick={() => onSort({ by, order: on ? turned : first })}
    >
      {children}
      <span className="sort-arrow" aria-hidden="true">
        {on ? (sort.order === 'ascending' ? '↑' : '↓') : ''}
      </span>
    </button>
  );
}
