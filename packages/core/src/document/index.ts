export { isCalendarDay } from './calendar-day.js';
export { isDocumentId } from './document-id.js';
export type { Place, Refusal } from './place.js';
export {
  flag,
  listOf,
  number,
  numberThat,
  oneOf,
  optional,
  orNull,
  type Reader,
  readDocument,
  text,
  textThat,
  wholeFrom,
  words,
} from './reader.js';
export { exactly, formOf, mapOf, recordOf } from './record-reader.js';
