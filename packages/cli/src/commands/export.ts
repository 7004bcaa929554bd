import { exportEdition } from '@bearings/store';
import { printAnswer } from '../print/print-answer.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { openJob, type CommonOptions } from '../program/job.js';
import type { World } from '../program/world.js';

/** Writes an edition as a Data Package. */
export function exportPackage(
  world: World,
  edition: string,
  options: CommonOptions & { readonly to: string },
): ExitStatus {
  const job = openJob(world, options);
  const files = exportEdition(job.library, edition, options.to);
  const { fictional } = job.library.edition(edition);
  printAnswer(job, {
    json: () => ({ edition, fictional, to: options.to, files }),
    csv: () => ({ columns: ['file'], rows: files.map((file) => [file]) }),
    table: () => `${edition}${fictional ? ' (fictional)' : ''} was written to ${options.to}: ${files.join(', ')}\n`,
  });
  return EXIT.done;
}
