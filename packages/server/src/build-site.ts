import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Fault } from '@bearings/core';
import { computeEdition } from '@bearings/library';
import { checkPublishable, openLibrary } from '@bearings/store';
import { buildSite } from './site/build-site.js';
import { writeSite } from './site/write-site.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PAGE = join(ROOT, 'packages/web/dist/site');
const USAGE = 'usage: npm run build:site [-- --out FOLDER]\n';

/** Writes what is shipped as a site, and says what was written. Only what may be published leaves the machine. */
function program(args: readonly string[]): number {
  const folder = readFolder(args);
  if (folder === null) {
    process.stderr.write(USAGE);
    return 2;
  }
  if (!existsSync(join(PAGE, 'index.html'))) {
    process.stderr.write('The page has not been built. Run "npm run build", then try again.\n');
    return 1;
  }
  try {
    const library = openLibrary({ shipped: ROOT, home: null });
    for (const { id } of library.editions()) checkPublishable(computeEdition(library, { edition: id }));
    const files = buildSite({ library, page: PAGE });
    writeSite(files, folder);
    const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
    process.stdout.write(
      `${folder}: ${files.size} files, ${(bytes / 1e6).toFixed(1)} MB; any web server can host it\n`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

function readFolder(args: readonly string[]): string | null {
  try {
    return (
      parseArgs({ args: [...args], options: { out: { type: 'string', default: 'dist/site' } } }).values.out || null
    );
  } catch {
    return null;
  }
}

process.exitCode = program(process.argv.slice(2));
