import type { FitWords } from '../en/fit-words.js';
import { FIT_APPLY_ES } from './fit-apply.js';
import { FIT_APPLY_FILES_ES } from './fit-apply-files.js';
import { FIT_FACTS_ES } from './fit-facts.js';
import { FIELD_WORDS_ES } from './fit-fields.js';
import { FIT_GROUPS_ES } from './fit-groups.js';
import { FIT_PAGE_ES } from './fit-page.js';
import { FIT_PROFILE_ES } from './fit-profile.js';
import { FIT_RANKING_ES } from './fit-ranking.js';
import { FIT_SCHOOL_ES } from './fit-school.js';
import { LIST_WORDS_ES } from './list-words.js';

/** Todo lo que la página dice de la lista propia, en español. */
export const ES_FIT: FitWords = {
  page: FIT_PAGE_ES,
  profile: FIT_PROFILE_ES,
  groups: FIT_GROUPS_ES,
  facts: FIT_FACTS_ES,
  ranking: FIT_RANKING_ES,
  apply: FIT_APPLY_ES,
  applyFiles: FIT_APPLY_FILES_ES,
  school: FIT_SCHOOL_ES,
  list: LIST_WORDS_ES,
  fields: FIELD_WORDS_ES,
};
