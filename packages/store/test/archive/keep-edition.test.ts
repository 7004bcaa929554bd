import { verifyEdition } from '@bearings/library';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepEdition, openLibrary } from '../../src/index.js';
import { codeOf, draftFive, fingerprint, makeSmallWorld, type SmallWorld } from '../small-world.js';

describe('keepEdition', () => {
  let world: SmallWorld;
  beforeEach(() => {
    world = makeSmallWorld();
  });
  afterEach(() => world.end());

  it('keeps an edition with its outputs and manifest, which verifies', () => {
    keepEdition(world.library(), draftFive('five'), { replace: false, map: 'format = 1\n' });
    expect(readdirSync(join(world.home, 'editions/five'))).toEqual([
      'contributions.csv',
      'edition.json',
      'intervals.json',
      'manifest.json',
      'map.toml',
      'placements.csv',
      'printed.csv',
      'readings.csv',
    ]);
    expect(verifyEdition(world.library(), 'five').verified).toBe(true);
  });

  it('writes the same bytes twice', () => {
    keepEdition(world.library(), draftFive('five'), { replace: false });
    const once = fingerprint(world.home);
    keepEdition(world.library(), draftFive('five'), { replace: true });
    expect(fingerprint(world.home)).toEqual(once);
  });

  it('leaves nothing where the edition cannot be computed', () => {
    const draft = draftFive('five');
    const spoilt = { ...draft, edition: { ...draft.edition, methodology: 'not-there' } };
    const before = fingerprint(world.home);
    expect(codeOf(() => keepEdition(world.library(), spoilt, { replace: false }))).toBe('methodology.unknown');
    expect(fingerprint(world.home)).toEqual(before);
  });

  it('never takes the id of an edition that is shipped, even to replace it', () => {
    const act = () => keepEdition(world.library(), draftFive('usnews-2023-research'), { replace: true });
    expect(codeOf(act)).toBe('edition.taken');
    expect(fingerprint(world.home).size).toBe(0);
  });

  it('replaces an edition of its own only when it is told to', () => {
    keepEdition(world.library(), draftFive('five'), { replace: false });
    const before = fingerprint(world.home);
    const other = { ...draftFive('five'), edition: { ...draftFive('five').edition, title: 'Another title' } };
    expect(codeOf(() => keepEdition(world.library(), other, { replace: false }))).toBe('edition.taken');
    expect(fingerprint(world.home)).toEqual(before);
    keepEdition(world.library(), other, { replace: true });
    expect(world.library().edition('five').title).toBe('Another title');
    expect(readdirSync(join(world.home, 'editions'))).toEqual(['five']);
  });

  it('refuses while somebody else is writing the same edition, and touches nothing', () => {
    mkdirSync(join(world.home, 'editions/.five.lock'), { recursive: true });
    const before = fingerprint(world.home);
    expect(codeOf(() => keepEdition(world.library(), draftFive('five'), { replace: false }))).toBe('edition.busy');
    expect(fingerprint(world.home)).toEqual(before);
  });

  it('clears away what an import that was cut off has left', () => {
    const fresh = join(world.home, 'editions/.five.new');
    mkdirSync(fresh, { recursive: true });
    writeFileSync(join(fresh, 'edition.json'), '{"format":');
    expect(world.library().editions()).toHaveLength(1);
    keepEdition(world.library(), draftFive('five'), { replace: false });
    expect(existsSync(fresh)).toBe(false);
    expect(verifyEdition(world.library(), 'five').verified).toBe(true);
  });

  it('says what stands in the way of writing', () => {
    writeFileSync(join(world.home, 'editions'), 'a file where a folder should be');
    expect(codeOf(() => keepEdition(world.library(), draftFive('five'), { replace: false }))).toBe(
      'archive.unwritable',
    );
  });

  it('has nowhere to keep it without a home folder', () => {
    const library = openLibrary({ shipped: world.shipped, home: null });
    expect(codeOf(() => keepEdition(library, draftFive('five'), { replace: false }))).toBe('archive.no-home');
  });

  it.each(['Five', '../five', 'five/six', ''])('refuses %j as an id', (id) => {
    expect(codeOf(() => keepEdition(world.library(), draftFive(id), { replace: false }))).toBe('table.malformed-id');
    expect(fingerprint(world.home).size).toBe(0);
  });

  it('makes the home folder when it keeps the first edition', () => {
    rmSync(world.home, { recursive: true });
    keepEdition(world.library(), draftFive('five'), { replace: false });
    expect(readFileSync(join(world.home, 'editions/five/placements.csv'), 'utf8').split('\n')[0]).toBe(
      'school_id,kind,rank,label,band,tier,score,reason,because',
    );
  });
});
