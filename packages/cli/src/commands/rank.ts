import { answerComputed, type ComputedEdition, computeEdition, DEFAULT_EDITION } from '@bearings/library';
import { noteChoices } from '../print/note-choices.js';
import { printAnswer } from '../print/print-answer.js';
import { printRanking, rankingCsv } from '../print/print-ranking.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { openJob, widthOf, type Job } from '../program/job.js';
import { readQuestion, readTop, type RankingOptions } from '../program/read-question.js';
import type { World } from '../program/world.js';

export interface RankOptions extends RankingOptions {
  readonly top?: string;
}

/** Ranks an edition as it stands, or as it would be with another methodology, cohort, filter, rules or weights. */
export function rank(world: World, edition: string | undefined, options: RankOptions): ExitStatus {
  const top = readTop(options.top);
  const question = readQuestion(edition ?? DEFAULT_EDITION, options);
  const job = openJob(world, options);
  const computed = computeEdition(job.library, question);
  const declared = computed.methodology && job.library.methodology(computed.methodology.id);
  const answer = answerComputed(job.library, computed, top);
  printAnswer(job, {
    json: () => answer,
    csv: () => rankingCsv(answer),
    table: () =>
      printRanking({
        answer,
        methodology: computed.methodology,
        indicators: job.library.indicators(computed.edition.id),
        notes: [...computed.edition.notes, ...noteChoices(options, declared)],
        sources: listSources(job, computed),
        width: widthOf(world),
      }),
  });
  return EXIT.done;
}

/** The titles of the sources behind the indicators that were ranked by; the publisher where places are as printed. */
function listSources({ library }: Job, { edition, evidence, readings }: ComputedEdition): string[] {
  if (!evidence) return edition.publisher ? [edition.publisher] : [];
  const codes = new Set<string>();
  for (const { indicator, source } of readings) {
    if (evidence.columns.has(indicator)) for (const code of source.split(';')) if (code) codes.add(code);
  }
  const titles = new Map(library.sources().map((source) => [source.code, source.title]));
  return [...codes].sort().map((code) => titles.get(code) || code);
}
