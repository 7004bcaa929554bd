import { fault } from '@bearings/core';

/** Where a bucket lies, if its name alone does not tell. */
export interface BucketPlace {
  /** Region of AWS: "us-east-1". */
  readonly region?: string | undefined;
  /** Address of another server that speaks S3: "https://minio.example.edu". */
  readonly endpoint?: string | undefined;
}

const BUCKET = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/;
const EXPECTED = 'https://host/path, or s3://bucket/prefix';

/** Whether a text is an address of a snapshot rather than a folder. */
export function isSnapshotAddress(text: string): boolean {
  return /^[a-z0-9]+:\/\//i.test(text);
}

/**
 * The address at which a snapshot is asked for: that of a bucket as anonymous HTTPS, by the name of its host, or by a path
 * where the bucket has a point in its name (no certificate names such hosts) or lies on another server. A fault where it is neither.
 */
export function snapshotUrl(address: string, { region, endpoint }: BucketPlace = {}): string {
  const bare = address.replace(/\/+$/, '');
  if (/^https?:\/\//.test(bare)) {
    if (URL.canParse(bare) && region === undefined && endpoint === undefined) return bare;
    throw fault('snapshot.address-malformed', {
      address,
      expected: URL.canParse(bare) ? 's3://bucket/prefix where a region or an endpoint is given' : EXPECTED,
    });
  }
  const [, bucket, prefix = ''] = BUCKET.exec(bare) ?? [];
  if (bucket === undefined) throw fault('snapshot.address-malformed', { address, expected: EXPECTED });
  const path = prefix === '' ? '' : `/${prefix.split('/').map(encodeURIComponent).join('/')}`;
  if (endpoint !== undefined) {
    if (!/^https?:\/\//.test(endpoint) || !URL.canParse(endpoint))
      throw fault('snapshot.address-malformed', { address: endpoint, expected: 'https://host as its endpoint' });
    return `${endpoint.replace(/\/+$/, '')}/${bucket}${path}`;
  }
  if (region !== undefined && !/^[a-z]{2}(?:-[a-z]+)+-\d+$/.test(region))
    throw fault('snapshot.address-malformed', { address: region, expected: 'a region as us-east-1' });
  const host = `s3${region === undefined ? '' : `.${region}`}.amazonaws.com`;
  return bucket.includes('.') ? `https://${host}/${bucket}${path}` : `https://${bucket}.${host}${path}`;
}
