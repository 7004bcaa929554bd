/** Our server with the page from another folder than `npm run build` writes it to: `node serve-site.mjs FOLDER`. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServer } from '../../packages/server/dist/index.js';
import { openLibrary } from '../../packages/store/dist/index.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const app = await buildServer({
  library: openLibrary({ shipped: ROOT, home: process.env.BEARINGS_HOME }),
  site: resolve(process.argv[2]),
  version: 'bench',
});
await app.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`http://127.0.0.1:${app.server.address().port}/\n`);
process.once('SIGTERM', () => void app.close());
