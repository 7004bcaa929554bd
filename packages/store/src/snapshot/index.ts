export {
  type FetchedSnapshot,
  type FetchProgress,
  fetchSnapshot,
  type FetchSnapshotOptions,
  type KeptFile,
} from './fetch-snapshot.js';
export { openSnapshot } from './open-snapshot.js';
export type { Snapshot, SnapshotPart } from './snapshot.js';
export { type BucketPlace, isSnapshotAddress, snapshotUrl } from './snapshot-address.js';
