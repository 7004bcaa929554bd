import type { ReviewRow } from '@bearings/core';
import { formatCsv, parseCsv } from '../csv/index.js';
import { readNumber } from './read-cell.js';

/** Columns of a review file. */
export const REVIEW_COLUMNS = ['name', 'candidate', 'score', 'runner_up', 'decision'] as const;

/** Reads a review file, in its order. */
export function readReview(text: string, file: string): ReviewRow[] {
  return parseCsv(text, file, REVIEW_COLUMNS).map(({ row, values: v }) => ({
    name: v.name,
    candidate: v.candidate,
    score: v.score === '' ? 0 : readNumber(v.score, 'score', { file, row }),
    runnerUp: v.runner_up,
    decision: v.decision,
  }));
}

/** Writes a review file, in the order given. */
export function formatReview(rows: readonly ReviewRow[]): string {
  return formatCsv(
    REVIEW_COLUMNS,
    rows.map((r) => [r.name, r.candidate, r.score, r.runnerUp, r.decision]),
  );
}
