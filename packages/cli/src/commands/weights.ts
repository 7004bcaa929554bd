import { answerWeights, DEFAULT_EDITION, readWeightsQuestion } from '@bearings/library';
import { printAnswer } from '../print/print-answer.js';
import { printWeights, weightsCsv } from '../print/print-weights.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { openJob, widthOf } from '../program/job.js';
import { readQuestion, type RankingOptions } from '../program/read-question.js';
import type { World } from '../program/world.js';

export interface WeightsOptions extends RankingOptions {
  readonly wanted: readonly string[];
  readonly measure: string;
}

/** Shows what the weights of an edition do, beside what they are declared to do, and how near others come to a wanted importance. */
export function weights(world: World, edition: string | undefined, options: WeightsOptions): ExitStatus {
  const question = readWeightsQuestion(readQuestion(edition ?? DEFAULT_EDITION, options), options);
  const job = openJob(world, options);
  const answer = answerWeights(job.library, question);
  const names = new Map<string, string>(job.library.schools(question.edition).map(({ id, name }) => [id, name]));
  printAnswer(job, {
    json: () => answer,
    csv: () => weightsCsv(answer),
    table: () => printWeights(answer, names, widthOf(world)),
  });
  return EXIT.done;
}
