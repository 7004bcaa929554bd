import type { Field } from '@bearings/core/fit';
import { LIST_WORDS, type ListWords } from '@bearings/library/fit';

/** What files of a list are written with, in one language. */
export interface ListLanguage {
  readonly words: ListWords;
  readonly labelOf: (field: Field) => string;
}

/** The sentences of files of a list in a language, by its code; in English where it has none of its own. */
export async function listLanguage(code: string): Promise<ListLanguage> {
  if (code !== 'es') return { words: LIST_WORDS, labelOf: ({ label }) => label };
  const [{ LIST_WORDS_ES }, { FIELD_WORDS_ES }] = await Promise.all([
    import('./es/list-words.js'),
    import('./es/fit-fields.js'),
  ]);
  return { words: LIST_WORDS_ES, labelOf: ({ id, label }) => FIELD_WORDS_ES[id]?.label ?? label };
}
