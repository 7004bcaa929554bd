import { SOFTWARE } from '@bearings/library';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { homeFolder, openLibrary } from '@bearings/store';
import { buildServer } from './build-server.js';
import { listenNear } from './listen-near.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Reads PORT, HOST and BEARINGS_HOME, serves until it is told to stop, and prints its address as the last line. */
async function serve(env: NodeJS.ProcessEnv): Promise<void> {
  const port = Number(env.PORT || '4173');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    process.stderr.write(`PORT is "${env.PORT}"; give a number from 0 to 65535\n`);
    process.exitCode = 2;
    return;
  }
  const home = homeFolder(undefined, { env, platform: process.platform, userFolder: homedir() });
  const app = await buildServer({
    library: openLibrary({ shipped: ROOT, home }),
    site: join(ROOT, 'packages/web/dist/site'),
    version: SOFTWARE.split(' ')[1] ?? '',
    logger: { level: 'error', stream: process.stderr },
  });
  const address = await listenNear(app, env.HOST || '127.0.0.1', port);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void app.close());
  process.stdout.write(`Bearings: ${address}/\n`);
}

await serve(process.env);
