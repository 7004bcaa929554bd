import { computeEdition, explainComputed } from '@bearings/library';
import { fault } from '@bearings/core';
import { noteChoices } from '../print/note-choices.js';
import { printAnswer } from '../print/print-answer.js';
import { explanationCsv, printExplanation } from '../print/print-explanation.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { findSchool } from '../program/find-school.js';
import { openJob, widthOf } from '../program/job.js';
import { readQuestion, type RankingOptions } from '../program/read-question.js';
import type { World } from '../program/world.js';

/** Shows where each point of one school of an edition comes from. */
export function explain(world: World, edition: string, asked: string, options: RankingOptions): ExitStatus {
  const job = openJob(world, options);
  const computed = computeEdition(job.library, readQuestion(edition, options));
  const school = findSchool(job.library, edition, asked);
  if (!computed.schools.some(({ id }) => id === school)) throw fault('edition.without-school', { edition, school });
  const declared = computed.methodology && job.library.methodology(computed.methodology.id);
  const explanation = explainComputed(job.library, computed, school);
  printAnswer(job, {
    json: () => explanation,
    csv: () => explanationCsv(explanation),
    table: () =>
      printExplanation(explanation, computed, { notes: noteChoices(options, declared), width: widthOf(world) }),
  });
  return EXIT.done;
}
