import { Fault } from '../src/index.js';

/** The fault that a deed throws, as code and sentence; another error goes on. */
export function faultOf(deed: () => unknown): string {
  try {
    deed();
  } catch (error) {
    if (error instanceof Fault) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'no fault';
}
