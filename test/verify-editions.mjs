/** Verifies every shipped edition that is sealed, as a stranger would: through the program. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../', import.meta.url);
const sealed = readdirSync(new URL('editions/', ROOT)).filter((id) =>
  existsSync(new URL(`editions/${id}/manifest.json`, ROOT)),
);
const unverified = sealed.filter((id) => {
  const program = fileURLToPath(new URL('packages/cli/bin/bearings.js', ROOT));
  return spawnSync(process.execPath, [program, 'verify', id], { stdio: 'inherit' }).status !== 0;
});
process.stdout.write(`${sealed.length - unverified.length} of ${sealed.length} sealed editions verified\n`);
process.exit(sealed.length > 0 && unverified.length === 0 ? 0 : 1);
