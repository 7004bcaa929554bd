import {
  type Field,
  FIELD_GROUPS,
  POPULATIONS,
  type Residence,
  residencyAt,
  type WishSubject,
} from '@bearings/core/fit';
import { F } from '../../text/fit-language.js';
import { wordUnit } from '../../text/say.js';
import { compareNames, formatCount, formatPlain } from '../../text/words.js';
import type { KnownValues } from '../../engine/fit.js';
import { type Fields, labelOfCategory, labelOfField, wordNumber } from '../word-fact.js';
import type { SelectOption } from './text-field.js';

/** The fields that something can be asked of, by their groups, in the language that is spoken. */
export function fieldOptions(fields: Fields, first: string): readonly SelectOption[] {
  const asked = [...fields.values()].filter(({ shape }) => shape.kind !== 'date');
  const groups = FIELD_GROUPS.map((group) => ({
    title: F.groups[group],
    options: asked
      .filter((field) => field.group === group)
      .map(({ id }) => [id, labelOfField(id, fields)] as const)
      .sort(([, a], [, b]) => compareNames(a, b)),
  }));
  return [['', first], ...groups.filter(({ options }) => options.length > 0)];
}

/** Whom a field may count. */
export function populationOptions(): readonly SelectOption[] {
  return POPULATIONS.map((population) => [population, F.page.populations[population]] as const);
}

/** The unit in which a person says numbers of what a wish looks at. */
export function unitOf(subject: WishSubject, field: Field | undefined): string {
  if (subject.kind === 'distance') return F.school.wishes.curve.kilometres('').trim();
  return field?.shape.kind === 'number' ? wordUnit(field.shape.unit) : '';
}

/** What is known of the schools for a wish: of how many, and how it lies. */
export function wordKnown(
  known: KnownValues,
  subject: WishSubject,
  field: Field | undefined,
  residence: Residence,
): string {
  const words = F.profile.wishes;
  const schools = formatCount(known.schools);
  if (known.known === 0 && subject.kind === 'ranking') return words.unranked(schools);
  if (known.known === 0) return field?.byResidency && !tells(residence) ? words.residency : words.unknown(schools);
  const head = words.known(formatCount(known.known), schools);
  const { numbers } = known;
  if (numbers) {
    const say = (value: number): string =>
      subject.kind === 'distance'
        ? F.school.wishes.curve.kilometres(formatPlain(value))
        : subject.kind === 'field'
          ? wordNumber(value, field)
          : formatPlain(value);
    return `${head} ${words.range(say(numbers.low), say(numbers.median), say(numbers.high))}`;
  }
  const values = field?.shape.kind === 'category' ? field.shape.values : [];
  const list = values.map(({ id }) =>
    words.category(labelOfCategory(field, id), formatCount(known.categories[id] ?? 0)),
  );
  return `${head} ${words.categories(list.join(', '))}`;
}

/** Whether it can be told how a school of some state sees the person. */
function tells(residence: Residence): boolean {
  return residencyAt({ state: 'TX' }, { residence }) !== null;
}
