/** What of a snapshot is read: its works, and the institutions on them. */
export const ENTITIES = ['works', 'institutions'] as const;
export type SnapshotEntity = (typeof ENTITIES)[number];

export const SNAPSHOT_FORMATS = ['jsonl', 'parquet'] as const;
export type SnapshotFormat = (typeof SNAPSHOT_FORMATS)[number];

/** A part file as a manifest names it. */
export interface ManifestPart {
  /** Below the folder of its entity: "updated_date=2026-06-24/part_0000.gz". */
  readonly name: string;
  readonly bytes: number;
  readonly records: number;
  /** Hexadecimal; null where the manifest gives none. */
  readonly sha256: string | null;
}

/** The part files of an entity, as its publisher lists them. */
export interface SnapshotManifest {
  /** The day of the snapshot, as 2026-06-26; null in manifests from before 2026. */
  readonly date: string | null;
  readonly records: number;
  readonly bytes: number;
  /** In the order in which parts are read. */
  readonly parts: readonly ManifestPart[];
}
