import type { ComputedEdition } from '@bearings/library';
import { fault } from '@bearings/core';

/** Faults where anything an edition rests on may be used and not published. */
export function checkPublishable({ edition, readings }: ComputedEdition): void {
  const what = new Set<string>();
  if (edition.licence === 'not-to-publish') what.add('the printed table');
  for (const reading of readings) if (reading.licence === 'not-to-publish') what.add(reading.indicator);
  if (what.size > 0) throw fault('edition.not-to-publish', { edition: edition.id, what: [...what].sort() });
}
