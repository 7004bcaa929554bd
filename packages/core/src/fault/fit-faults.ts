/** Faults of a person's own list: of the facts it is made from, and of the profile. */
export const FIT_FAULTS = {
  'fit.fact-twice': (f: {
    school: string;
    field: string;
    year: number | null;
    whose: string;
    sources: readonly string[];
  }) =>
    `${f.school} has two facts of "${f.field}"${f.whose === '' ? '' : ` (${f.whose})`}${f.year === null ? '' : ` for ${f.year}`}, from ${f.sources.join(' and ')}; keep one of them`,
} as const;
