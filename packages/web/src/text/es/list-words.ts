import { LIST_WORDS, type ListWords } from '@bearings/library/fit';

export const LIST_WORDS_ES: ListWords = LIST_WORDS;
