import { sealEdition } from '@bearings/store';
import { printAnswer } from '../print/print-answer.js';
import { shortDigest } from '../print/words.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { openJob, type CommonOptions } from '../program/job.js';
import { UsageError } from '../program/usage-error.js';
import type { World } from '../program/world.js';

export interface SealCommandOptions extends CommonOptions {
  readonly shipped?: boolean;
  readonly all?: boolean;
}

/** Writes the outputs and manifests of editions. */
export function seal(world: World, edition: string | undefined, options: SealCommandOptions): ExitStatus {
  if ((edition === undefined) !== (options.all === true)) throw new UsageError('seal takes one edition, or --all');
  const job = openJob(world, options);
  const shipped = options.shipped === true;
  const ids =
    edition === undefined
      ? job.library
          .editions()
          .map(({ id }) => id)
          .filter((id) => job.library.isOwn(id) !== shipped)
      : [edition];
  const manifests = ids.map((id) => sealEdition(job.library, id, { shipped }));
  printAnswer(job, {
    json: () => ({ sealed: manifests }),
    csv: () => ({ columns: ['edition', 'snapshot'], rows: manifests.map((m) => [m.edition, m.snapshot]) }),
    table: () => manifests.map((m) => `${m.edition} is sealed (snapshot ${shortDigest(m.snapshot)})\n`).join(''),
  });
  return EXIT.done;
}
