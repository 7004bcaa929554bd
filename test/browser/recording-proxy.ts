import { createServer, type IncomingMessage, request as ask, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it was on the wire. */
export interface Recorded {
  /** "CONNECT" for a tunnel, which is refused; "GET" for what asks to be upgraded, as a web socket does. */
  readonly method: string;
  readonly url: string;
  /** Names and values in turn, as they came. */
  readonly headers: readonly string[];
  readonly body: Buffer;
  readonly isUpgrade: boolean;
}

/** A proxy that notes down whatever a browser asks of anybody, whichever part of it asks, and lets through what is for one host. */
export interface RecordingProxy {
  readonly address: string;
  readonly recorded: readonly Recorded[];
  close(): Promise<void>;
}

/** Starts the proxy for the host of an address; all other hosts are noted and refused. */
export async function recordRequests(host: string): Promise<RecordingProxy> {
  const recorded: Recorded[] = [];
  const note = ({ method = '', url = '', rawHeaders }: IncomingMessage, body: Buffer, isUpgrade: boolean): void => {
    recorded.push({ method, url, headers: rawHeaders, body, isUpgrade });
  };
  const answer = async (asked: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const pieces: Buffer[] = [];
    for await (const piece of asked) pieces.push(piece as Buffer);
    const body = Buffer.concat(pieces);
    note(asked, body, false);
    if (!asked.url?.startsWith(`${host}/`)) {
      reply.writeHead(502).end();
      return;
    }
    const through = ask(asked.url, { method: asked.method, headers: asked.headers }, (answered) => {
      reply.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(reply);
    });
    through.on('error', () => reply.writeHead(502).end());
    through.end(body);
  };
  const server: Server = createServer((asked, reply) => {
    answer(asked, reply).catch(() => reply.destroy());
  });
  server.on('connect', (asked, socket) => {
    note(asked, Buffer.alloc(0), false);
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  server.on('upgrade', (asked, socket) => {
    note(asked, Buffer.alloc(0), true);
    socket.destroy();
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    recorded,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
