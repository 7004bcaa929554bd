import { type Fault, fault } from '@bearings/core';
import { firstLine, withCause } from '../engine/with-cause.js';

/** Names by which ClickHouse says that memory, or the disk it spills to, was too small. */
const OUT_OF_MEMORY: ReadonlySet<string> = new Set(['MEMORY_LIMIT_EXCEEDED', 'NOT_ENOUGH_SPACE']);
/** Codes of Node for a server that is not there or was lost. */
const UNREACHABLE = /^(?:ECONN|ENOTFOUND|EHOST|ENET|EPIPE|ETIMEDOUT|EAI_AGAIN)/;

/** The fault of a statement that ClickHouse gave up, or of a server that does not answer; its own words and the text are the cause. */
export function faultOfClickHouse(error: unknown, statement: string, server: string, sql: string): Fault {
  const { message = String(error), code = '' } = error as { message?: string; code?: string };
  const cause = new Error(`${message}\n${sql}`, { cause: error });
  if (UNREACHABLE.test(code))
    return withCause(fault('engine.unreachable', { engine: 'clickhouse', server, why: firstLine(message) }), cause);
  const name = nameOf(error, message);
  const facts = { engine: 'clickhouse', statement, error: name, why: firstLine(message) };
  return withCause(fault(OUT_OF_MEMORY.has(name) ? 'engine.out-of-memory' : 'engine.statement-failed', facts), cause);
}

/** "MEMORY_LIMIT_EXCEEDED": the type of an error of the server, or what stands behind its message in brackets. */
function nameOf(error: unknown, message: string): string {
  const { type } = error as { type?: string };
  return type ?? /\(([A-Z][A-Z_]{4,})\)/.exec(message)?.[1] ?? 'an error';
}
