import { rateByWars, type WarsAnswer, type WarsInput, type WarsTerm } from '@bearings/core/fit';

/** A question of WARS and the numbers that answer it. */
export interface WarsQuestion {
  readonly term: Exclude<WarsTerm, 'stats'>;
  readonly levels: readonly number[];
  /** Whether it counts only where it is answered. */
  readonly isOff: boolean;
}

const upTo = (most: number): readonly number[] => Array.from({ length: most }, (_, at) => at + 1);

/** The questions in the order in which they are asked. */
export const WARS_QUESTIONS: readonly WarsQuestion[] = [
  { term: 'research', levels: upTo(5), isOff: false },
  { term: 'clinical', levels: upTo(3), isOff: false },
  { term: 'shadowing', levels: upTo(2), isOff: false },
  { term: 'volunteering', levels: upTo(3), isOff: false },
  { term: 'leadership', levels: upTo(3), isOff: false },
  { term: 'other', levels: upTo(4), isOff: false },
  { term: 'trend', levels: upTo(2), isOff: false },
  { term: 'college', levels: upTo(3), isOff: true },
  { term: 'underrepresented', levels: upTo(2), isOff: true },
];

/** Answers by question, from 1; of the last three of yes and no, 1 is no and 2 is yes. */
export type WarsAnswers = Readonly<Partial<Record<WarsTerm, number>>>;

/** How many questions that count always have no answer yet. */
export function leftToAnswer(answers: WarsAnswers): number {
  return WARS_QUESTIONS.filter(({ term, isOff }) => !isOff && answers[term] === undefined).length;
}

/** Rates an application once every question that counts always is answered; null before. */
export function rateAnswers(scores: Pick<WarsInput, 'gpa' | 'mcat'>, answers: WarsAnswers): WarsAnswer | null {
  if (leftToAnswer(answers) > 0) return null;
  const { trend, underrepresented, college, ...rest } = answers;
  return rateByWars({
    ...(rest as Omit<WarsInput, 'gpa' | 'mcat' | 'upwardTrend'>),
    ...scores,
    upwardTrend: trend === 2,
    ...(college === undefined ? {} : { college: college as 1 | 2 | 3 }),
    ...(underrepresented === undefined ? {} : { underrepresented: underrepresented === 2 }),
  });
}
