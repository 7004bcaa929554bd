import type { JudgementLine } from '@bearings/core/fit';
import { F } from '../../text/fit-language.js';
import { type Fields, labelOfField } from '../word-fact.js';

/** What settles a requirement that cannot be told: a question to the school, or something that the person has not said. */
export interface WayOut {
  readonly of: 'school' | 'person';
  readonly words: string;
}

/** What to ask or say where a line cannot say; null where it can. */
export function wayOut({ outcome, requirement, reason, field }: JudgementLine, fields: Fields): WayOut | null {
  if (outcome !== 'cannot-say') return null;
  const { questions, sayWhat } = F.school.needs;
  const ask = (words: string): WayOut => ({ of: 'school', words });
  const say = (words: string): WayOut => ({ of: 'person', words });
  if (reason === 'no-rate') return say(sayWhat.rate);
  if (reason === 'cost-unknown') return ask(questions.cost);
  if (reason === 'ties-may-count') return ask(questions.ties);
  if (reason === 'not-said') {
    if (requirement === 'mcat') return say(sayWhat.mcat);
    return say(requirement === 'funds' ? sayWhat.savings : sayWhat.course(labelOfField(field, fields)));
  }
  return ask(requirement === 'own' ? questions.own(labelOfField(field, fields)) : questions[requirement]);
}
