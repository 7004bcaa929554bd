export { FACT_KINDS, type FactKind } from './fact-kinds.js';
export { type ImportedFacts, importFacts, type ImportFactsOptions, type UnmatchedName } from './import-facts.js';
export {
  answerOwnList,
  openMoneyRules,
  type OwnListInput,
  type OwnListQuestion,
  prepareOwnList,
} from './answer-own-list.js';
export { factSources } from './fact-sources.js';
export { readGridFile } from './read-grid-file.js';
export { openFacts, type OpenFacts, openFields } from './open-facts.js';
export { openProposedWishes } from './open-proposed-wishes.js';
export { parseProfile } from './parse-profile.js';
export { type CalendarOptions, momentOf, writeCalendar } from './write-calendar.js';
export {
  formatShortlist,
  readShortlist,
  SHORTLIST_COLUMNS,
  type ShortlistColumn,
  writeShortlist,
} from './shortlist.js';
export { LIST_WORDS } from './english-list-words.js';
export type { ListWords, SharedWords, SheetWords } from './list-words.js';
export {
  readSharedList,
  SHARE_PARTS,
  type SharedAmount,
  type SharedComment,
  type SharedDeadline,
  type SharedList,
  type SharedSchool,
  type ShareInput,
  shareList,
  type SharePart,
} from './shared-list.js';
export { type ListNames, writeShare } from './write-share.js';
export { type SheetInput, writeSheet } from './write-sheet.js';
