import { fault } from '@bearings/core';
import { INTAKE_LIMITS } from '@bearings/intake';

/** Refuses a file that is over the limit before it is read. */
export function refuseLarge(file: File): void {
  if (file.size <= INTAKE_LIMITS.fileBytes) return;
  const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;
  throw fault('table.too-large', {
    file: file.name,
    what: `the file (${megabytes(file.size)})`,
    limit: megabytes(INTAKE_LIMITS.fileBytes),
  });
}
