import { LIST_WORDS } from '@bearings/library/fit';
import { FIT_APPLY } from './fit-apply.js';
import { FIT_APPLY_FILES } from './fit-apply-files.js';
import { FIT_FACTS } from './fit-facts.js';
import type { FieldWords } from './fit-field-words.js';
import { FIT_GROUPS } from './fit-groups.js';
import { FIT_PAGE } from './fit-page.js';
import { FIT_PROFILE } from './fit-profile.js';
import { FIT_RANKING } from './fit-ranking.js';
import { FIT_SCHOOL } from './fit-school.js';

/** The fields say their words in English; another language gives its own, by the id of the field. */
const FIELD_WORDS: Readonly<Record<string, FieldWords>> = {};

/** Every sentence about a person's own list, in English; fetched when somebody comes to it. */
export const EN_FIT = {
  page: FIT_PAGE,
  groups: FIT_GROUPS,
  profile: FIT_PROFILE,
  facts: FIT_FACTS,
  ranking: FIT_RANKING,
  apply: FIT_APPLY,
  applyFiles: FIT_APPLY_FILES,
  school: FIT_SCHOOL,
  /** Words that files of a list are written with: states, labels, requirements, flags. */
  list: LIST_WORDS,
  fields: FIELD_WORDS,
};

/** What a language has to say about a person's own list. */
export type FitWords = typeof EN_FIT;
