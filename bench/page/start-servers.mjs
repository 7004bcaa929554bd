/** The servers that the page is measured on: ours, and one for the bare page. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const OURS = join(FOLDER, '../../packages/server/bin/serve.js');
const OF_ANOTHER_BUILD = join(FOLDER, 'serve-site.mjs');
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

/** Our server over a home folder, with the page as `npm run build` left it, or as it lies in another folder. */
export function startOurs(home, site) {
  const command = site === null ? [OURS] : [OF_ANOTHER_BUILD, site];
  const child = spawn(process.execPath, command, { env: { ...process.env, PORT: '0', BEARINGS_HOME: home } });
  return new Promise((started, failed) => {
    let said = '';
    const read = (chunk) => {
      said += chunk;
      const address = /http:\/\/[^\s/]+/.exec(said)?.[0];
      if (address) started({ address, stop: () => child.kill('SIGTERM') });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (status) => failed(new Error(`the server ended with ${status}: ${said}`)));
  });
}

/** Builds the bare page as ours is built, and serves it from memory. */
export async function startBare() {
  const outDir = mkdtempSync(join(tmpdir(), 'bearings-bare-'));
  await build({
    root: join(FOLDER, 'bare'),
    configFile: false,
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://bare').pathname;
    const file = path === '/' ? '/index.html' : path;
    try {
      const bytes = readFileSync(join(outDir, file));
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${server.address().port}`, stop };
}
