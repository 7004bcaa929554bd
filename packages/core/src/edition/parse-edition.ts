import { dateOrNone, documentId } from '../document/document-words.js';
import { indicatorCode } from '../indicator/indicator-code.js';
import {
  flag,
  listOf,
  numberThat,
  oneOf,
  optional,
  orNull,
  readDocument,
  text,
  wholeFrom,
  words,
  type Reader,
} from '../document/reader.js';
import { exactly, mapOf, recordOf } from '../document/record-reader.js';
import { fault } from '../fault/fault.js';
import type { Edition } from './edition.js';

/**
 * Reads an edition from JSON. What may be left out: `previous` (none), `printedWeights` and `notes` (none). An edition
 * that is computed must name its methodology.
 */
export function parseEdition(json: unknown, file: string): Edition {
  const read = readDocument(json, edition, (at, found, expected) =>
    fault('edition.malformed', { file, at, found, expected }),
  );
  if (read.kind === 'computed' && read.methodology === null) {
    const expected = 'the id of a methodology, since the edition is computed';
    throw fault('edition.malformed', { file, at: '/methodology', found: 'null', expected });
  }
  return read;
}

const edition: Reader<Edition> = recordOf<Edition>({
  format: exactly(1),
  id: documentId,
  kind: oneOf(['computed', 'published', 'list']),
  title: words,
  publisher: text,
  released: dateOrNone,
  fictional: flag,
  methodology: orNull(documentId),
  cohort: documentId,
  startsFrom: oneOf(['readings', 'indicator-scores']),
  seed: wholeFrom(0),
  previous: optional(orNull(documentId), null),
  licence: oneOf(['publishable', 'not-to-publish']),
  printedWeights: optional(
    mapOf(
      indicatorCode,
      numberThat((n) => n >= 0, 'a weight from 0 upwards'),
    ),
    {},
  ),
  notes: optional(listOf(text), []),
});
