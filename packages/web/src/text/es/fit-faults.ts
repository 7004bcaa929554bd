import type { FaultSentences } from '../en/data-words.js';

/** Faults of a person's own list, in Spanish. */
export const FIT_FAULTS = {
  'fit.fact-twice': (f) =>
    `${f.school} tiene dos datos de «${f.field}»${f.whose === '' ? '' : ` (${f.whose})`}${f.year === null ? '' : ` de ${f.year}`}, de ${f.sources.join(' y ')}; hay que dejar uno`,
} satisfies FaultSentences;
