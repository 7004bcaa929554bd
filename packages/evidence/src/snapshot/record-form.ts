import {
  flag,
  listOf,
  numberThat,
  optional,
  orNull,
  type Reader,
  readDocument,
  recordOf,
  text,
  textThat,
} from '@bearings/core/document';
import { onlyKnown } from './only-known.js';

/** What of a record cannot be read, and where. */
export interface RecordProblem {
  /** A JSON pointer. */
  readonly at: string;
  readonly why: string;
}

const absent = <T>(reader: Reader<T>): Reader<T | null> => optional<T | null>(orNull(reader), null);
const idOf = (letter: string): Reader<string> =>
  textThat(
    (t): t is string => new RegExp(`^https://openalex\\.org/${letter}[0-9]+$`).test(t),
    `an id as https://openalex.org/${letter}123`,
  );
const moment = textThat((t): t is string => /^\d{4}-\d{2}-\d{2}/.test(t), 'a day or a moment, as 2026-06-24T10:11:12');
const whole = numberThat(Number.isSafeInteger, 'a whole number');
const record = (fields: Readonly<Record<string, Reader<unknown>>>): Reader<unknown> =>
  onlyKnown(Object.keys(fields), recordOf<Record<string, unknown>>(fields));
const several = (item: Reader<unknown>): Reader<unknown> => absent(listOf(orNull(item)));

const field = record({ id: absent(idOf('fields/')) });
const institution = {
  country_code: absent(text),
  type: absent(text),
  display_name: absent(text),
  ror: absent(text),
  lineage: several(idOf('I')),
};

const WORK = record({
  id: idOf('W'),
  updated_date: absent(moment),
  publication_year: absent(whole),
  type: absent(text),
  language: absent(text),
  is_retracted: absent(flag),
  is_paratext: absent(flag),
  is_xpac: absent(flag),
  primary_topic: absent(
    record({
      id: absent(idOf('T')),
      subfield: absent(record({ id: absent(idOf('subfields/')) })),
      field: absent(field),
    }),
  ),
  topics: several(record({ field: absent(field) })),
  primary_location: absent(
    record({ source: absent(record({ id: absent(idOf('S')), type: absent(text), is_core: absent(flag) })) }),
  ),
  open_access: absent(record({ is_oa: absent(flag) })),
  authorships: several(
    record({
      author: absent(record({ id: absent(idOf('A')) })),
      institutions: several(record({ id: absent(idOf('I')), ...institution })),
      countries: several(text),
      is_corresponding: absent(flag),
      raw_affiliation_strings: several(text),
    }),
  ),
  referenced_works: several(idOf('W')),
});

const INSTITUTION = record({ id: idOf('I'), updated_date: absent(moment), ...institution });

/** What is wrong with the record of a work, of all that preparation reads of it; null where nothing is. */
export function checkWorkRecord(json: unknown): RecordProblem | null {
  return problemOf(json, WORK);
}

/** What is wrong with the record of an institution, of all that preparation reads of it; null where nothing is. */
export function checkInstitutionRecord(json: unknown): RecordProblem | null {
  return problemOf(json, INSTITUTION);
}

class Problem extends Error {
  constructor(readonly problem: RecordProblem) {
    super(problem.why);
  }
}

function problemOf(json: unknown, reader: Reader<unknown>): RecordProblem | null {
  try {
    readDocument(
      json,
      reader,
      (at, found, expected) => new Problem({ at, why: `${found} stands where ${expected} belongs` }),
    );
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.problem;
    throw error;
  }
}
