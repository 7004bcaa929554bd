import {
  listOf,
  number,
  numberThat,
  oneOf,
  optional,
  orNull,
  type Reader,
  text,
  textThat,
  words,
} from '../../document/reader.js';
import { exactly, formOf, mapOf, recordOf } from '../../document/record-reader.js';
import { POPULATIONS } from '../fact/fact.js';
import { fieldId } from '../fact/parse-fields.js';
import { FIELD_GROUPS } from '../fact/field.js';
import type { Curve } from '../wish/curve.js';
import type { OwnRequirement, Wish, WishSubject } from './profile.js';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The id of a wish, a place or a subject. */
export const wishId: Reader<string> = textThat(
  (t): t is string => t.length <= 80 && ID.test(t),
  'an id of small letters, digits and hyphens',
);

const part = numberThat((n) => n >= 0 && n <= 1, 'a number from 0 to 1');

export const curve: Reader<Curve> = formOf<'kind', Curve>('kind', {
  line: recordOf({ kind: exactly('line'), from: number, to: number }),
  target: recordOf({
    kind: exactly('target'),
    low: number,
    high: number,
    reach: numberThat((n) => n > 0, 'a number above 0'),
  }),
  threshold: recordOf({ kind: exactly('threshold'), at: number, side: oneOf(['at-least', 'at-most']) }),
  categories: recordOf({ kind: exactly('categories'), values: mapOf(wishId, part) }),
  order: recordOf({ kind: exactly('order'), best: listOf(words, 2) }),
});

/** How important a wish is said to be. */
export const importance = numberThat((n) => n >= 0 && n <= 100, 'a number from 0 to 100');

/** Whom a field is asked of; whether it must be said depends on the field. */
const population = optional(orNull(oneOf(POPULATIONS)), null);

const subject = formOf<'kind', WishSubject>('kind', {
  field: recordOf({ kind: exactly('field'), field: fieldId, population }),
  distance: recordOf({ kind: exactly('distance'), place: wishId }),
  ranking: recordOf({ kind: exactly('ranking'), edition: wishId }),
});

export const wish: Reader<Wish> = recordOf<Wish>({
  id: wishId,
  label: optional(text, ''),
  group: oneOf([...FIELD_GROUPS, 'ranking', 'distance']),
  subject,
  curve,
  importance,
});

export const requirement: Reader<OwnRequirement> = recordOf<OwnRequirement>({
  field: fieldId,
  population,
  needs: formOf<'kind', OwnRequirement['needs']>('kind', {
    'one-of': recordOf({ kind: exactly('one-of'), values: listOf(words, 1) }),
    'at-least': recordOf({ kind: exactly('at-least'), value: number }),
    'at-most': recordOf({ kind: exactly('at-most'), value: number }),
  }),
});
