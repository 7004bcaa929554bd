import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const tokens = readFileSync(new URL('../../src/style/tokens.css', import.meta.url), 'utf8');
const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

/** Relative luminance of a token in a theme. */
function luminance(name: string, theme: 'light' | 'dark'): number {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(tokens);
  const hex = found?.[theme === 'light' ? 1 : 2];
  if (!hex) throw new Error(`no colour --${name}`);
  const [r, g, b] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
const lightness = (y: number) => 116 * Math.cbrt(y) - 16;

describe.each(['light', 'dark'] as const)('the ramp of the %s theme', (theme) => {
  const tones = [1, 2, 3, 4, 5, 6].map((step) => luminance(`ramp-${step}`, theme));

  it('goes one way in steps that grey print keeps apart', () => {
    const steps = tones.map((tone) => lightness(tone) * (theme === 'light' ? -1 : 1));
    for (const [at, step] of steps.entries()) if (at > 0) expect(step - steps[at - 1]!).toBeGreaterThan(7);
  });

  it.each(['paper', 'land'])('is set off from %s by the line around its marks', (ground) => {
    expect(contrast(luminance('ramp-line', theme), luminance(ground, theme))).toBeGreaterThanOrEqual(3);
    expect(contrast(luminance('ink-soft', theme), luminance(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['up', 'down'])('prints %s readably', (name) => {
    expect(contrast(luminance(name, theme), luminance('paper', theme))).toBeGreaterThanOrEqual(4.5);
  });
});
