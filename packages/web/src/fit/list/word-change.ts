import type { FactLook, Field, ListChange } from '@bearings/core/fit';
import { F } from '../../text/fit-language.js';
import { type Fields, labelOfCategory, labelOfField, wordNumber } from '../word-fact.js';
import { wordDue } from './word-deadline.js';

/** What has changed at a school of a list, in a sentence. */
export function wordChange(change: ListChange, fields: Fields): string {
  const words = F.apply.changes;
  const { states, labels, outcomes, requirements } = F.list;
  const line = (what: string, before: string | null, now: string | null): string =>
    words.line(what, before ?? F.page.unknown, now ?? F.page.unknown);
  switch (change.kind) {
    case 'added':
      return words.cameOn(states[change.state]);
    case 'removed':
      return words.wentOff(states[change.state]);
    case 'state':
      return line(F.apply.columns.state, states[change.before], states[change.now]);
    case 'deadline': {
      // A day of one's own is known or not there; a deadline that is not there is one that nobody knows.
      const day = (date: string | null): string | null =>
        date?.replace('T', ' ') ?? (change.field === null ? words.noDate : null);
      return line(wordDue(change as Parameters<typeof wordDue>[0], fields), day(change.before), day(change.now));
    }
    case 'requirement': {
      const what = words.requirement(requirements[change.requirement], labelOfField(change.field, fields));
      const outcome = (one: typeof change.now): string => (one === null ? words.notAsked : outcomes[one]);
      return line(what, outcome(change.before), outcome(change.now));
    }
    case 'label':
      return line(F.apply.columns.label, change.before && labels[change.before], change.now && labels[change.now]);
    case 'rank': {
      const rank = (one: typeof change.now): string =>
        one === null ? words.notPlaced : F.list.shared.rank(one.rank, one.low, one.high);
      return line(words.rank, rank(change.before), rank(change.now));
    }
    case 'edition': {
      const rank = (one: number | null): string => (one === null ? words.notPlaced : String(one));
      return line(words.edition(change.edition), rank(change.before), rank(change.now));
    }
    case 'fact': {
      const label = labelOfField(change.field, fields);
      const whose = [
        ...(change.population === null ? [] : [F.page.populations[change.population]]),
        ...(change.residency === null ? [] : [F.page.residencies[change.residency]]),
      ].join(', ');
      const field = fields.get(change.field);
      const what = whose === '' ? label : words.whose(label, whose);
      return line(what, wordSaid(change.before, field), wordSaid(change.now, field));
    }
  }
}

/** What a fact said, with its unit and year; null where it said nothing. */
function wordSaid(fact: FactLook | null, field: Field | undefined): string | null {
  if (fact === null || fact.says === null) return null;
  const said = wordSaying(fact.says, field);
  return fact.year === null ? said : F.apply.changes.ofYear(said, fact.year);
}

function wordSaying(says: string, field: Field | undefined): string {
  switch (field?.shape.kind) {
    case 'number':
      return wordNumber(Number(says), field);
    case 'category':
      return labelOfCategory(field, says);
    default:
      return says.replace('T', ' ');
  }
}
