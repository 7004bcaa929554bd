import { methodologyOf, tableOf, useOf } from '@bearings/testkit';
import { expect, it } from 'vitest';
import { boxAround, countScenarios, openScenarios, plainKernel } from '../../../src/index.js';

it('counts of a block that is stopped are those of its first draws', () => {
  const [a, b] = [
    [3, 2, 1],
    [1, 2, 4],
  ];
  const evidence = tableOf(['zz-a', 'zz-b', 'zz-c'], { a, b });
  const methodology = methodologyOf(['a', 'b'].map((id) => useOf(id, 0, { weight: 0.5 })));
  const space = openScenarios(
    { methodology, evidence, startsFrom: 'readings' },
    { spread: ({ declared }) => boxAround(declared, 0.5), rules: [], evidence: () => evidence },
    7,
  );
  const told: number[] = [];
  const stopped = countScenarios(space, 0, 4096, plainKernel, (counted) => told.push(counted) < 3);
  expect([stopped.draws, told]).toEqual([384, [128, 256, 384]]);
  expect(stopped).toEqual(countScenarios(space, 0, 384));
});
