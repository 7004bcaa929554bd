export {
  type PreparedReport,
  type PrepareOptions,
  type PrepareProgress,
  prepareSnapshot,
} from './prepare-snapshot.js';
