import type { CHECKLIST as EN } from '../en/checklist.js';

/** Sentences about the checklists of responsible ranking, in Spanish. */
export const CHECKLIST: typeof EN = {};
