import { describe, expect, it } from 'vitest';
import * as intake from '../../src/index.js';
import { exercise, packSheet } from './exercise.mjs';
import { INPUTS, type InputKind } from './inputs.mjs';
import { mutate, seededStream } from './mutate.mjs';

const ALL = Object.values(INPUTS).flat();

function fuzz(
  kind: InputKind | 'workbook',
  seed: number,
  rounds: number,
  input: (next: (limit: number) => number) => Uint8Array,
) {
  const counts = { drafted: 0, refused: 0, slowest: 0 };
  const next = seededStream(seed);
  for (let round = 0; round < rounds; round++) {
    const bytes = input(next);
    const started = performance.now();
    try {
      counts[exercise(intake, kind, bytes).drafted ? 'drafted' : 'refused'] += 1;
    } catch (error) {
      throw new Error(`${kind}, seed ${seed}, round ${round}: ${Buffer.from(bytes).toString('base64')}`, {
        cause: error,
      });
    }
    counts.slowest = Math.max(counts.slowest, performance.now() - started);
  }
  return counts;
}

describe('a mutated input ends in a draft or in a fault, and soon', () => {
  it.each(['csv', 'json', 'toml'] as const)('%s', (kind) => {
    const counts = fuzz(kind, 20261124, 1500, (next) => mutate(INPUTS[kind][next(INPUTS[kind].length)]!, ALL, next));
    expect(counts.drafted).toBeGreaterThan(50);
    expect(counts.refused).toBeGreaterThan(50);
    expect(counts.slowest).toBeLessThan(2000);
  });

  it('xlsx, changed inside its packing', () => {
    const counts = fuzz('sheet', 7, 1000, (next) => packSheet(mutate(INPUTS.sheet[0]!, INPUTS.sheet, next)));
    expect(counts.refused).toBeGreaterThan(50);
    expect(counts.slowest).toBeLessThan(2000);
  });

  it('xlsx, changed as packed', () => {
    const whole = packSheet(INPUTS.sheet[0]!);
    const counts = fuzz('workbook', 11, 1000, (next) => mutate(whole, [whole], next));
    expect(counts.refused).toBeGreaterThan(50);
    expect(counts.slowest).toBeLessThan(2000);
  });

  it('the inputs themselves end in drafts, but for the one with formulas', () => {
    for (const kind of ['csv', 'json', 'toml'] as const)
      for (const bytes of INPUTS[kind])
        expect(exercise(intake, kind, bytes).drafted, new TextDecoder().decode(bytes)).toBe(true);
    const { faults } = exercise(intake, 'sheet', packSheet(INPUTS.sheet[0]!));
    expect(faults).toContain('table.formula-cell');
  });
});
