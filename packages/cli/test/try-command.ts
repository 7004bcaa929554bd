import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, type ExitStatus, type World } from '../src/index.js';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Publishers' files that are never part of the project; null where they are not at hand. */
export const PUBLISHERS = existsSync(join(ROOT, '../shared/data')) ? join(ROOT, '../shared/data') : null;

/** What a command did: its exit status and what it wrote. */
export interface Tried {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string;
}

/** A desk of its own: a home folder and a place for files, both gone at the end. */
export interface Desk {
  readonly home: string;
  readonly file: (name: string) => string;
  readonly try: (argv: readonly string[], world?: Partial<World>) => Promise<Tried>;
  readonly end: () => void;
}

export function openDesk(): Desk {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'bearings-cli-')));
  const home = join(folder, 'home');
  return {
    home,
    file: (name) => join(folder, name),
    try: (argv, world) => tryCommand(argv, { env: { BEARINGS_HOME: home }, ...world }),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs a command line in this process, away from every terminal unless the world says otherwise. */
export async function tryCommand(argv: readonly string[], world: Partial<World> = {}): Promise<Tried> {
  const written = { out: '', err: '' };
  const status = await run(argv, {
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    env: {},
    platform: 'linux',
    userFolder: '/nowhere',
    shipped: ROOT,
    columns: null,
    ask: null,
    watch: null,
    ...world,
  });
  return { status, ...written };
}

/** Every file below a folder with its digest; nothing where there is no such folder. */
export function fingerprint(folder: string): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  const visit = (at: string): void => {
    for (const name of readdirSync(at).sort()) {
      const full = join(at, name);
      if (statSync(full).isDirectory()) {
        files[`${relative(folder, full)}/`] = '';
        visit(full);
      } else files[relative(folder, full)] = createHash('sha256').update(readFileSync(full)).digest('hex');
    }
  };
  if (existsSync(folder)) visit(folder);
  return files;
}
