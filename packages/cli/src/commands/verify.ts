import { type DifferingFile, verifyEdition } from '@bearings/library';
import { printAnswer } from '../print/print-answer.js';
import { shortDigest } from '../print/words.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { openJob, type CommonOptions } from '../program/job.js';
import type { World } from '../program/world.js';

const WHAT: Readonly<Record<DifferingFile['what'], string>> = {
  changed: 'was changed after the edition was sealed',
  missing: 'is missing',
  unlisted: 'is an input that the manifest does not know',
  recomputed: 'does not follow from the inputs any more: this software computes something else',
  manifest: 'does not agree with itself: it was altered or is damaged',
};

/** Recomputes an edition and compares every byte with its manifest. */
export function verify(world: World, edition: string, options: CommonOptions): ExitStatus {
  const job = openJob(world, options);
  const found = verifyEdition(job.library, edition);
  printAnswer(job, {
    json: () => found,
    csv: () => ({
      columns: ['path', 'what', 'expected', 'found'],
      rows: found.differing.map((file) => [file.path, file.what, file.expected, file.found]),
    }),
    table: () =>
      found.verified
        ? `${edition}: ${found.files} files are as sealed, and the outputs follow from the inputs byte for byte (snapshot ${shortDigest(found.snapshot ?? '')})\n`
        : found.differing.map((file) => `${file.path} ${WHAT[file.what]}\n`).join(''),
  });
  if (!found.verified) world.err(`${edition} does not verify; the first file that differs is ${found.first?.path}\n`);
  return found.verified ? EXIT.done : EXIT.differs;
}
