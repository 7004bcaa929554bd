import { type FitSchool, type ReasonLine, reasonLine } from '@bearings/core/fit';
import { F } from '../../text/fit-language.js';
import { W } from '../../text/language.js';
import { type Fields, labelOfField, wordSeen } from '../word-fact.js';

/** What a sentence about a school is made with. */
export interface ReasonWords {
  /** In the order of the wishes. */
  readonly weights: readonly number[];
  /** Names of the wishes by id. */
  readonly labels: ReadonlyMap<string, string>;
  readonly fields: Fields;
  /** Wishes of which nothing is known anywhere: they are told once, not in every row. */
  readonly nowhere: ReadonlySet<string>;
}

const told = new WeakMap<FitSchool, ReasonLine>();

/** What speaks for a school, what against it, each with what was seen, and what is not known. */
export function wordReason(school: FitSchool, { weights, labels, fields, nowhere }: ReasonWords): string {
  const line = told.get(school) ?? reasonLine(school.parts, weights);
  told.set(school, line);
  const words = F.ranking;
  const name = (wish: string): string => labels.get(wish) ?? wish;
  const named = (wish: string): string => {
    const part = school.parts.find((one) => one.wish === wish);
    return part ? words.seen(name(wish), wordSeen(part.seen, fields)) : name(wish);
  };
  const unknown = line.unknown.filter((wish) => !nowhere.has(wish));
  return [
    ...(line.for === null ? [] : [words.for(named(line.for))]),
    ...(line.against === null ? [] : [words.against(named(line.against))]),
    ...(unknown.length === 0
      ? []
      : [unknown.length === 1 ? words.unknownOf(name(unknown[0]!)) : words.unknownCount(unknown.length)]),
  ].join(' ');
}

/** Wishes of which nothing is known of any school that is not dropped. */
export function unknownEverywhere(schools: readonly FitSchool[]): ReadonlySet<string> {
  const looked = schools.filter(({ judgement }) => judgement.outcome !== 'dropped');
  const wishes = looked[0]?.parts.map(({ wish }) => wish) ?? [];
  return new Set(wishes.filter((_, k) => looked.every(({ parts }) => parts[k]!.value === null)));
}

/** What of the hard requirements cannot be told of a school; empty where all can. */
export function wordAsk({ judgement }: FitSchool, fields: Fields): string {
  const open = judgement.lines.filter(({ outcome }) => outcome === 'cannot-say');
  return W.and(open.map(({ field }) => labelOfField(field, fields)));
}
