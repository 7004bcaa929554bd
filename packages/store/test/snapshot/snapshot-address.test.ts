import { describe, expect, it } from 'vitest';
import { isSnapshotAddress, snapshotUrl } from '../../src/snapshot/index.js';

describe('the address of a snapshot', () => {
  it.each([
    ['https://example.org/data/', {}, 'https://example.org/data'],
    ['s3://openalex/data/parquet/', {}, 'https://openalex.s3.amazonaws.com/data/parquet'],
    ['s3://openalex', { region: 'us-east-1' }, 'https://openalex.s3.us-east-1.amazonaws.com'],
    ['s3://open.alex/a', { region: 'eu-west-1' }, 'https://s3.eu-west-1.amazonaws.com/open.alex/a'],
    ['s3://bucket/a b/c', { endpoint: 'https://minio.example.edu/' }, 'https://minio.example.edu/bucket/a%20b/c'],
  ])('%s with %o is %s', (address, place, url) => {
    expect(snapshotUrl(address, place)).toBe(url);
  });

  it.each([
    ['s3://', {}],
    ['s3://Bucket/a', {}],
    ['ftp://example.org/a', {}],
    ['openalex', {}],
    ['https://example.org/a', { region: 'us-east-1' }],
    ['s3://bucket/a', { region: 'us east' }],
    ['s3://bucket/a', { endpoint: 'minio.example.edu' }],
  ])('%s with %o is none', (address, place) => {
    expect(() => snapshotUrl(address, place)).toThrow(expect.objectContaining({ code: 'snapshot.address-malformed' }));
  });

  it('is told from a folder', () => {
    expect(['s3://a/b', 'https://a/b', 'a/b', 'C:\\a', './s3:/a'].map(isSnapshotAddress)).toEqual([
      ...[true, true, false, false, false],
    ]);
  });
});
