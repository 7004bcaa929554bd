import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** A web server that knows nothing of us: files, "/" after a folder, 404.html. It can hang, and it can be gone. */
export interface StaticHost {
  readonly port: number;
  /** The paths that were asked for, in order. */
  readonly asked: string[];
  /** The folder that is served at a prefix. */
  place(prefix: string, folder: string): void;
  /** From now on, takes requests and never answers. */
  hang(): void;
  close(): Promise<void>;
}

/** Starts one on a free port. */
export async function startHost(): Promise<StaticHost> {
  const folders = new Map<string, string>();
  const asked: string[] = [];
  let hangs = false;
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    asked.push(path);
    if (hangs) return;
    const prefix = [...folders.keys()].sort((a, b) => b.length - a.length).find((start) => path.startsWith(start));
    const folder = prefix === undefined ? undefined : folders.get(prefix);
    if (prefix === undefined || folder === undefined) return send(response, 404, null);
    serveFile(response, folder, path.slice(prefix.length), path);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    place: (prefix, folder) => void folders.set(prefix, folder),
    hang: () => {
      hangs = true;
    },
    close: () => closeServer(server),
  };
}

function serveFile(response: ServerResponse, folder: string, within: string, path: string): void {
  const file = join(folder, within);
  const isFolder = existsSync(file) && statSync(file).isDirectory();
  if (isFolder && !path.endsWith('/')) {
    response.writeHead(301, { location: `${path}/` }).end();
    return;
  }
  const found = isFolder ? join(file, 'index.html') : file;
  if (existsSync(found)) send(response, 200, found);
  else send(response, 404, existsSync(join(folder, '404.html')) ? join(folder, '404.html') : null);
}

function send(response: ServerResponse, status: number, file: string | null): void {
  if (file === null) {
    response.writeHead(status).end();
    return;
  }
  response.writeHead(status, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
