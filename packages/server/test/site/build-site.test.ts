import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLibrary } from '@bearings/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildSite } from '../../src/site/build-site.js';
import { listPages } from '../../src/site/list-pages.js';
import { writeSite } from '../../src/site/write-site.js';

const library = openLibrary({ shipped: fileURLToPath(new URL('../../../..', import.meta.url)), home: null });

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'bearings-site-'));
  mkdirSync(join(scratch, 'page', 'assets'), { recursive: true });
  writeFileSync(join(scratch, 'page', 'index.html'), '<script src="./assets/a.js"></script>');
  writeFileSync(join(scratch, 'page', 'sw.js'), '');
  writeFileSync(join(scratch, 'page', 'assets', 'a.js'), 'export {};');
});
afterEach(() => rmSync(scratch, { recursive: true }));

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const build = () => buildSite({ library, page: join(scratch, 'page') });

describe('the files of a site', () => {
  it('are the page, its document at each of its addresses, and the data', () => {
    const files = build();
    expect(text(files.get('assets/a.js'))).toBe('export {};');
    expect(text(files.get('index.html'))).toContain('"./assets/a.js"');
    expect(text(files.get('compare/index.html'))).toContain('"../assets/a.js"');
    for (const { id } of [...library.schools(), ...library.methodologies(), ...library.editions()]) {
      const found = ['schools', 'methods', 'editions'].map((step) => files.get(`${step}/${id}/index.html`));
      expect([id, text(found.find(Boolean)).includes('"../../assets/a.js"')]).toEqual([id, true]);
    }
    expect(JSON.parse(text(files.get('data/shared.json'))).editions).toContain('open-us-2025');
  });

  it('are the same each time, in the order of their paths', () => {
    const [one, other] = [build(), build()];
    expect([...one.keys()]).toEqual([...other.keys()].sort());
    const differing = [...one].filter(([path, bytes]) => Buffer.compare(bytes, other.get(path) ?? Buffer.alloc(0)));
    expect(differing.map(([path]) => path)).toEqual([]);
  });

  it('say nothing of an address that a library has nothing to show at', () => {
    const pages = listPages(library);
    expect(new Set(pages).size).toBe(pages.length);
    expect(pages).not.toContain('schools');
  });
});

describe('writing a site', () => {
  const site = () => join(scratch, 'out', 'site');
  const names = () => readdirSync(join(scratch, 'out'));

  it('takes the place of an older one and leaves nothing of it', () => {
    writeSite(build(), site());
    writeFileSync(join(site(), 'old.html'), 'old');
    writeSite(build(), site());
    expect(readdirSync(site())).not.toContain('old.html');
    expect(readFileSync(join(site(), 'index.html'), 'utf8')).toContain('./assets/a.js');
    expect(names()).toEqual(['site']);
  });

  it('refuses a folder that holds anything else, and a file', () => {
    mkdirSync(site(), { recursive: true });
    writeFileSync(join(site(), 'index.html'), 'mine');
    expect(() => writeSite(build(), site())).toThrow(/not empty/);
    expect(readdirSync(site())).toEqual(['index.html']);
    expect(() => writeSite(build(), join(site(), 'index.html'))).toThrow(/is there already/);
    expect(names()).toEqual(['site']);
  });

  it('leaves the older one where it cannot write', () => {
    writeSite(build(), site());
    const before = readdirSync(site());
    expect(() =>
      writeSite(
        new Map([
          ['a', new Uint8Array()],
          ['a/b', new Uint8Array()],
        ]),
        site(),
      ),
    ).toThrow(/nothing can be written to/);
    expect(readdirSync(site())).toEqual(before);
    expect(names()).toEqual(['site']);
  });
});
