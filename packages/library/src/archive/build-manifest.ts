import { canonicalJson, type FileDigest, type Manifest } from '@bearings/core';
import type { ComputedEdition } from '../library/compute-edition.js';
import { digest } from './digest.js';

/** The manifest of a computed edition with these outputs, sealed. */
export function buildManifest(computed: ComputedEdition, outputs: readonly FileDigest[], software: string): Manifest {
  const { edition, methodology, methodologyDigest } = computed;
  return sealManifest({
    format: 1,
    edition: edition.id,
    methodology: methodology && methodologyDigest ? { id: methodology.id, digest: methodologyDigest } : null,
    cohort: computed.cohort.id,
    snapshot: computed.snapshot,
    seed: edition.seed,
    software,
    inputs: computed.inputs,
    outputs,
  });
}

/** Adds the digest of all other fields. */
export function sealManifest(fields: Omit<Manifest, 'seal'>): Manifest {
  return { ...fields, seal: digest(canonicalJson(fields)) };
}

/** A manifest as it is written to disk: the same bytes for the same manifest. */
export function formatManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
