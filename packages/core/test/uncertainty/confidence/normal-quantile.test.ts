import { expect, it } from 'vitest';
import { normalQuantile } from '../../../src/index.js';

it('gives the deviates of the tables, to their last digit', () => {
  // M. J. Wichura, Applied Statistics 37 (1988): the values that his algorithm is to be checked by, and common ones.
  const known: [number, number][] = [
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.262340089798409],
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.95, 1.6448536269514722],
    [0.925, 1.4395314709384563],
  ];
  for (const [part, deviate] of known)
    expect(Math.abs(normalQuantile(part) - deviate)).toBeLessThanOrEqual(2e-15 * Math.abs(deviate));
});

it('is minus itself across the middle, rises, and ends at infinity', () => {
  let last = Number.NEGATIVE_INFINITY;
  for (let k = 1; k < 4096; k++) {
    const deviate = normalQuantile(k / 4096);
    expect(deviate).toBe(-normalQuantile(1 - k / 4096) + 0);
    expect(deviate).toBeGreaterThan(last);
    last = deviate;
  }
  expect([0, 1, -0.1, 1.1, Number.NaN].map(normalQuantile)).toEqual([-Infinity, Infinity, NaN, NaN, NaN]);
});
