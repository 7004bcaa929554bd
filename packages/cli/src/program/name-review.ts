import type { Library } from '@bearings/library';
import {
  applyReview,
  buildNameIndex,
  reviewMatches,
  type NameDecision,
  type NameIndex,
  type NameMatch,
  type ReviewRow,
} from '@bearings/core';
import { formatReview, readReview } from '@bearings/intake';
import { writeWhole } from '@bearings/store';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readInputText } from './read-input.js';

/** What a person has decided of doubtful names, and the file it is kept in. */
export interface NameReview {
  readonly file: string | null;
  readonly rows: readonly ReviewRow[];
  readonly decisions: readonly NameDecision[];
}

/** Opens a review file; one that is not there yet holds no decisions. */
export function openReview(file: string | undefined): NameReview {
  if (file === undefined) return { file: null, rows: [], decisions: [] };
  const rows = existsSync(file) ? readReview(readInputText(file), file) : [];
  return { file, rows, decisions: applyReview(rows, file) };
}

/** The names of all schools, with the decisions of a review above all other evidence. */
export function indexNames(library: Library, review: NameReview): NameIndex {
  return buildNameIndex(library.schools(), library.aliases(), review.decisions);
}

/** Writes the doubtful names to the review file, with the decisions already taken; answers how many are undecided. */
export function keepReview(review: NameReview, matches: readonly NameMatch[]): number {
  const open = reviewMatches(matches);
  if (review.file === null) return open.length;
  const decided = review.rows.filter((row) => row.decision.trim() !== '');
  const names = new Set(decided.map((row) => row.name));
  const rows = [...decided, ...open.filter((row) => !names.has(row.name))];
  rows.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  writeWhole(resolve(review.file), formatReview(rows));
  return rows.length - decided.length;
}
