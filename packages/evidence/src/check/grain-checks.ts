import type { Step } from '../plan/plan-run.js';
import { MATCHED, MATCHED_NAME } from '../matched-affiliations.js';
import type { CountingMethod } from '../method/method.js';
import { GIVEN, PREPARED } from '../prepared.js';
import type { Check } from './check.js';

/**
 * One row per grain, of every table of a run and of what it reads. References are asked for where they count, as edges: asked
 * all together they are the largest table there is.
 */
export function grainChecks(
  steps: readonly Pick<Step, 'name' | 'grain'>[],
  { rawAffiliations }: CountingMethod,
): readonly Check[] {
  const matched = rawAffiliations ? { [MATCHED_NAME]: MATCHED } : {};
  const read = Object.entries({ ...PREPARED, ...matched, ...GIVEN }).filter(([name]) => name !== 'refs');
  return [...read.map(([name, { grain }]) => ({ name, grain })), ...steps].map(({ name, grain }) => ({
    name: `grain-of-${name.replaceAll('_', '-')}`,
    holds: `no two rows of ${name} have the same ${grain.join(', ')}`,
    columns: grain,
    select: twins(name, grain),
  }));
}

function twins(table: string, grain: readonly string[]): string {
  const listed = grain.map((column) => `t.${column}`).join(', ');
  return `select ${grain.map((column) => `t.${column} as ${column}`).join(', ')} from ${table} t group by ${listed} having count(*) > 1`;
}
