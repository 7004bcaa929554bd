import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const STYLE = new URL('../../src/style/', import.meta.url);
const SOURCE = new URL('../../src/', import.meta.url);
const tokens = readFileSync(new URL('tokens.css', STYLE), 'utf8');
const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab|lch)a?\(/i;

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** The colour of a token in a theme, as linear light. */
function token(name: string, theme: Theme): Light {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(tokens);
  const hex = found?.[theme === 'light' ? 1 : 2];
  if (!hex) throw new Error(`no colour --${name}`);
  return [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as unknown as Light;
}

type Light = readonly [number, number, number];
const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const luminance = ([r, g, b]: Light) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Contrast of WCAG 2: 1 to 21. */
function contrast(a: Light, b: Light): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

// Machado, Oliveira and Fernandes 2009, full severity.
const SIGHTS: Readonly<Record<string, readonly (readonly number[])[]>> = {
  'full colour': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(light: Light, sight: string): Light {
  const rows = SIGHTS[sight] ?? [];
  return rows.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, factor, at) => sum + factor * (light[at] ?? 0), 0),
      ),
    ),
  ) as unknown as Light;
}

/** Distance in Ottosson's OKLab. */
function distance(a: Light, b: Light): number {
  const [x, y] = [oklab(a), oklab(b)];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

function oklab([r, g, b]: Light): Light {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** Lightness L* of CIELAB, 0 to 100: what is left of a colour in grey print. */
const lightness = (light: Light) => 116 * Math.cbrt(luminance(light)) - 16;

const SLOTS = [1, 2, 3, 4, 5, 6, 7, 8].map((slot) => `indicator-${slot}`);

describe.each(THEMES)('the %s theme', (theme) => {
  const paper = token('paper', theme);

  it.each(['ink', 'ink-soft', 'accent', 'warn'])('prints %s readably on paper', (name) => {
    expect(contrast(token(name, theme), paper)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['ink-soft', 'paper-raised'],
    ['ink-soft', 'accent-wash'],
    ['accent', 'accent-wash'],
    ['accent', 'paper-raised'],
    ['warn', 'warn-wash'],
  ])('prints %s readably on %s', (text, ground) => {
    expect(contrast(token(text, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...SLOTS, 'indicator-rest', 'accent', 'rule'])('sets %s off from paper', (name) => {
    expect(contrast(token(name, theme), paper)).toBeGreaterThanOrEqual(3);
  });

  it.each(['rule', 'accent'])('sets the %s of fields and of the focus off from raised paper', (name) => {
    expect(contrast(token(name, theme), token('paper-raised', theme))).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(SIGHTS))('tells all indicators apart in %s', (sight) => {
    const colours = SLOTS.map((slot) => seen(token(slot, theme), sight));
    const nearest = colours.flatMap((a, at) => colours.slice(at + 1).map((b) => distance(a, b)));
    expect(Math.min(...nearest)).toBeGreaterThan(0.055);
  });

  it('tells all indicators apart in grey, and neighbours of a bar best', () => {
    const greys = SLOTS.map((slot) => lightness(token(slot, theme)));
    const steps = [...greys].sort((a, b) => a - b).map((grey, at, all) => grey - (all[at - 1] ?? -100));
    expect(Math.min(...steps)).toBeGreaterThan(4.5);
    for (const [at, grey] of greys.entries()) {
      if (at > 0) expect(Math.abs(grey - (greys[at - 1] ?? 0))).toBeGreaterThan(13);
    }
  });
});

const FILES = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(css|tsx?)$/.test(name));

describe('the styles', () => {
  it.each(FILES.filter((name) => !name.endsWith('tokens.css')))('hold no colour of their own: %s', (name) => {
    expect(readFileSync(new URL(name, SOURCE), 'utf8')).not.toMatch(COLOUR);
  });

  it('use no token that is not there', () => {
    const known = new Set([...tokens.matchAll(/^ {2,4}(--[a-z0-9-]+):/gm)].map((found) => found[1]));
    const read = (name: string): string => readFileSync(new URL(name, SOURCE), 'utf8');
    const css = FILES.filter((name) => name.endsWith('.css')).map(read);
    const drawn = FILES.filter((name) => name.endsWith('.tsx')).map(read);
    // Measures of one part: declared in its own sheet, or set where it is drawn.
    const local = new Set(
      [...css, ...drawn].flatMap((text) => [...text.matchAll(/['\n ](--[a-z0-9-]+)'?[:,]/g)].map((found) => found[1])),
    );
    const used = css.flatMap((text) => [...text.matchAll(/var\((--[a-z0-9-]+)/g)].map((found) => found[1] ?? ''));
    expect([...new Set(used)].filter((name) => !known.has(name) && !local.has(name))).toEqual([]);
  });
});

describe('the sentences', () => {
  it.each(FILES.filter((name) => name.endsWith('.tsx')))('stand in the catalogue, not in %s', (name) => {
    const text = readFileSync(new URL(name, SOURCE), 'utf8');
    expect(text.match(/(?:aria-label|title|placeholder|alt)="[^"]+"/g) ?? []).toEqual([]);
    expect(text.match(/>[ \n]*[A-Za-z][A-Za-z ,.'’]{2,}[ \n]*<\//g) ?? []).toEqual([]);
  });
});
