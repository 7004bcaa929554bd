import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../find-chromium.mjs';

const SERVER = fileURLToPath(new URL('../../packages/server/bin/serve.js', import.meta.url));

/** The real server on a free port and a real browser; and everything that a page said or asked for that it should not. */
export interface Served {
  readonly address: string;
  readonly complaints: string[];
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Starts both, the browser with more flags and the server with a home folder where there are any; the caller closes. */
export async function serve(flags: readonly string[] = [], home = ''): Promise<Served> {
  const server = spawn(process.execPath, [SERVER], { env: { ...process.env, PORT: '0', BEARINGS_HOME: home } });
  const address = await readAddress(server);
  const browser: Browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...CHROMIUM_FLAGS, ...flags],
  });
  const complaints: string[] = [];
  return {
    address,
    complaints,
    async open(path, options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        serviceWorkers: 'block',
        ...options,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(120_000);
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('request', (request) => {
        // A picture that the page makes is read back from an address of the page's own.
        if (
          !request
            .url()
            .replace(/^blob:/, '')
            .startsWith(address)
        )
          complaints.push(`asked another host: ${request.url()}`);
      });
      await page.goto(address + path);
      await page.locator('h1:visible, h2:visible').first().waitFor();
      return page;
    },
    async close() {
      await browser.close();
      const ended = new Promise((done) => server.once('exit', done));
      server.kill('SIGTERM');
      await ended;
    },
  };
}

function readAddress(server: ChildProcess): Promise<string> {
  return new Promise((found, lost) => {
    let said = '';
    const read = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /http:\/\/[^\s/]+/.exec(said)?.[0];
      if (address) found(address);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    server.once('exit', (status) => lost(new Error(`the server ended with ${status}: ${said}`)));
  });
}
