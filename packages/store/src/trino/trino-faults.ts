import { type Fault, fault } from '@bearings/core';
import { firstLine, withCause } from '../engine/with-cause.js';
import type { TrinoError } from './trino-answer.js';

/** Errors of Trino that say that a machine was lost or is not there yet, and nothing of the statement. */
const LOST: ReadonlySet<string> = new Set([
  ...['REMOTE_HOST_GONE', 'REMOTE_TASK_ERROR', 'REMOTE_TASK_MISMATCH', 'REMOTE_TASK_FAILED', 'ABANDONED_TASK'],
  ...['PAGE_TRANSPORT_ERROR', 'PAGE_TRANSPORT_TIMEOUT', 'TOO_MANY_REQUESTS_FAILED', 'NO_NODES_AVAILABLE'],
  ...['SERVER_SHUTTING_DOWN', 'SERVER_STARTING_UP', 'CATALOG_NOT_AVAILABLE', 'REMOTE_BUFFER_CLOSE_FAILED'],
]);

const OUT_OF_MEMORY: ReadonlySet<string> = new Set([
  ...['EXCEEDED_GLOBAL_MEMORY_LIMIT', 'EXCEEDED_LOCAL_MEMORY_LIMIT', 'CLUSTER_OUT_OF_MEMORY'],
  ...['EXCEEDED_SPILL_LIMIT', 'OUT_OF_SPILL_SPACE'],
]);

/** A statement that is asked: what it is for, and its text. */
export interface TrinoStatement {
  /** The table that it makes or reads, for whoever reads of its failure. */
  readonly name: string;
  readonly sql: string;
}

/** The fault of a statement that Trino gave up; the text and Trino's own words are its cause. */
export function faultOfTrino({ name, sql }: TrinoStatement, { errorName, message }: TrinoError): Fault {
  const facts = { engine: 'trino', statement: name, error: errorName, why: firstLine(message) };
  const code = LOST.has(errorName)
    ? 'engine.node-lost'
    : OUT_OF_MEMORY.has(errorName)
      ? 'engine.out-of-memory'
      : 'engine.statement-failed';
  return withCause(fault(code, facts), new Error(`${errorName}: ${message}\n${sql}`));
}

/** A coordinator that no longer knows a statement: it was started anew in between. */
export function faultOfForgotten({ name, sql }: TrinoStatement): Fault {
  const why = 'the coordinator was started anew in between';
  const facts = { engine: 'trino', statement: name, error: 'FORGOTTEN', why };
  return withCause(fault('engine.node-lost', facts), new Error(`${why}\n${sql}`));
}

/** Whether the same statement can be asked again with hope. */
export function isLostNode(error: unknown): boolean {
  return error instanceof Error && (error as Partial<Fault>).code === 'engine.node-lost';
}
