import { fault } from '../fault/fault.js';
import type { Condition } from './cohort.js';
import { isSchoolProperty, SCHOOL_PROPERTIES } from './school-property.js';

const VALUE = /\s*(?:"((?:[^"]|"")*)"|([^",]*))\s*(?:,|$)/y;

/** Reads a condition: "state=CA,NY". A value with a comma in it stands in double quotes. */
export function parseWhere(text: string): Condition {
  const equals = text.indexOf('=');
  if (equals < 0) throw fault('cohort.malformed-condition', { text, known: SCHOOL_PROPERTIES });
  const property = text.slice(0, equals).trim().toLowerCase();
  if (!isSchoolProperty(property)) throw fault('cohort.unknown-property', { property, known: SCHOOL_PROPERTIES });
  const oneOf = splitValues(text.slice(equals + 1));
  if (oneOf === null) throw fault('cohort.malformed-condition', { text, known: SCHOOL_PROPERTIES });
  return { property, oneOf };
}

function splitValues(text: string): string[] | null {
  const values: string[] = [];
  const value = new RegExp(VALUE);
  do {
    const found = value.exec(text);
    const read = found?.[1]?.replaceAll('""', '"') ?? found?.[2]?.trim() ?? '';
    if (!found || read === '') return null;
    values.push(read);
    if (value.lastIndex === text.length && !found[0].endsWith(',')) return values;
  } while (value.lastIndex <= text.length);
  return null;
}
