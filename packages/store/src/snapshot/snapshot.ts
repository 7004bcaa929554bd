import type { SnapshotFormat } from '@bearings/evidence';

/** A part file on the disk. */
export interface SnapshotPart {
  /** Below the folder of its entity, as manifests name it; also its name in faults, after the entity. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** As the manifest says; null where there is none. */
  readonly records: number | null;
  readonly sha256: string | null;
}

/** A snapshot in a folder: immutable, and known by one digest. */
export interface Snapshot {
  readonly folder: string;
  readonly format: SnapshotFormat;
  /** The day its publisher gives it; null in layouts from before 2026. */
  readonly date: string | null;
  /** Of its manifests, or, where there are none, of names, sizes and contents: "sha256:...". */
  readonly identity: string;
  /** In the order in which they are read. */
  readonly works: readonly SnapshotPart[];
  /** Empty where the snapshot has no such folder. */
  readonly institutions: readonly SnapshotPart[];
  /** The ledger of works that were taken back; null where there is none. */
  readonly deleted: string | null;
}
