export { openSnapshot } from './open-snapshot.js';
export type { Snapshot, SnapshotPart } from './snapshot.js';
