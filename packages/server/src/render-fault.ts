import { type Problem, STATUS } from '@bearings/contract';
import { Fault, fault } from '@bearings/core';
import type { FastifyError } from 'fastify';

/** Words what went wrong as RFC 9457 writes it. A bug says that it is one and keeps its stack to itself. */
export function renderFault(error: unknown, address: string): Problem {
  const known = toFault(error);
  if (known) {
    const status = STATUS[known.code];
    return {
      type: `urn:bearings:fault:${known.code}`,
      title: TITLE[status],
      status,
      detail: known.message,
      instance: address,
      fault: known.code,
      facts: known.facts,
    };
  }
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

const TITLE = { 400: 'Asked wrongly', 404: 'Not there', 409: 'In conflict', 422: 'Cannot be computed' } as const;

function toFault(error: unknown): Fault | null {
  if (error instanceof Fault) return error;
  const refused = (error as FastifyError | null)?.validation?.[0];
  if (!refused) return null;
  const parameter = refused.instancePath.replace(/^\//, '').replaceAll('/', '.');
  const unknown = (refused.params as { issue?: { keys?: readonly string[] } } | undefined)?.issue?.keys?.[0];
  return fault('question.malformed', {
    parameter: unknown ?? (parameter || 'query'),
    found: unknown ? 'not one that this address takes' : `refused (${refused.message ?? 'of another form'})`,
    expected: unknown ? 'one of those in /api/openapi.json' : 'the form that /api/openapi.json states',
  });
}
