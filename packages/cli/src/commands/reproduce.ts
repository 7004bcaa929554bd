import { reproduceEdition } from '@bearings/library';
import { printAnswer } from '../print/print-answer.js';
import { printReproduction } from '../print/print-reproduction.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { openJob, widthOf, type CommonOptions } from '../program/job.js';
import type { World } from '../program/world.js';

export interface ReproduceOptions extends CommonOptions {
  readonly methodology?: string;
  readonly excerpt?: boolean;
}

/** Recomputes a published table from its own indicators. */
export async function reproduce(world: World, edition: string, options: ReproduceOptions): Promise<ExitStatus> {
  const job = openJob(world, options);
  const { answer, methodology } = await reproduceEdition(job.library, edition, {
    methodology: options.methodology,
    excerpt: options.excerpt,
    solver: async () => (await import('@bearings/solver')).highsSolver(),
  });
  printAnswer(job, {
    json: () => answer,
    csv: () => ({
      columns: ['row', 'school', 'name', 'what', 'printed', 'recomputed', 'why'],
      rows: answer.misfits.map((m) => [m.row, m.school, m.name, m.what, m.printed, m.recomputed, m.why]),
    }),
    table: () => printReproduction(job.library.edition(edition), answer, methodology, widthOf(world)),
  });
  if (!answer.reproduced) world.err(`${edition} is not reproduced by ${methodology.id}\n`);
  return answer.reproduced ? EXIT.done : EXIT.differs;
}
