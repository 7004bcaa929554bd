import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listShell } from '../../build/service-worker.js';
import { cacheNames, isOutdated, type Shell, treat } from '../../src/sw/shell.js';

const SHELL: Shell = { digest: 'abc', files: ['', 'theme.js', 'assets/a.js'], later: ['assets/atlas.json'] };

describe('how the service worker answers an address', () => {
  it.each([
    ['', true, 'page'],
    ['index.html', true, 'page'],
    ['editions/open-us-2025', true, 'page'],
    ['editions/open-us-2025/', true, 'page'],
    ['editions/x/index.html', true, 'page'],
    ['404.html', true, 'none'],
    ['icon.svg', true, 'none'],
    ['data/shared.json', true, 'none'],
    ['api/editions', true, 'none'],
    ['api/editions', false, 'none'],
    ['data/shared.json', false, 'data'],
    ['data/editions/open-us-2025.json', false, 'data'],
    ['assets/a.js', false, 'kept'],
    ['assets/of-another-build.js', false, 'kept'],
    ['assets/atlas.json', false, 'kept'],
    ['theme.js', false, 'kept'],
    ['sw.js', false, 'none'],
    ['elsewhere.txt', false, 'none'],
  ])('"%s", navigation %s: %s', (address, isNavigation, treatment) => {
    expect(treat(address, isNavigation, SHELL)).toBe(treatment);
  });
});

describe('the caches', () => {
  it('outdated are those of other builds at the same front, and no others', () => {
    const outdated = (name: string) => isOutdated(name, '/bearings/', SHELL);
    const { shell, data } = cacheNames('/bearings/', SHELL);
    expect([shell, data].map(outdated)).toEqual([false, false]);
    expect(outdated(cacheNames('/bearings/', { ...SHELL, digest: 'abd' }).shell)).toBe(true);
    expect(outdated(cacheNames('/', { ...SHELL, digest: 'abd' }).shell)).toBe(false);
    expect(outdated(cacheNames('/bearings/old/', SHELL).shell)).toBe(false);
    expect(outdated('another-program')).toBe(false);
  });
});

describe('the files of a build', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bearings-shell-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<script src="./assets/main.js"></script>');
    writeFileSync(join(folder, 'theme.js'), '');
    writeFileSync(join(folder, 'sw.js'), 'an older one');
    writeFileSync(join(folder, 'assets', 'main.js'), 'x'.repeat(600_000));
    writeFileSync(join(folder, 'assets', 'atlas.json'), 'x'.repeat(600_000));
    writeFileSync(join(folder, 'assets', 'small.js'), 'x');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are kept at once, but for large ones that the document does not name', () => {
    expect(listShell(folder)).toMatchObject({
      files: ['assets/main.js', 'assets/small.js', '', 'theme.js'],
      later: ['assets/atlas.json'],
    });
  });

  it('are known by a digest of names and bytes, without the service worker itself', () => {
    const { digest } = listShell(folder);
    writeFileSync(join(folder, 'sw.js'), 'a newer one');
    expect(listShell(folder).digest).toBe(digest);
    writeFileSync(join(folder, 'assets', 'small.js'), 'y');
    expect(listShell(folder).digest).not.toBe(digest);
  });
});
