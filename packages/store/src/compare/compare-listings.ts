import { ENTITIES, type SnapshotEntity } from '@bearings/evidence';
import { openSnapshot } from '../snapshot/open-snapshot.js';
import type { Snapshot, SnapshotPart } from '../snapshot/snapshot.js';

/** A part file that one of two snapshots has, or that is another in each. What is not known is null. */
export interface PartDifference {
  readonly entity: SnapshotEntity;
  readonly name: string;
  readonly change: 'gone' | 'new' | 'other';
  readonly bytes: readonly [before: number | null, now: number | null];
  readonly records: readonly [before: number | null, now: number | null];
}

/** What the listing of a snapshot says of it. */
export interface ListedSnapshot {
  readonly folder: string;
  readonly identity: string;
  readonly date: string | null;
  readonly format: string;
  /** Of works and institutions together; records are null where a layout has no manifest. */
  readonly parts: number;
  readonly bytes: number;
  readonly records: number | null;
}

export interface ListingComparison {
  readonly before: ListedSnapshot;
  readonly now: ListedSnapshot;
  /** Whether they are one snapshot: then nothing that is prepared of them differs. */
  readonly same: boolean;
  /** Part files that are in both and say the same of themselves. */
  readonly kept: number;
  /** By entity and in the order in which parts are read. */
  readonly differences: readonly PartDifference[];
}

/** Compares two snapshots by what is listed of them, before anything is prepared. A fault where one is not whole. */
export async function compareListings(before: string, now: string, signal?: AbortSignal): Promise<ListingComparison> {
  const [old, fresh] = [await openSnapshot(before, signal), await openSnapshot(now, signal)];
  const differences: PartDifference[] = [];
  let kept = 0;
  for (const entity of ENTITIES) {
    const [was, is] = [byName(old[entity]), byName(fresh[entity])];
    for (const name of new Set([...was.keys(), ...is.keys()])) {
      const [one, other] = [was.get(name), is.get(name)];
      if (one && other && isSame(one, other)) kept += 1;
      else
        differences.push({
          ...{ entity, name, change: one === undefined ? 'new' : other === undefined ? 'gone' : 'other' },
          bytes: [one?.bytes ?? null, other?.bytes ?? null],
          records: [one?.records ?? null, other?.records ?? null],
        });
    }
  }
  return { before: listed(old), now: listed(fresh), same: old.identity === fresh.identity, kept, differences };
}

const byName = (parts: readonly SnapshotPart[]): ReadonlyMap<string, SnapshotPart> =>
  new Map(parts.map((part) => [part.name, part]));

const isSame = (a: SnapshotPart, b: SnapshotPart): boolean =>
  a.bytes === b.bytes && a.records === b.records && a.sha256 === b.sha256;

function listed({ folder, identity, date, format, works, institutions }: Snapshot): ListedSnapshot {
  const parts = [...works, ...institutions];
  return {
    ...{ folder, identity, date, format, parts: parts.length },
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    records: parts.some(({ records }) => records === null)
      ? null
      : parts.reduce((sum, { records }) => sum + records!, 0),
  };
}
