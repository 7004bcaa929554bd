import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fetchTrino } from './fetch-trino.js';
import { findJava } from './find-java.js';
import { layOut, logOf, startServer } from './start-server.js';

/** How long a server may take to start, in milliseconds: a limit against hanging. */
const START_MS = 600_000;

/** A Trino cluster of one coordinator and workers, each in a Java machine of its own on loopback. */
export class Cluster {
  readonly #servers = new Map<string, ChildProcess>();
  readonly #java = findJava();
  readonly #jars = fetchTrino();

  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private readonly size: { readonly heap: string; readonly queryMemory: string },
  ) {}

  /** Starts a coordinator and the named workers, and waits until it counts on all of them. */
  static async start(
    folder: string,
    workers: readonly string[],
    size = { heap: '1G', queryMemory: '1GB' },
  ): Promise<Cluster> {
    const cluster = new Cluster(folder, await freePort(), size);
    try {
      layOut(folder, cluster.#jars, cluster.#java);
      cluster.#launch('coordinator', cluster.port);
      for (const worker of workers) cluster.#launch(worker, await freePort());
      await cluster.#waitFor(workers.length);
    } catch (error) {
      await cluster.stop();
      throw error;
    }
    return cluster;
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The processes of its servers. */
  get pids(): readonly number[] {
    return [...this.#servers.values()].map(({ pid }) => pid!);
  }

  /** Starts one more worker, and waits until the coordinator counts on it. */
  async add(worker: string): Promise<void> {
    this.#launch(worker, await freePort());
    await this.#waitFor(this.#servers.size - 1);
  }

  /** Ends a server at once, as a machine that loses its power. */
  async kill(name: string): Promise<void> {
    const server = this.#servers.get(name);
    if (server === undefined) throw new Error(`there is no server ${name}`);
    this.#servers.delete(name);
    if (server.exitCode !== null || server.signalCode !== null) return;
    await new Promise<void>((done) => {
      server.once('exit', () => done());
      server.kill('SIGKILL');
    });
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#servers.keys()].map((name) => this.kill(name)));
  }

  /** How many workers the coordinator counts on; none while it does not answer. */
  async activeWorkers(): Promise<number> {
    const question = "select count(*) from system.runtime.nodes where not coordinator and state = 'active'";
    try {
      const rows = await ask(this.address, question);
      return Number(rows[0]?.[0] ?? 0);
    } catch {
      return 0;
    }
  }

  #launch(name: string, port: number): void {
    const { folder, size } = this;
    const plan = { name, port, folder, coordinator: this.address, java: this.#java, jars: this.#jars, ...size };
    this.#servers.set(name, startServer(plan));
  }

  async #waitFor(workers: number): Promise<void> {
    const until = performance.now() + START_MS;
    while (performance.now() < until) {
      for (const [name, { exitCode }] of this.#servers)
        if (exitCode !== null) throw new Error(`${name} ended while it started:\n${this.#endOfLog(name)}`);
      if ((await this.activeWorkers()) === workers) return;
      await pause(500);
    }
    const logs = [...this.#servers.keys()].map((name) => `${name}:\n${this.#endOfLog(name)}`);
    throw new Error(`the cluster did not come up\n${logs.join('\n')}`);
  }

  #endOfLog(name: string): string {
    return readFileSync(logOf(this.folder, name), 'utf8').split('\n').slice(-30).join('\n');
  }
}

interface Answer {
  readonly nextUri?: string;
  readonly data?: readonly (readonly unknown[])[];
  readonly error?: { readonly message: string };
}

/** The rows of a question, asked plainly: whether the cluster is up is not asked by what is tested on it. */
async function ask(address: string, sql: string): Promise<readonly (readonly unknown[])[]> {
  const rows: (readonly unknown[])[] = [];
  const headers = { 'X-Trino-User': 'cluster' };
  let answer: Answer = await json(`${address}/v1/statement`, { method: 'POST', body: sql, headers });
  for (;;) {
    rows.push(...(answer.data ?? []));
    if (answer.error) throw new Error(answer.error.message);
    if (answer.nextUri === undefined) return rows;
    answer = await json(answer.nextUri, { headers });
  }
}

async function json(address: string, init: RequestInit): Promise<Answer> {
  return (await (await fetch(address, init)).json()) as Answer;
}

/** A port of loopback that nobody listens at. */
function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
