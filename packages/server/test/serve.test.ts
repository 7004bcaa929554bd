import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../bin/serve.js', import.meta.url));

let running: ChildProcess | null = null;
afterEach(() => {
  running?.kill('SIGKILL');
  running = null;
});

interface Started {
  readonly child: ChildProcess;
  readonly out: string;
}

function start(env: Record<string, string>): Promise<Started> {
  const child = spawn(process.execPath, [PROGRAM], { env: { ...process.env, ...env } });
  running = child;
  return new Promise((found, lost) => {
    let out = '';
    let err = '';
    child.stderr?.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout?.on('data', (chunk) => {
      out += chunk;
      if (out.endsWith('/\n')) found({ child, out });
    });
    child.once('exit', (status) => lost(new Error(`ended with ${status}: ${err}`)));
  });
}

const ended = (child: ChildProcess) => new Promise<number | null>((done) => child.once('exit', done));
const addressIn = (out: string) => /http:\/\/127\.0\.0\.1:(\d+)\/\n$/.exec(out);

describe('the server as a program', () => {
  it('prints its address last, answers there, and stops when told to', async () => {
    const { child, out } = await start({ PORT: '0' });
    const address = addressIn(out)?.[0].trim() ?? '';
    expect((await fetch(`${address}api/editions`)).status).toBe(200);
    const end = ended(child);
    child.kill('SIGTERM');
    expect(await end).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
  });

  it('takes the next free port where its own is taken', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const taken = (other.address() as AddressInfo).port;
    const { child, out } = await start({ PORT: String(taken) });
    expect(Number(addressIn(out)?.[1])).toBeGreaterThan(taken);
    const end = ended(child);
    child.kill('SIGINT');
    expect(await end).toBe(0);
    await new Promise((done) => other.close(done));
  });

  it('refuses a port that is none, with a sentence', async () => {
    await expect(start({ PORT: 'four' })).rejects.toThrow(
      /ended with 2: PORT is "four"; give a number from 0 to 65535/,
    );
  });
});
