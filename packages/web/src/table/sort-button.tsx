import type { ReactNode } from 'react';
import type { Sort } from '../address/route.js';
import { useWide } from '../parts/use-wide.js';
import { W } from '../text/language.js';
import { firstOrder } from './sort-rows.js';

interface SortButtonProps {
  readonly by: string;
  readonly sort: Sort;
  readonly label: string;
  readonly describedBy?: string;
  onSort(sort: Sort): void;
  readonly children: ReactNode;
}

/**
 * A button that orders the table; pressed again, it turns the order. Where rows are cards, nobody sees the heads: they are
 * words then, since a button that has the focus must be seen, and the order is chosen above the table.
 */
export function SortButton({ by, sort, label, describedBy, onSort, children }: SortButtonProps) {
  const seen = useWide('tools');
  const on = sort.by === by;
  const turned: Sort['order'] = sort.order === 'ascending' ? 'descending' : 'ascending';
  if (!seen) return <span>{label}</span>;
  return (
    <button
      type="button"
      className={on ? 'sort sort-on' : 'sort'}
      aria-label={`${W.columns.sortBy(label)}${on ? `, ${W.columns[sort.order]}` : ''}`}
      aria-describedby={describedBy}
      onClick={() => onSort({ by, order: on ? turned : firstOrder(by) })}
    >
      {children}
      <span className="sort-arrow" aria-hidden="true">
        {on ? (sort.order === 'ascending' ? '↑' : '↓') : ''}
      </span>
    </button>
  );
}
