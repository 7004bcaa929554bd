import { Fault } from '@bearings/core';
import { buildOfEdition, editionsOfBuilds } from '@bearings/store/works';
import { openLibrary } from '@bearings/store';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepGoldenEdition, ROOT } from './edition-of-golden.js';

let golden: Awaited<ReturnType<typeof keepGoldenEdition>>;
beforeAll(async () => {
  golden = await keepGoldenEdition();
});
afterAll(() => golden.end());

const open = () => openLibrary({ shipped: ROOT, home: golden.home });
const linkFile = () => join(golden.home, 'builds', `${golden.edition}.json`);
const link = () => JSON.parse(readFileSync(linkFile(), 'utf8')) as Record<string, string>;

/** Finds the build with other words in the link. */
function withLink(change: Record<string, string>): string {
  const before = readFileSync(linkFile(), 'utf8');
  writeFileSync(linkFile(), JSON.stringify({ ...link(), ...change }));
  try {
    expect(editionsOfBuilds(open())).toEqual(change.snapshot ? [] : [golden.edition]);
    buildOfEdition(open(), golden.edition);
    return 'found';
  } catch (error) {
    if (error instanceof Fault) return error.code;
    throw error;
  } finally {
    writeFileSync(linkFile(), before);
  }
}

describe('the build of an edition', () => {
  it('is found where it was kept, with the scope of the readings', () => {
    const { folder, record, scope } = buildOfEdition(open(), golden.edition);
    expect({ folder, run: record.run, scope }).toEqual({
      folder: golden.folder,
      run: golden.record.run,
      scope: { scope: 'all', scopeId: 0 },
    });
    expect(editionsOfBuilds(open())).toEqual([golden.edition]);
  });

  it('is not taken for that of another edition with the same id, or where another run lies', () => {
    expect(withLink({})).toBe('found');
    expect(withLink({ snapshot: `sha256:${'0'.repeat(64)}` })).toBe('build.none-of-edition');
    expect(withLink({ run: `sha256:${'0'.repeat(64)}` })).toBe('build.another-run');
    expect(withLink({ folder: '/no/such/folder' })).toBe('build.gone');
    expect(withLink({ run: 'cf2f' })).toBe('build.malformed');
  });

  it('stands in the home folder, and no sealed file of the edition names a place', () => {
    expect(link()).toMatchObject({ edition: golden.edition, folder: golden.folder });
    const edition = readFileSync(join(golden.home, 'editions', golden.edition, 'edition.json'), 'utf8');
    expect(edition).toContain(golden.record.run);
    expect(edition).not.toContain(golden.folder);
  });

  it('gives fictional schools readings that say they are', () => {
    const sources = new Set(golden.library.readings(golden.edition).map(({ source }) => source));
    expect([...sources]).toEqual(['FICTIONAL']);
    expect(golden.library.edition(golden.edition).notes[0]).toContain('invented records');
  });
});
