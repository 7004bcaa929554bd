import type { Field, Wish } from '@bearings/core/fit';
import { F } from '../../text/fit-language.js';
import { formatPlain, formatShare } from '../../text/words.js';
import { labelOfCategory, wordNumber } from '../word-fact.js';

/** From which value on a wish is fulfilled, and to what part, in words. */
export function wordCurve({ curve, subject }: Wish, field: Field | undefined): string {
  const words = F.school.wishes.curve;
  const say = (value: number): string => {
    if (subject.kind === 'distance') return words.kilometres(formatPlain(value));
    return subject.kind === 'field' ? wordNumber(value, field) : formatPlain(value);
  };
  switch (curve.kind) {
    case 'line':
      return words.line(say(curve.from), say(curve.to));
    case 'target':
      return words.target(say(curve.low), say(curve.high), say(curve.reach));
    case 'threshold':
      return curve.side === 'at-least' ? words.atLeast(say(curve.at)) : words.atMost(say(curve.at));
    case 'categories':
      return Object.entries(curve.values)
        .sort(([, a], [, b]) => b - a)
        .map(([category, value]) => words.value(labelOfCategory(field, category), formatShare(value)))
        .join(', ');
    case 'order':
      return words.order(curve.best.map((category) => labelOfCategory(field, category)));
  }
}
