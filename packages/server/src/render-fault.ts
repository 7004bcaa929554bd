import { type Problem, problemOfFault } from '@bearings/contract';
import { Fault, fault } from '@bearings/core';
import type { FastifyError } from 'fastify';

/** Words what went wrong as RFC 9457 writes it. A bug says that it is one and keeps its stack to itself. */
export function renderFault(error: unknown, address: string): Problem {
  const known = toFault(error);
  if (known) return problemOfFault(known, address);
  const status = (error as FastifyError | null)?.statusCode ?? 500;
  if (status >= 400 && status < 500) {
    return { type: 'about:blank', title: 'Not accepted', status, detail: String(error), instance: address };
  }
  return {
    type: 'about:blank',
    title: 'A mistake in the program',
    status: 500,
    detail: 'This is a mistake in the program, not in the question; the terminal that runs it shows the details.',
    instance: address,
  };
}

function toFault(error: unknown): Fault | null {
  if (error instanceof Fault) return error;
  const refused = (error as FastifyError | null)?.validation?.[0];
  if (!refused) return null;
  const { keys, pattern } = refused.params as { keys?: readonly string[]; pattern?: string };
  if (keys?.[0] !== undefined) {
    return fault('question.malformed', {
      parameter: keys[0],
      found: 'not one that this address takes',
      expected: 'those that /api/openapi.json lists',
    });
  }
  return fault('question.malformed', {
    parameter: refused.instancePath.split('/')[1] || 'query',
    found: 'missing, or of another form',
    expected: pattern === undefined ? 'what /api/openapi.json states' : `a text that fits ${pattern}`,
  });
}
