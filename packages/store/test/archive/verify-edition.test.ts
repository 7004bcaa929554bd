import { digestMethodology, verifyEdition } from '@bearings/library';
import { canonicalJson, stream } from '@bearings/core';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepEdition, sealEdition } from '../../src/index.js';
import { codeOf, draftFive, fingerprint, makeSmallWorld, type SmallWorld } from '../small-world.js';

/** How many bytes of each file are flipped, one at a time; every byte of the shorter files. */
const FLIPS = 60;

describe('verifyEdition', () => {
  let world: SmallWorld;
  beforeAll(() => {
    world = makeSmallWorld();
    keepEdition(world.library(), draftFive('five'), { replace: false, map: 'format = 1\n' });
  });
  afterAll(() => world.end());

  const find = (path: string): string => join(path.startsWith('editions/') ? world.home : world.shipped, path);

  /** Spoils a file, looks, and puts it back. */
  const spoil = <T>(path: string, change: (bytes: Buffer) => Buffer | null, look: () => T): T => {
    const before = readFileSync(find(path));
    const after = change(Buffer.from(before));
    if (after === null) rmSync(find(path));
    else writeFileSync(find(path), after);
    try {
      return look();
    } finally {
      writeFileSync(find(path), before);
    }
  };

  const verify = () => verifyEdition(world.library(), 'five');

  it('finds nothing in an edition that is as it was sealed', () => {
    expect(verify()).toMatchObject({ edition: 'five', verified: true, first: null, differing: [] });
  });

  it('counts every file of the edition, of the schools and of the methodology', () => {
    const manifest = world.library().manifest('five');
    expect([...(manifest?.inputs ?? []), ...(manifest?.outputs ?? [])].map(({ path }) => path)).toEqual([
      'cohorts/schools/us.csv',
      'editions/five/edition.json',
      'editions/five/map.toml',
      'editions/five/printed.csv',
      'editions/five/readings.csv',
      'methodologies/qs-medicine-2023/methodology.json',
      'editions/five/contributions.csv',
      'editions/five/intervals.json',
      'editions/five/placements.csv',
    ]);
    expect(manifest?.methodology?.digest).toBe(digestMethodology(world.library().methodology('qs-medicine-2023')));
  });

  it.each([
    'cohorts/schools/us.csv',
    'editions/five/edition.json',
    'editions/five/map.toml',
    'editions/five/printed.csv',
    'editions/five/readings.csv',
    'methodologies/qs-medicine-2023/methodology.json',
    'editions/five/contributions.csv',
    'editions/five/intervals.json',
    'editions/five/placements.csv',
    'editions/five/manifest.json',
  ])('names %s when any bit of it is flipped', (path) => {
    const { length } = readFileSync(find(path));
    const draw = stream(20261124, `flips/${path}`);
    const places =
      length <= FLIPS ? [...Array(length).keys()] : Array.from({ length: FLIPS }, () => Math.floor(draw() * length));
    for (const at of places) {
      const bit = 1 << Math.floor(draw() * 8);
      const flip = (bytes: Buffer): Buffer => {
        bytes[at] = (bytes[at] ?? 0) ^ bit;
        return bytes;
      };
      const found = spoil(path, flip, verify);
      expect([found.verified, found.first?.path, at, bit]).toEqual([false, path, at, bit]);
    }
  });

  it.each([
    'editions/five/readings.csv',
    'editions/five/placements.csv',
    'methodologies/qs-medicine-2023/methodology.json',
  ])('names %s when it is missing', (path) => {
    expect(spoil(path, () => null, verify).first).toMatchObject({ path, what: 'missing', found: null });
  });

  it('names a file that has grown at its end', () => {
    const grown = spoil('editions/five/readings.csv', (bytes) => Buffer.concat([bytes, Buffer.from('\n')]), verify);
    expect(grown.first).toMatchObject({ path: 'editions/five/readings.csv', what: 'changed' });
  });

  it('names an input that came after the edition was sealed', () => {
    const path = 'editions/five/indicators.json';
    writeFileSync(find(path), '[]\n');
    try {
      expect(verify().first).toMatchObject({ path, what: 'unlisted', expected: null });
    } finally {
      rmSync(find(path));
    }
  });

  it('names inputs before outputs where both differ', () => {
    const first = spoil(
      'editions/five/placements.csv',
      () => Buffer.from('x'),
      () => spoil('methodologies/qs-medicine-2023/methodology.json', () => Buffer.from('{}'), verify),
    );
    expect(first.differing.map(({ path }) => path)).toEqual([
      'methodologies/qs-medicine-2023/methodology.json',
      'editions/five/placements.csv',
    ]);
  });

  it('sees outputs that were forged together with their digests in the manifest', () => {
    const manifest = world.library().manifest('five');
    const forged = readFileSync(find('editions/five/placements.csv'), 'utf8').replace(
      'us-jhu,ranked,1,1',
      'us-jhu,ranked,2,2',
    );
    const forgery = spoil(
      'editions/five/placements.csv',
      () => Buffer.from(forged),
      () =>
        spoil(
          'editions/five/manifest.json',
          () => Buffer.from(JSON.stringify({ ...manifest, outputs: [] }, null, 2)),
          verify,
        ),
    );
    expect(forgery.first).toMatchObject({ path: 'editions/five/manifest.json', what: 'manifest' });
  });

  it.each([{ seed: 1 }, { cohort: 'us-2026' }, { snapshot: `sha256:${'0'.repeat(64)}` }])(
    'sees that a manifest sealed again with %j is not the one that the edition gives',
    (change) => {
      const { seal: _, ...fields } = { ...world.library().manifest('five'), ...change };
      const seal = `sha256:${createHash('sha256').update(canonicalJson(fields)).digest('hex')}`;
      const forged = `${JSON.stringify({ ...fields, seal }, null, 2)}\n`;
      expect(spoil('editions/five/manifest.json', () => Buffer.from(forged), verify).first).toMatchObject({
        path: 'editions/five/manifest.json',
        what: 'recomputed',
      });
    },
  );

  it('does not write anything', () => {
    const before = fingerprint(world.home);
    verify();
    expect(fingerprint(world.home)).toEqual(before);
  });

  it('has nothing to verify where there is no manifest, and no edition where there is none', () => {
    expect(codeOf(() => verifyEdition(world.library(), 'usnews-2023-research'))).toBe('edition.not-sealed');
    expect(codeOf(() => verifyEdition(world.library(), 'nothing'))).toBe('edition.unknown');
  });
});

describe('sealEdition', () => {
  it('seals an edition again after its evidence was corrected', () => {
    const world = makeSmallWorld();
    try {
      keepEdition(world.library(), draftFive('five'), { replace: false });
      const path = join(world.home, 'editions/five/readings.csv');
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace('us-ohsu,academic-reputation,50', 'us-ohsu,academic-reputation,100'),
      );
      expect(verifyEdition(world.library(), 'five').first?.path).toBe('editions/five/readings.csv');
      sealEdition(world.library(), 'five', { shipped: false });
      expect(verifyEdition(world.library(), 'five').verified).toBe(true);
      expect(readFileSync(join(world.home, 'editions/five/placements.csv'), 'utf8')).toContain(
        'us-ohsu,ranked,5,5,,,55,,',
      );
    } finally {
      world.end();
    }
  });

  it('seals what is shipped only for a maintainer', () => {
    const world = makeSmallWorld();
    try {
      const seal = (shipped: boolean) => sealEdition(world.library(), 'usnews-2023-research', { shipped });
      expect(codeOf(() => seal(false))).toBe('edition.taken');
      expect(seal(true).outputs.map(({ path }) => path)).toEqual(['editions/usnews-2023-research/placements.csv']);
      expect(verifyEdition(world.library(), 'usnews-2023-research').verified).toBe(true);
    } finally {
      world.end();
    }
  });
});
