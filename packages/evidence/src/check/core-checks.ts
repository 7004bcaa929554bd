import type { CountingMethod } from '../method/method.js';
import { droppedLast } from '../relation/core/core-rounds.js';
import { asksCountries, coreRuleOf } from '../relation/core/core-rule.js';
import { unsureDistances } from '../relation/core/core-scope.js';
import type { Check } from './check.js';

/** Core sources are the same on every engine, and those that stay however often they are asked again. */
export function coreChecks(method: CountingMethod): readonly Check[] {
  const rule = coreRuleOf(method);
  if (rule === null) return [];
  const decided: Check = {
    name: 'core-is-decided',
    holds: 'no source is so near to the line of international ones that engines could tell it apart differently',
    columns: ['source_id', 'distance', 'bound'],
    select: unsureDistances(),
  };
  const settled: Check = {
    name: 'core-is-settled',
    holds: `no source is dropped in the last of ${rule.rounds} rounds; where one is, the method has to allow more of them`,
    columns: ['source_id'],
    select: droppedLast(rule),
  };
  return asksCountries(method) ? [decided, settled] : [settled];
}
