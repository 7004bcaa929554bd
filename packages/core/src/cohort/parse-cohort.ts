import { dateOrNone, documentId } from '../document/document-words.js';
import { flag, listOf, oneOf, optional, readDocument, text, words, type Reader } from '../document/reader.js';
import { exactly, recordOf } from '../document/record-reader.js';
import { fault } from '../fault/fault.js';
import type { Cohort } from './cohort.js';
import { SCHOOL_PROPERTIES } from './school-property.js';

/** Reads a cohort from JSON. Only `notes` may be left out. */
export function parseCohort(json: unknown, file: string): Cohort {
  return readDocument(json, cohort, (at, found, expected) => fault('cohort.malformed', { file, at, found, expected }));
}

const cohort: Reader<Cohort> = recordOf<Cohort>({
  format: exactly(1),
  id: documentId,
  title: words,
  asOf: dateOrNone,
  fictional: flag,
  where: listOf(recordOf({ property: oneOf(SCHOOL_PROPERTIES), oneOf: listOf(text, 1) })),
  notes: optional(listOf(text), []),
});
