import type { RankingQuestion } from '@bearings/contract';

/** What is asked of an edition: other rules, another cohort, other weights. */
export type Question = Omit<RankingQuestion, 'top' | 'after'> & {
  readonly where: readonly string[];
  readonly weight: readonly string[];
};

/** An edition and what is asked of it; null for the edition that is shown where none is named. */
export interface EditionView {
  readonly edition: string | null;
  readonly question: Question;
  /** The snapshot that the link was made of; null where it holds for whatever stands. */
  readonly digest: string | null;
}

/** Nothing asked beyond what the edition is. */
export const AS_IT_STANDS: Question = { where: [], weight: [] };

/** An edition as it stands. */
export function viewOf(edition: string | null): EditionView {
  return { edition, question: AS_IT_STANDS, digest: null };
}

const RULES = ['methodology', 'cohort', 'normalize', 'aggregate', 'missing', 'round'] as const;

/** Reads the question of an address: "weights=nih-awards:0.4,mcat:0.2". */
export function readQuestion(query: URLSearchParams): Question {
  const rules = Object.fromEntries(RULES.flatMap((key) => (query.get(key) ? [[key, query.get(key)]] : [])));
  const weights = query.get('weights') ?? '';
  return {
    ...rules,
    where: query.getAll('where'),
    weight: weights === '' ? [] : weights.split(',').map((pair) => pair.replace(':', '=')),
  };
}

/** Writes the question into an address. */
export function writeQuestion(question: Question, query: URLSearchParams): void {
  for (const key of RULES) {
    const value = question[key];
    if (value) query.set(key, value);
  }
  for (const text of question.where) query.append('where', text);
  if (question.weight.length > 0) {
    query.set('weights', question.weight.map((pair) => pair.replace('=', ':')).join(','));
  }
}

/** Whether the question asks for anything but the edition as it stands. */
export function asksForMore(question: Question): boolean {
  return question.where.length > 0 || question.weight.length > 0 || RULES.some((key) => Boolean(question[key]));
}

/** Weights as a question writes them: at most four places, which is what is then computed with. */
export function writeWeights(weights: ReadonlyMap<string, number>): string[] {
  return [...weights].map(([id, weight]) => `${id}=${Number(weight.toFixed(4))}`);
}
