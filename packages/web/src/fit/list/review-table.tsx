import { formatCsv, neutralizeFormula } from '@bearings/intake/csv';
import { useState } from 'react';
import { downloadText } from '../../charts/download.js';
import { Scrollable } from '../../parts/scrollable.js';
import { F } from '../../text/fit-language.js';
import { formatCount } from '../../text/words.js';
import {
  REVIEW_COLUMNS,
  type ReviewColumn,
  reviewNumber,
  type ReviewRow,
  reviewTable,
  sortReviews,
  wordFlags,
} from './review-rows.js';

/** Lists that were reviewed, to be sorted by any column and saved as a table. */
export function ReviewTable({ rows }: { readonly rows: readonly ReviewRow[] }) {
  const words = F.applyFiles.many;
  const [sort, setSort] = useState<{ readonly by: ReviewColumn; readonly isDown: boolean } | null>(null);
  const sorted = sort === null ? rows : sortReviews(rows, sort.by, sort.isDown);
  // Most of a count or an amount comes first; names begin with A.
  const turn = (by: ReviewColumn): void =>
    setSort(sort?.by === by ? { by, isDown: !sort.isDown } : { by, isDown: by !== 'list' });
  const save = (): void => {
    const { columns, rows: cells } = reviewTable(sorted);
    const safe = cells.map((row) => row.map((cell) => (typeof cell === 'string' ? neutralizeFormula(cell) : cell)));
    downloadText('bearings-review.csv', 'text/csv', formatCsv(columns, safe));
  };
  return (
    <>
      <Scrollable label={words.table}>
        <table className="apply-review">
          <thead>
            <tr>
              {REVIEW_COLUMNS.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={column === 'list' ? undefined : 'apply-number'}
                  aria-sort={sort?.by === column ? (sort.isDown ? 'descending' : 'ascending') : undefined}
                >
                  <button type="button" title={words.sortBy(words.columns[column])} onClick={() => turn(column)}>
                    {words.columns[column]}
                    <span aria-hidden="true">{sort?.by === column ? (sort.isDown ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              ))}
              <th scope="col">{words.columns.flags}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <tr key={`${row.file} ${rows.indexOf(row)}`}>
                <th scope="row">
                  <bdi>{row.list}</bdi>
                  {row.list !== row.file && <span className="apply-source small soft">{row.file}</span>}
                </th>
                {REVIEW_COLUMNS.filter((column) => column !== 'list').map((column) => (
                  <td key={column} className="apply-number">
                    {wordCell(row, column)}
                  </td>
                ))}
                <td>
                  {row.review.flags.length === 0 ? (
                    words.nothing
                  ) : (
                    <ul>
                      {wordFlags(row).map((flag) => (
                        <li key={flag}>{flag}</li>
                      ))}
                    </ul>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrollable>
      <p>
        <button type="button" className="button" onClick={save}>
          {words.csv}
        </button>
      </p>
    </>
  );
}

function wordCell({ review }: ReviewRow, column: Exclude<ReviewColumn, 'list'>): string {
  const value = reviewNumber(review, column);
  if (column !== 'cost') return formatCount(value);
  const amount = F.list.amount(value);
  return review.cost.isLeast ? F.list.shared.atLeast(amount) : amount;
}
