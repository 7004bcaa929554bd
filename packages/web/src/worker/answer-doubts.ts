import { rankKernel } from '@bearings/kernel';
import {
  answerDoubt,
  answerWeights,
  type EditionQuestion,
  type Library,
  readDoubtQuestion,
  readWeightsQuestion,
  requireAffordable,
} from '@bearings/library';

/** The three ranges, with the limits that the server has; another question gets its turn between steps. */
export function answerDoubts(library: Library, asked: EditionQuestion, query: URLSearchParams): Promise<unknown> {
  const one = (key: string): string | undefined => query.get(key) ?? undefined;
  const question = readDoubtQuestion(asked, {
    region: one('region'),
    range: one('range'),
    rules: query.getAll('rules'),
    gaps: one('gaps'),
    draws: one('draws'),
    until: one('until'),
    seed: one('seed'),
    coverage: one('coverage'),
    nodes: one('nodes'),
    shares: one('shares'),
  });
  requireAffordable(library, question);
  return answerDoubt(library, question, {
    kernel: rankKernel(),
    hands: 1,
    isStopped: () => false,
    onProgress: () => {},
    breathe: () => new Promise((done) => setTimeout(done)),
  });
}

/** What weights do, and which come nearest to a wanted importance. */
export function answerWeighing(library: Library, asked: EditionQuestion, query: URLSearchParams): unknown {
  const measure = query.get('measure') ?? undefined;
  return answerWeights(library, readWeightsQuestion(asked, { wanted: query.getAll('wanted'), measure }));
}
