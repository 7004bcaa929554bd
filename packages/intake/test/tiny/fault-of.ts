import { Fault, type FaultCode } from '@bearings/core';

/** The fault that a run ends in; anything else that happens fails the test. */
export function faultOf(run: () => unknown): {
  code: FaultCode;
  facts: Readonly<Record<string, unknown>>;
  message: string;
} {
  try {
    run();
  } catch (error) {
    if (error instanceof Fault) return { code: error.code, facts: error.facts, message: error.message };
    throw error;
  }
  throw new Error('no fault was thrown');
}
