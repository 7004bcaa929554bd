import {
  flag,
  listOf,
  number,
  oneOf,
  orNull,
  type Reader,
  readDocument,
  text,
  textThat,
  words,
} from '../../document/reader.js';
import { exactly, formOf, recordOf } from '../../document/record-reader.js';
import type { Refusal } from '../../document/place.js';
import { fault } from '../../fault/fault.js';
import { type Field, FIELD_GROUPS, type FieldId, type FieldShape } from './field.js';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Whether a text has the form of the id of a field. */
export function isFieldId(id: string): id is FieldId {
  return id.length <= 80 && ID.test(id);
}

export const fieldId: Reader<FieldId> = textThat(isFieldId, 'the id of a field, as in tuition-and-fees');

const value = recordOf<{ id: string; label: string; meaning: string }>({ id: words, label: words, meaning: text });
const shape = formOf<'kind', FieldShape>('kind', {
  number: recordOf({ kind: exactly('number'), unit: words, least: orNull(number), most: orNull(number) }),
  category: recordOf({ kind: exactly('category'), isOrdered: flag, values: listOf(value, 2) }),
  date: recordOf({ kind: exactly('date') }),
});

const field = recordOf<Field>({
  id: fieldId,
  label: words,
  definition: words,
  group: oneOf(FIELD_GROUPS),
  shape,
  byPopulation: flag,
  byResidency: flag,
  warning: text,
});

/** Reads the catalogue of fields. A fault where it is malformed, names a field or a value of one twice, or bounds nothing. */
export function parseFields(json: unknown, file: string): readonly Field[] {
  const refusal = (at: string, found: string, expected: string) =>
    fault('fit.fields-malformed', { file, at, found, expected });
  const fields = readDocument(json, listOf(field, 1), refusal);
  const seen = new Set<string>();
  for (const [place, { id, shape }] of fields.entries()) {
    if (seen.has(id)) throw refusal(`/${place}/id`, `"${id}" again`, 'each field once');
    seen.add(id);
    checkShape(shape, `/${place}/shape`, refusal);
  }
  return fields;
}

function checkShape(shape: FieldShape, at: string, refusal: Refusal): void {
  if (shape.kind === 'number' && shape.least !== null && shape.most !== null && shape.least > shape.most)
    throw refusal(`${at}/most`, `the number ${shape.most}`, `${shape.least} or more`);
  if (shape.kind !== 'category') return;
  const ids = shape.values.map(({ id }) => id);
  const twin = ids.findIndex((id, i) => ids.indexOf(id) !== i);
  if (twin >= 0) throw refusal(`${at}/values/${twin}/id`, `"${ids[twin]}" again`, 'each value once');
}
