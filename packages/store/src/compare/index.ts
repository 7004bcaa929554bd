export {
  compareListings,
  type ListedSnapshot,
  type ListingComparison,
  type PartDifference,
} from './compare-listings.js';
export { comparePrepared, type ComparePreparedOptions, type PreparedComparison } from './compare-prepared.js';
