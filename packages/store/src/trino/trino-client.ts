import { fault } from '@bearings/core';
import { setTimeout as pause } from 'node:timers/promises';
import type { EngineValue, RunOptions } from '../engine/engine.js';
import { readExactly } from './read-exactly.js';
import type { TrinoAddress } from './trino-address.js';
import { isTrinoAnswer, type TrinoAnswer, type TrinoColumn, engineValue } from './trino-answer.js';
import { firstLine, withCause } from '../engine/with-cause.js';
import { faultOfForgotten, faultOfTrino, type TrinoStatement } from './trino-faults.js';

/** How a cluster is asked. Times in milliseconds. */
export interface TrinoAccess extends TrinoAddress {
  /** The value of the header Authorization, as "Bearer ..."; told in no fault. */
  readonly authorization?: string;
  /** Properties of the session, as query_max_run_time. */
  readonly session?: Readonly<Record<string, string>>;
  /** How long a server that cannot be reached is asked again; 2 minutes where it is not said, as Trino's own clients do. */
  readonly patience?: number;
}

const PATIENCE_MS = 120_000;
const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 5_000;
/** A server answers within a second that it has nothing yet; a connection without a word for so long is lost. */
const SILENCE_MS = 60_000;
/** How long the end of a statement is waited for. */
const END_MS = 5_000;
const PASSING: readonly number[] = [429, 502, 503, 504];
const GONE: readonly number[] = [404, 410];

/** Asks a Trino server by its protocol: a statement is posted, and each answer says where the next one is. */
export class TrinoClient {
  readonly #headers: Readonly<Record<string, string>>;

  constructor(private readonly access: TrinoAccess) {
    const session = Object.entries(access.session ?? {}).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
    this.#headers = {
      'X-Trino-User': access.user,
      'X-Trino-Catalog': access.catalog,
      'X-Trino-Schema': access.schema,
      'X-Trino-Source': 'bearings',
      ...(session.length === 0 ? {} : { 'X-Trino-Session': session.join(',') }),
      ...(access.authorization === undefined ? {} : { Authorization: access.authorization }),
    };
  }

  /**
   * The rows of a statement. What was begun is ended on the server too when the signal says so or an answer cannot be had. A fault
   * where the server cannot be reached, refuses or gives the statement up.
   */
  async run(
    statement: TrinoStatement,
    { signal, onProgress }: RunOptions = {},
  ): Promise<readonly (readonly EngineValue[])[]> {
    signal?.throwIfAborted();
    const rows: (readonly EngineValue[])[] = [];
    let columns: readonly TrinoColumn[] = [];
    let next: string | undefined;
    try {
      let answer = await this.#ask(statement, '/v1/statement', signal, { method: 'POST', body: statement.sql });
      for (;;) {
        next = answer.nextUri;
        if (answer.error) throw faultOfTrino(statement, answer.error);
        columns = answer.columns ?? columns;
        for (const row of answer.data ?? []) rows.push(row.map((value, at) => engineValue(value, columns[at]!)));
        onProgress?.({ part: partOf(answer) });
        if (next === undefined) return rows;
        answer = await this.#ask(statement, next, signal, {});
      }
    } catch (error) {
      if (next !== undefined) await this.#end(next);
      signal?.throwIfAborted();
      throw error;
    }
  }

  /** One answer. A statement runs only once its first next address is asked for, so a question that was lost can be put again. */
  async #ask(
    statement: TrinoStatement,
    at: string,
    signal: AbortSignal | undefined,
    init: RequestInit,
  ): Promise<TrinoAnswer> {
    const { server, patience = PATIENCE_MS } = this.access;
    const until = performance.now() + patience;
    for (let wait = FIRST_WAIT_MS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
      signal?.throwIfAborted();
      const got = await this.#fetch(at, init, signal).catch((error: unknown) => {
        signal?.throwIfAborted();
        return { status: 0, text: '', error };
      });
      if (got.status === 200) {
        const json = readJson(got.text);
        if (isTrinoAnswer(json)) return json;
        throw fault('engine.refused', { engine: 'trino', server, status: 200, why: 'the answer is not Trino’s' });
      }
      if (init.method !== 'POST' && GONE.includes(got.status)) throw faultOfForgotten(statement);
      const passing = got.status === 0 || PASSING.includes(got.status);
      if (!passing)
        throw fault('engine.refused', {
          engine: 'trino',
          server,
          status: got.status,
          why: firstLine(got.text).slice(0, 200),
        });
      if (performance.now() + wait > until) {
        const why = 'error' in got ? reasonOf(got.error) : `it answers with the status ${got.status}`;
        const unreachable = fault('engine.unreachable', { engine: 'trino', server, why });
        throw 'error' in got ? withCause(unreachable, got.error) : unreachable;
      }
      await pause(wait, undefined, signal === undefined ? {} : { signal });
    }
  }

  /** Status and text of an address of the server, whatever host it is said to be on: nobody else is told who asks. */
  async #fetch(
    at: string,
    init: RequestInit,
    signal: AbortSignal | undefined,
    longest = SILENCE_MS,
  ): Promise<{ status: number; text: string }> {
    const { pathname, search } = new URL(at, this.access.server);
    const silence = AbortSignal.timeout(longest);
    const response = await fetch(new URL(`${pathname}${search}`, this.access.server), {
      ...init,
      headers: this.#headers,
      redirect: 'manual',
      signal: signal === undefined ? silence : AbortSignal.any([signal, silence]),
    });
    return { status: response.status, text: await response.text() };
  }

  /** Ends a statement on the server; where that cannot be said, the server ends it after some minutes without a question. */
  async #end(next: string): Promise<void> {
    await this.#fetch(next, { method: 'DELETE' }, undefined, END_MS).catch(() => undefined);
  }
}

function partOf({ stats }: TrinoAnswer): number | null {
  return stats.progressPercentage === undefined ? null : Math.min(1, stats.progressPercentage / 100);
}

function readJson(text: string): unknown {
  try {
    return readExactly(text);
  } catch {
    return null;
  }
}

/** Why a connection failed; the runtime keeps the reason in the cause. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error && cause.message !== '' ? cause.message : message;
}
