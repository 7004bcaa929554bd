import { goldenWorks } from '@bearings/testkit';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { countByHand } from '../oracles/works/count-by-hand.js';
import { WAYS } from './ways-of-counting.js';

const page = readFileSync(new URL('README.md', import.meta.url), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => / zz-[a-z]+ /.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, way, school, scope, id, values]) => ({
    way: way!,
    school: school!,
    scope: scope!,
    id: Number(id),
    values: values!,
  }));

const COUNTED = new Map(
  [...new Set(rows.map(({ way }) => way))].map((way) => [way, countByHand(goldenWorks(), WAYS[way]!)]),
);

it('has a dozen values and more', () => {
  expect(rows.length).toBeGreaterThan(20);
});

it.each(rows)('$way, $school, $scope $id: $values', ({ way, school, scope, id, values }) => {
  const counted = COUNTED.get(way)!;
  const { counts } = counted.find((row) => row.school_id === school && row.scope === scope && row.scope_id === id)!;
  const columns = values.split(', ').map((value) => value.split(' ')[0]!);
  expect(columns.map((column) => `${column} ${counts[column]}`).join(', ')).toBe(values);
});

it('has no row for a school without works', () => {
  for (const counted of COUNTED.values()) expect(counted.filter((row) => row.school_id === 'zz-dogwood')).toEqual([]);
});
