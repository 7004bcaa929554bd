import type { ListReview } from '@bearings/core/fit';
import type { ReviewedFile } from '../../engine/fit.js';
import { F } from '../../text/fit-language.js';
import { compareNames } from '../../text/words.js';

/** Columns of a table of reviews, by which it can be sorted. */
export const REVIEW_COLUMNS = ['list', 'open', 'reach', 'target', 'likely', 'none', 'cost', 'count'] as const;
export type ReviewColumn = (typeof REVIEW_COLUMNS)[number];

/** One list that was reviewed. */
export interface ReviewRow {
  readonly file: string;
  /** Its title; the name of its file where it has none. */
  readonly list: string;
  readonly review: ListReview;
  /** Names of schools by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** The lists among files that could be read. */
export function reviewRows(files: readonly ReviewedFile[]): readonly ReviewRow[] {
  return files.flatMap((one) =>
    one.kind === 'reviewed'
      ? [
          {
            file: one.file,
            list: one.review.title || one.file,
            review: one.review,
            names: new Map(Object.entries(one.names)),
          },
        ]
      : [],
  );
}

/** What stands in a column of counts and amounts; an amount in hundredths. */
export function reviewNumber({ open, labels, cost, flags }: ListReview, column: Exclude<ReviewColumn, 'list'>): number {
  switch (column) {
    case 'open':
      return open;
    case 'none':
      return labels['cannot-say'];
    case 'cost':
      return cost.total;
    case 'count':
      return flags.length;
    default:
      return labels[column];
  }
}

/** Rows by a column; equal ones stay as they were. */
export function sortReviews(rows: readonly ReviewRow[], by: ReviewColumn, isDown: boolean): readonly ReviewRow[] {
  const way = isDown ? -1 : 1;
  const order = (a: ReviewRow, b: ReviewRow): number =>
    by === 'list' ? compareNames(a.list, b.list) : reviewNumber(a.review, by) - reviewNumber(b.review, by);
  return rows.toSorted((a, b) => way * order(a, b));
}

/** The flags of a list with the schools they are of. */
export function wordFlags({ review, names }: ReviewRow): readonly string[] {
  return review.flags.map(({ flag, schools }) => {
    const word = F.list.flags[flag];
    if (schools.length === 0) return word;
    return F.applyFiles.many.flagOf(word, schools.map((id) => names.get(id) ?? id).join(', '));
  });
}

/** The table of reviews as rows of a file: amounts in dollars. */
export function reviewTable(rows: readonly ReviewRow[]): {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
} {
  const words = F.applyFiles.many.csvColumns;
  return {
    columns: Object.values(words),
    rows: rows.map((row) => {
      const { title, open, labels, cost } = row.review;
      const { reach, target, likely } = labels;
      return [
        row.file,
        title,
        open,
        reach,
        target,
        likely,
        labels['cannot-say'],
        cost.total / 100,
        cost.isLeast ? 'yes' : 'no',
        wordFlags(row).join('; '),
      ];
    }),
  };
}
