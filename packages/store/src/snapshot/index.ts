export { type FetchProgress, fetchSnapshot, type FetchSnapshotOptions } from './fetch-snapshot.js';
export { openSnapshot } from './open-snapshot.js';
export type { Snapshot, SnapshotPart } from './snapshot.js';
