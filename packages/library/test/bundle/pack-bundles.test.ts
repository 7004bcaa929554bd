import { fileURLToPath } from 'node:url';
import { openLibrary } from '@bearings/store';
import { describe, expect, it } from 'vitest';
import {
  answerEdition,
  type Bundle,
  BUNDLES,
  DEFAULT_EDITION,
  libraryOver,
  memoryFiles,
  packBundles,
  packEdition,
  packShared,
  type SharedBundle,
  verifyEdition,
} from '../../src/index.js';

const shipped = openLibrary({ shipped: fileURLToPath(new URL('../../../..', import.meta.url)), home: null });
const bundles = new Map([...packBundles(shipped)].map(({ path, text }) => [path, text]));
const read = <T extends Bundle>(path: string): T => JSON.parse(bundles.get(path) ?? 'null');
const shared = read<SharedBundle>(BUNDLES.shared);

/** A library in memory, of nothing but bundles. */
function unpack(...paths: string[]) {
  const files = memoryFiles();
  for (const path of paths) files.put(read(path).files);
  return libraryOver(files, { shipped: '', home: null, owns: () => false });
}

describe('the bundles of what is shipped', () => {
  it('are one for all, one of names and one for each edition', () => {
    const editions = shipped.editions().map(({ id }) => id);
    expect(shared).toMatchObject({ format: 1, default: DEFAULT_EDITION, editions });
    expect([...bundles.keys()]).toEqual([BUNDLES.shared, BUNDLES.names, BUNDLES.fit, ...editions.map(BUNDLES.edition)]);
  });

  it('hold every file to the byte, and none twice', () => {
    const seen = new Set<string>();
    for (const path of bundles.keys()) {
      for (const [file, text] of Object.entries(read(path).files)) {
        expect(seen.has(file)).toBe(false);
        seen.add(file);
        expect(Buffer.from(text).equals(shipped.files.bytes(file))).toBe(true);
      }
    }
    expect(seen.size).toBeGreaterThan(60);
  });

  it('give the same lists as the disk, from the shared one alone', () => {
    const light = unpack(BUNDLES.shared);
    expect(light.editions()).toEqual(shipped.editions());
    expect(light.methodologies()).toEqual(shipped.methodologies());
    expect(light.cohorts()).toEqual(shipped.cohorts());
    expect(light.indicators()).toEqual(shipped.indicators());
    expect(light.sources()).toEqual(shipped.sources());
    expect(light.schools()).toEqual(shipped.schools());
    expect(light.files.locate('methodologies/open-research/RATIONALE.md')).not.toBeNull();
  });

  it('give the same aliases', () => {
    expect(unpack(BUNDLES.names).aliases()).toEqual(shipped.aliases());
  });

  it.each(shared.editions)('are enough to answer and to verify %s', (edition) => {
    const light = unpack(BUNDLES.shared, BUNDLES.edition(edition));
    expect(answerEdition(light, { edition }, null)).toEqual(answerEdition(shipped, { edition }, null));
    expect(verifyEdition(light, edition)).toMatchObject({ verified: true, first: null });
  });

  it('are the same bytes each time', () => {
    expect(new Map([...packBundles(shipped)].map(({ path, text }) => [path, text]))).toEqual(bundles);
  });
});

describe('a bundle of other files', () => {
  const texts = {
    'cohorts/us.json': '{}',
    'cohorts/NOTES.md': 'not a cohort',
    'editions/one/edition.json': '{}',
    'editions/one/readings.csv': '\uFEFFschool\r\nus-a\r\n',
    'editions/one/private-notes.txt': 'mine',
    'editions/Not An Id/edition.json': '{}',
    'editions/empty/readings.csv': 'school\n',
  };
  const small = libraryOver(memoryFiles(texts), { shipped: '', home: null, owns: () => false });

  it('keeps line ends and the mark of byte order', () => {
    expect(JSON.parse(packEdition(small, 'one')).files).toEqual({
      'editions/one/readings.csv': texts['editions/one/readings.csv'],
    });
  });

  it('holds only what belongs to a library', () => {
    const { editions, files } = JSON.parse(packShared(small));
    expect(editions).toEqual(['one']);
    expect(Object.keys(files)).toEqual(['cohorts/us.json', 'editions/one/edition.json']);
  });

  it.each(['empty', '../one', 'Not An Id', 'none'])('there is none of the edition "%s"', (id) => {
    expect(() => packEdition(small, id)).toThrow(/There is no edition|no edition/);
  });

  it('is refused where a file is no UTF-8', () => {
    const broken = memoryFiles({ 'editions/one/edition.json': '{}', 'editions/one/readings.csv': '' });
    const files = {
      ...broken,
      bytes: (path: string) => (path.endsWith('readings.csv') ? Uint8Array.of(0xff) : broken.bytes(path)),
    };
    const library = libraryOver(files, { shipped: '', home: null, owns: () => false });
    expect(() => packEdition(library, 'one')).toThrow(/editions\/one\/readings\.csv is not text in UTF-8/);
  });
});
