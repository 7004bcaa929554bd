import type { Fault } from '@bearings/core';
import { STATUS } from './fault-status.js';
import type { Problem } from './problem.js';

const TITLE = { 400: 'Asked wrongly', 404: 'Not there', 409: 'In conflict', 422: 'Cannot be computed' } as const;

/** A fault as RFC 9457 writes it; `address` is what was asked. */
export function problemOfFault({ code, message, facts }: Fault, address: string): Problem {
  const status = STATUS[code];
  return {
    type: `urn:bearings:fault:${code}`,
    title: TITLE[status],
    status,
    detail: message,
    instance: address,
    fault: code,
    facts,
  };
}
