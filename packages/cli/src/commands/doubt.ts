import { computeEdition, type DoubtAnswer } from '@bearings/library';
import { readDoubt, readThreads, type DoubtOptions } from '../doubt/read-doubt.js';
import { runDoubt } from '../doubt/run-doubt.js';
import { noteChoices } from '../print/note-choices.js';
import { printAnswer } from '../print/print-answer.js';
import { doubtCsv, printDoubt } from '../print/print-doubt.js';
import { printSchoolDoubt } from '../print/print-school-doubt.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { findSchool } from '../program/find-school.js';
import { openJob, widthOf } from '../program/job.js';
import type { World } from '../program/world.js';

/** Tells how sure the places of an edition are: three ranges of each, or one school at length. */
export async function doubt(world: World, edition: string, options: DoubtOptions): Promise<ExitStatus> {
  const threads = readThreads(options.threads);
  const question = readDoubt(edition, options);
  const job = openJob(world, options);
  const { library } = job;
  const school = options.school === undefined ? null : findSchool(library, edition, options.school);
  const folders = { shipped: library.shipped, home: library.home };
  const done = await runDoubt(world, library, { folders, question, school, threads });
  const answer = done.school ? onlySchool(done.answer, done.school.school) : done.answer;
  const computed = computeEdition(library, question);
  const page = {
    answer,
    question,
    ranked: done.answer.schools.length,
    regionFile: options.region,
    computed,
    indicators: library.indicators(edition),
    notes: noteChoices(options, computed.methodology && library.methodology(computed.methodology.id)),
    width: widthOf(world),
  };
  printAnswer(job, {
    json: () => (done.school ? { ...answer, about: done.school } : answer),
    csv: () => doubtCsv(answer),
    table: () => (done.school ? printSchoolDoubt({ ...page, about: done.school }) : printDoubt(page)),
  });
  return answer.partial ? EXIT.partial : EXIT.done;
}

function onlySchool(answer: DoubtAnswer, school: string): DoubtAnswer {
  return { ...answer, schools: answer.schools.filter((one) => one.school === school) };
}
