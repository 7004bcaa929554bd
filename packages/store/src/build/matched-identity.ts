import { canonicalJson, fault } from '@bearings/core';
import type { CountingMethod } from '@bearings/evidence';
import { digest } from '@bearings/library';
import { readMatched } from '../match/matched-report.js';
import type { PreparedIdentity } from './prepared-identity.js';

/**
 * The digest by which the matched affiliations of a prepared folder are known; null where the method does not count them. A fault where it does and they
 * were not matched, or were of another preparation.
 */
export function identifyMatched(
  folder: string,
  { identity }: PreparedIdentity,
  { id, rawAffiliations }: CountingMethod,
): string | null {
  if (!rawAffiliations) return null;
  const matched = readMatched(folder);
  if (matched === null || matched.prepared !== identity) throw fault('build.not-matched', { folder, method: id });
  return digest(canonicalJson({ key: matched.key, digest: matched.digest }));
}
