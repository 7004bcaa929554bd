/** "sha256:" and 64 hexadecimal digits. */
export type Digest = string;

/** What made an edition: enough to compute it again and to see any changed bit. */
export interface Manifest {
  readonly format: 1;
  readonly edition: string;
  readonly methodology: { readonly id: string; readonly digest: Digest } | null;
  readonly cohort: string;
  /** Digest of one line per input in the order of their paths: hexadecimal digest, two spaces, path, as `sha256sum` prints it. */
  readonly snapshot: Digest;
  readonly seed: number;
  /** Version of the software that wrote the outputs. */
  readonly software: string;
  readonly inputs: readonly FileDigest[];
  readonly outputs: readonly FileDigest[];
  /** Digest of the canonical JSON of all the fields above, so that no bit of the manifest itself changes unnoticed. */
  readonly seal: Digest;
}

export interface FileDigest {
  /** Relative to the root of what is shipped, or to the home folder; forward slashes. */
  readonly path: string;
  readonly bytes: number;
  readonly digest: Digest;
}
