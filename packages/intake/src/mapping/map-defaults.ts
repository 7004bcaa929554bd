import type { MissingReason } from '@bearings/core';

/**
 * Labels of missing readings where a map declares none. A blank or a dash gives no reason, and "n/a" may mean "not
 * available" as well as "not applicable": all three are `unknown` until somebody declares better.
 */
export const DEFAULT_MISSING: ReadonlyMap<string, MissingReason> = new Map<string, MissingReason>([
  ['', 'unknown'],
  ['-', 'unknown'],
  ['–', 'unknown'],
  ['—', 'unknown'],
  ['na', 'unknown'],
  ['n/a', 'unknown'],
  ['not reported', 'not-reported'],
  ['did not report', 'not-reported'],
  ['suppressed', 'suppressed'],
  ['not applicable', 'not-applicable'],
]);
