import type { SchoolLabel } from '@bearings/core/fit';
import { foldText } from '../../filter/fold-text.js';
import type { FitStanding } from './fit-standing.js';

/** Which of the placed schools are shown. */
export interface FitFind {
  readonly text: string;
  /** Null for any. */
  readonly label: SchoolLabel | null;
}

export const FIND_ALL: FitFind = { text: '', label: null };

/** The rows that are looked for, in their order. */
export function findRows(rows: Int32Array, { schools, places }: FitStanding, { text, label }: FitFind): Int32Array {
  const wanted = foldText(text.trim());
  if (wanted === '' && label === null) return rows;
  return rows.filter((row) => {
    const { name, chances } = schools[row]!;
    const isCalled = wanted === '' || foldText(`${name} ${places[row]}`).includes(wanted);
    return isCalled && (label === null || chances.label.label === label);
  });
}
