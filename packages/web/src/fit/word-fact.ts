import type { Cents, Fact, Field, FitRules, JudgementLine, MoneyAnswer, Seen, Wish } from '@bearings/core/fit';
import { F } from '../text/fit-language.js';
import { W } from '../text/language.js';
import { wordUnit } from '../text/say.js';
import { formatCount, formatFixed, formatPlain } from '../text/words.js';

export type Fields = ReadonlyMap<string, Field>;

/** The catalogue of fields by id. */
export function fieldsOf(fields: readonly Field[]): Fields {
  return new Map<string, Field>(fields.map((field) => [field.id, field]));
}

/** The name of a field in the language that is spoken; of what is looked at beside the catalogue, in its own words. */
export function labelOfField(id: string, fields: Fields): string {
  if (id === 'degree') return F.page.degree;
  if (id === 'prerequisites') return F.page.prerequisites;
  return F.fields[id]?.label ?? fields.get(id)?.label ?? id;
}

export function definitionOfField({ id, definition }: Field): string {
  return F.fields[id]?.definition ?? definition;
}

export function warningOfField({ id, warning }: Field): string {
  return F.fields[id]?.warning ?? warning;
}

/** The name of a category of a field. */
export function labelOfCategory(field: Field | undefined, category: string): string {
  const own = field && F.fields[field.id]?.values?.[category]?.label;
  const values = field?.shape.kind === 'category' ? field.shape.values : [];
  return own ?? values.find(({ id }) => id === category)?.label ?? category;
}

/** What a category of a field means. */
export function meaningOfCategory(field: Field, category: string): string {
  const own = F.fields[field.id]?.values?.[category]?.meaning;
  const values = field.shape.kind === 'category' ? field.shape.values : [];
  return own ?? values.find(({ id }) => id === category)?.meaning ?? '';
}

/** What a wish is called: as the person called it, else as what it looks at is called. */
export function labelOfWish({ id, label, subject }: Wish, fields: Fields): string {
  if (label !== '') return label;
  return subject.kind === 'field' ? labelOfField(subject.field, fields) : id;
}

/** An amount of dollars in whole ones: "$48,000". */
export function wordDollars(cents: Cents): string {
  return W.units.usd(formatCount(Math.round(cents / 100)), '');
}

/** What a year costs: an amount, at least an amount, or unknown. */
export function wordCost({ cost }: Pick<MoneyAnswer, 'cost'>): string {
  if (cost.kind === 'unknown') return F.page.unknown;
  return cost.kind === 'at-least' ? F.page.atLeast(wordDollars(cost.cents)) : wordDollars(cost.cents);
}

/** A number of a field with its unit. */
export function wordNumber(value: number, field: Field | undefined): string {
  const unit = field?.shape.kind === 'number' ? field.shape.unit : '';
  const [, money, per] = /^(USD)(?: (per .+))?$/.exec(unit) ?? [];
  if (money) return W.units.usd(formatPlain(value), per === undefined ? '' : (W.unitWords[per] ?? per));
  if (unit === 'percent') return W.units.percent(formatPlain(value));
  if (unit === 'month') return F.page.month(formatPlain(value));
  if (unit === 'grade points') return formatFixed(value, 2);
  return unit === '' ? formatPlain(value) : W.units.other(formatPlain(value, 6), wordUnit(unit));
}

/** What a fact says, with its unit; why it says nothing where it does not. */
export function wordFact({ value }: Fact, field: Field | undefined): string {
  switch (value.kind) {
    case 'value':
      return wordNumber(value.value, field);
    case 'category':
      return labelOfCategory(field, value.category);
    case 'date': {
      const moment = value.date.replace('T', ' ');
      return value.zone === '' ? moment : F.page.inZone(moment, value.zone);
    }
    case 'missing':
      return F.page.missing(W.reasons[value.reason] ?? value.reason);
  }
}

/** What a fact says and, where it is of some people only, of whom: "160 people (matriculated, in-state)". */
export function wordOwnFact(fact: Fact, fields: Fields): string {
  const says = wordFact(fact, fields.get(fact.field));
  const isOfAll = fact.population === null && (fact.residency === null || fact.residency === 'all');
  return isOfAll || fact.value.kind === 'missing' ? says : F.page.ofWhom(says, wordWhose(fact));
}

/** Whom a fact counts and where they live: "matriculated, in-state"; empty where it is not told apart. */
export function wordWhose({ population, residency }: Pick<Fact, 'population' | 'residency'>): string {
  return [
    ...(population === null ? [] : [F.page.populations[population]]),
    ...(residency === null ? [] : [F.page.residencies[residency]]),
  ].join(', ');
}

/** One line of a judgement: "DACA holders: case by case (ask)". */
export function wordLine({ field, fact, reason }: JudgementLine, fields: Fields): string {
  const said = fact && fact.value.kind !== 'missing' ? `: ${wordOwnFact(fact, fields)}` : '';
  return `${labelOfField(field, fields)}${said} (${F.list.reasons[reason]})`;
}

/** What a wish saw at a school. */
export function wordSeen(seen: Seen, fields: Fields): string {
  switch (seen.kind) {
    case 'fact':
      return wordOwnFact(seen.fact, fields);
    case 'distance':
      return F.page.kilometres(formatCount(Math.round(seen.kilometres)));
    case 'rank': {
      const { rank, low, high } = seen.rank;
      const words = formatPlain(rank);
      return low === high ? F.page.rank(words) : F.page.rankRange(words, formatCount(low), formatCount(high));
    }
    case 'nothing':
      return F.page.unknown;
  }
}

/** Whose bands a score is held against, by the rules of a profile. */
export function wordPopulation({ bands }: FitRules): string {
  return F.page.populations[bands.population];
}
