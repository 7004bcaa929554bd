import type { FieldWords } from '../en/fit-field-words.js';

export const FIELD_WORDS_ES: Readonly<Record<string, FieldWords>> = {};
