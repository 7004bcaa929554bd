import type { Sort } from '../address/route.js';
import { Term } from '../parts/term.js';
import { useWide } from '../parts/use-wide.js';
import type { TableModel } from '../table/build-table.js';
import { SortButton } from '../table/sort-button.js';
import { COLUMN_HEAD } from '../table/table-roles.js';
import { W } from '../text/language.js';
import { formatCount } from '../text/words.js';
import { placeOnScale } from './rank-scale.js';

interface SureHeadProps {
  readonly model: TableModel;
  readonly sort: Sort;
  onSort(sort: Sort): void;
}

/** The head of the strips: what they are, the orders they give, and the scale. */
export function SureHead({ model, sort, onSort }: SureHeadProps) {
  const words = W.doubtStrip;
  // Where rows are cards nobody sees the heads, and what has the focus must be seen.
  const seen = useWide('tools');
  const on = sort.by === 'median' || sort.by === 'width';
  const ranked = model.sure.kind === 'measured' ? model.sure.intervals.ranked : null;
  return (
    <th {...COLUMN_HEAD} className="at-sure" aria-sort={on ? sort.order : 'none'}>
      <span className="sure-name">{seen ? <Term id="rank-interval">{words.column}</Term> : words.column}</span>
      <span className="bar-buttons sure-sorts">
        <SortButton by="median" label={W.filters.sort.median} sort={sort} onSort={onSort}>
          {words.median}
        </SortButton>
        <SortButton by="width" label={W.filters.sort.width} sort={sort} onSort={onSort}>
          {words.width}
        </SortButton>
      </span>
      <span className="sure-scale" aria-hidden="true">
        {ranked !== null &&
          [...new Set([1, ranked])].map((rank) => (
            <span key={rank} style={{ insetInlineStart: `${placeOnScale(rank, ranked)}%` }}>
              {formatCount(rank)}
            </span>
          ))}
      </span>
    </th>
  );
}
