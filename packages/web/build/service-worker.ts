import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import type { Shell } from '../src/sw/shell.js';

/** A larger file that the document does not name is not kept before the page stands, in bytes. */
const LARGE = 524_288;
const NAME = 'sw.js';

/** Builds the service worker after the page, with the list of the page's files in it. */
export function serviceWorker(): Plugin {
  let folder = '';
  let root = '';
  let isWritten = false;
  return {
    name: 'bearings-service-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      folder = resolve(root, config.build.outDir);
    },
    writeBundle() {
      isWritten = true;
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      async handler() {
        if (!isWritten) return;
        await build({
          configFile: false,
          root,
          logLevel: 'warn',
          publicDir: false,
          resolve: { conditions: ['source', 'module', 'browser'] },
          define: { SHELL: JSON.stringify(listShell(folder)) },
          build: {
            outDir: folder,
            emptyOutDir: false,
            lib: { entry: 'src/sw/service-worker.ts', formats: ['iife'], name: 'serviceWorker', fileName: () => NAME },
          },
        });
      },
    },
  };
}

/** The files of a built page; the document under its address "". */
export function listShell(folder: string): Shell {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: path.slice(folder.length + 1).replaceAll('\\', '/') }))
    .filter(({ name }) => name !== NAME && !name.endsWith('.map'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ path, name }) => ({ address: name === 'index.html' ? '' : name, bytes: readFileSync(path) }));
  const all = createHash('sha256');
  for (const { address, bytes } of files) {
    all.update(`${address} ${createHash('sha256').update(bytes).digest('hex')}\n`);
  }
  const document = readFileSync(join(folder, 'index.html'), 'utf8');
  const later = files.filter(({ address, bytes }) => bytes.length > LARGE && !document.includes(`"./${address}"`));
  return {
    digest: all.digest('hex').slice(0, 16),
    files: files.filter((file) => !later.includes(file)).map(({ address }) => address),
    later: later.map(({ address }) => address),
  };
}
