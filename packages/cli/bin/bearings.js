#!/usr/bin/env node
import { existsSync } from 'node:fs';

const built = new URL('../dist/main.js', import.meta.url);
if (!existsSync(built)) {
  process.stderr.write('bearings is not built yet: run "npm run build" in the checkout, then try again\n');
  process.exit(70);
}
await import(built.href);
