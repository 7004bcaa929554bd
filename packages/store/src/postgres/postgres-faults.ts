import { type Fault, fault } from '@bearings/core';
import { firstLine, withCause } from '../engine/with-cause.js';

/** Classes of SQLSTATE: 53 is too little of memory or disk, 08 and 57P0 a connection or server that went away, 28 one that refuses. */
const OUT_OF_MEMORY = /^53[12]/;
const GONE = /^(?:08|57P0)/;
const UNREACHABLE = /^(?:ECONN|ENOTFOUND|EHOST|ENET|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOENT)/;

/** The fault of a statement that PostgreSQL gave up, or of a server that does not answer; its own words and the text are the cause. */
export function faultOfPostgres(error: unknown, statement: string, server: string, sql: string): Fault {
  const { message = String(error), code = '' } = error as { message?: string; code?: string };
  const why = firstLine(message);
  const cause = new Error(`${message}\n${sql}`, { cause: error });
  if (UNREACHABLE.test(code) || GONE.test(code) || code === '')
    return withCause(fault('engine.unreachable', { engine: 'postgres', server, why }), cause);
  const facts = { engine: 'postgres', statement, error: code, why };
  return withCause(fault(OUT_OF_MEMORY.test(code) ? 'engine.out-of-memory' : 'engine.statement-failed', facts), cause);
}
