import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedWeights,
  equalWeights,
  importanceWeights,
  setWeight,
  type WeightGroup,
  type WeightPart,
  weightsOf,
} from '../../src/weigh/weight-tree.js';

const part = (id: string, weight: number, kind: WeightPart['kind'] = 'indicator'): WeightPart => ({
  id,
  kind,
  label: null,
  weight,
});
const flat: WeightGroup = { pillar: null, parts: [part('a', 0.5), part('b', 0.3), part('c', 0.2)] };
const deep: readonly WeightGroup[] = [
  { pillar: null, parts: [part('p', 0.6, 'pillar'), part('x', 0.4)] },
  { pillar: 'p', parts: [part('y', 0.5), part('z', 0.5)] },
];
const sum = (weights: ReadonlyMap<string, number>) => [...weights.values()].reduce((total, w) => total + w, 0);

describe('a weight that is set', () => {
  it('leaves the others in their proportions', () => {
    const set = setWeight(flat, 'a', 0.75, new Set());
    expect(set.get('a')).toBe(0.75);
    expect(set.get('b')).toBeCloseTo(0.15, 12);
    expect(set.get('c')).toBeCloseTo(0.1, 12);
  });

  it('goes no higher than locked siblings leave, and they stay', () => {
    const set = setWeight(flat, 'a', 0.9, new Set(['b']));
    expect([...set]).toEqual([
      ['a', 0.7],
      ['b', 0.3],
      ['c', 0],
    ]);
  });

  it('stays where all others are locked', () => {
    expect(setWeight(flat, 'a', 0.9, new Set(['b', 'c']))).toEqual(weightsOf([flat]));
  });

  it('always leaves a whole of 1', () => {
    const weight = fc.double({ min: 0, max: 1, noNaN: true });
    const world = fc.tuple(
      fc.array(weight, { minLength: 2, maxLength: 8 }),
      fc.nat(),
      fc.double({ min: -1, max: 2, noNaN: true }),
      fc.array(fc.nat(7)),
    );
    fc.assert(
      fc.property(world, ([raw, at, to, locks]) => {
        const total = raw.reduce((s, w) => s + w, 0);
        fc.pre(total > 1e-9);
        const parts = raw.map((w, k) => part(`k${k}`, w / total));
        const id = `k${at % parts.length}`;
        const set = setWeight({ pillar: null, parts }, id, to, new Set(locks.map((k) => `k${k}`)));
        expect(sum(set)).toBeCloseTo(1, 9);
        for (const w of set.values()) expect(w).toBeGreaterThanOrEqual(0);
        for (const k of locks) {
          const other = parts[k];
          if (other && other.id !== id) expect(set.get(other.id)).toBe(other.weight);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('weights as a whole', () => {
  it('are equal where every indicator has the same share, through its pillar', () => {
    const equal = equalWeights(deep);
    expect(equal.get('p')).toBeCloseTo(2 / 3, 12);
    expect(equal.get('x')).toBeCloseTo(1 / 3, 12);
    expect([equal.get('y'), equal.get('z')]).toEqual([0.5, 0.5]);
  });

  it('follow what a reader cares about', () => {
    const care = importanceWeights(deep, (id) => ({ x: 2, y: 2, z: 0 })[id] ?? 0);
    expect([care.get('p'), care.get('x'), care.get('y'), care.get('z')]).toEqual([0.5, 0.5, 1, 0]);
    expect(importanceWeights(deep, () => 0)).toEqual(equalWeights(deep));
  });

  it('are asked for only where a group differs', () => {
    expect(changedWeights(deep, weightsOf(deep)).size).toBe(0);
    const changed = changedWeights(deep, new Map([...weightsOf(deep), ['y', 0.8], ['z', 0.2]]));
    expect([...changed.keys()]).toEqual(['y', 'z']);
  });
});
