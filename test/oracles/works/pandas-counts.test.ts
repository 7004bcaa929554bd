import { goldenWorks } from '@bearings/testkit';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { WAYS } from '../../engines/ways-of-counting.js';
import { countByHand } from './count-by-hand.js';

/** Made by count.py, with pandas: by way, school and scope, the columns that it counts. */
const FOUND = JSON.parse(readFileSync(new URL('pandas-counts.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>
>;

it.each(Object.keys(FOUND))('counts what pandas counts: %s', (way) => {
  const found = FOUND[way]!;
  const [columns] = Object.values(found).map((row) => Object.keys(row));
  const counted = countByHand(goldenWorks(), WAYS[way]!).filter(({ scope }) => scope !== 'subfield');
  const ours = counted.map(({ school_id, scope, scope_id, counts }) => [
    `${school_id}/${scope}/${scope_id}`,
    Object.fromEntries(columns!.map((column) => [column, Number(counts[column])])),
  ]);
  expect(Object.keys(found).length).toBeGreaterThan(10);
  expect(Object.fromEntries(ours)).toEqual(found);
});
