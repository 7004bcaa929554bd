import { fileURLToPath } from 'node:url';
import { openLibrary } from '@bearings/store';
import type { Explanation } from '@bearings/contract';
import { schoolId } from '@bearings/core';
import { explainEdition } from '@bearings/library';
import { unpackLive } from '../../src/engine/unpack.js';
import { buildTable } from '../../src/table/build-table.js';
import { gatherEvidence } from '../../src/worker/gather-evidence.js';
import { layOutTable, openSession, weighSession } from '../../src/worker/live-session.js';

export const LIBRARY = openLibrary({ shipped: fileURLToPath(new URL('../../../..', import.meta.url)), home: null });

/** A shipped edition as the page has it, with the evidence of some of its schools. */
export function shippedEdition(edition: string, schools: readonly string[] = []) {
  const session = openSession(LIBRARY, { edition });
  const parcel = {
    key: edition,
    table: layOutTable(session, LIBRARY),
    methodologyDigest: null,
    standing: weighSession(session, LIBRARY, {}),
  };
  const table = unpackLive(parcel, null);
  return {
    model: buildTable(table, table.standing),
    evidence: gatherEvidence(LIBRARY, session, schools),
    rowOf: (id: string) => table.schools.findIndex((school) => school.id === id),
    explain: (id: string) => explainEdition(LIBRARY, { edition }, schoolId(id)) as unknown as Explanation,
  };
}
