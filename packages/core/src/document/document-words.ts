import { isDocumentId } from './document-id.js';
import { textThat, type Reader } from './reader.js';

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** The id of a document, which is also the name of its folder. */
export const documentId: Reader<string> = textThat(
  (t): t is string => isDocumentId(t),
  'an id of small letters, digits and hyphens, at most 80 long',
);

/** A day, month or year as ISO 8601 writes it; empty where none is known. */
export const dateOrNone: Reader<string> = textThat(
  (t): t is string => t === '' || DATE.test(t),
  'a date as 2024-07-23, 2024-07 or 2024, or an empty text',
);
