import type { FieldWords } from '../en/fit-field-words.js';
import { MONEY_FIELDS } from './fit-money-fields.js';
import { REQUIREMENT_FIELDS } from './fit-requirement-fields.js';
import { SCHOOL_FIELDS } from './fit-school-fields.js';
import { SCORE_FIELDS } from './fit-score-fields.js';

/** Lo que se puede saber de una facultad para elegirla, por id del campo: todos los de fit/fields.json, en español. */
export const FIELD_WORDS_ES: Readonly<Record<string, FieldWords>> = {
  ...SCHOOL_FIELDS,
  ...SCORE_FIELDS,
  ...REQUIREMENT_FIELDS,
  ...MONEY_FIELDS,
};
