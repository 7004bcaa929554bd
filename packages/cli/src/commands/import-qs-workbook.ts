import { checkId, type Library } from '@bearings/library';
import type { Methodology } from '@bearings/core';
import { readQsWorkbook, type PublishedTable } from '@bearings/intake';
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

/**
 * The methodology that is shipped for a table of Medicine with just these indicators, the latest of them. Other
 * subjects have other weights, and none is shipped for them.
 */
function chooseMethodology(library: Library, published: PublishedTable): Methodology | null {
  if (!/\bmedicine\b/i.test(published.title) || /veterinary|dentistry/i.test(published.title)) return null;
  const indicators = published.indicators.map(({ id }) => id).sort();
  const fits = (m: Methodology): boolean =>
    m.id.startsWith('qs-medicine-') &&
    JSON.stringify(m.indicators.map(({ indicator }) => indicator).sort()) === JSON.stringify(indicators);
  return library.methodologies().filter(fits).at(-1) ?? null;
}
