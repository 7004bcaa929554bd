import { readQsWorkbook } from '@bearings/intake';
import { checkId, chooseMethodology } from '@bearings/library';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { openJob } from '../program/job.js';
import { keepTable, type ImportOptions } from '../program/keep-table.js';
import { readInput } from '../program/read-input.js';
import type { World } from '../program/world.js';

export interface ImportQsOptions extends ImportOptions {
  readonly subject?: string;
}

/** Keeps one table of a QS workbook as an edition. */
export function importQsWorkbook(world: World, file: string, options: ImportQsOptions): ExitStatus {
  const job = openJob(world, options);
  checkId(job.library, options.as, options.replace === true);
  const named = options.methodology === undefined ? null : job.library.methodology(options.methodology);
  const published = readQsWorkbook(readInput(file), {
    file,
    ...(options.subject === undefined ? {} : { subject: options.subject }),
  });
  keepTable(job, published, options, {
    methodology: named ?? chooseMethodology(job.library, published),
    twice: 'first',
  });
  return EXIT.done;
}
