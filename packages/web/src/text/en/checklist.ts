/** Sentences about the checklists of responsible ranking. */
export const CHECKLIST = {};
