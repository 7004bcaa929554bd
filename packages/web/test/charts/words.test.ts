import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MADE_BY, writeAbout } from '../../src/charts/about.js';
import { coversAny } from '../../src/charts/picture-fonts.js';
import { fitText, wrapText } from '../../src/charts/wrap-text.js';

const letters = (text: string): number => [...text].length;

describe('fitText', () => {
  it('never gives more than fits, and cuts as little as it can', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 20 }), (text, width) => {
        const fitted = fitText(text, width, letters);
        expect(letters(fitted)).toBeLessThanOrEqual(width);
        if (letters(text) <= width) expect(fitted).toBe(text);
      }),
      { numRuns: 500 },
    );
    expect(fitText('Karolinska Institutet', 10, letters)).toBe('Karolinsk…');
    expect(fitText('Karolinska', 1, letters)).toBe('');
  });
});

describe('wrapText', () => {
  it('keeps every word in order', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/)), fc.integer({ min: 1, max: 30 }), (words, width) => {
        const lines = wrapText(words.join(' '), width, letters);
        expect(lines.join(' ').split(' ').filter(Boolean)).toEqual(words);
        for (const line of lines) if (line.includes(' ')) expect(letters(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 500 },
    );
  });
});

describe('coversAny', () => {
  it('reads spans, single code points and wildcards', () => {
    const a = new Set([0x61]);
    expect(coversAny('U+0000-00FF, U+0131', a)).toBe(true);
    expect(coversAny('U+0370-03FF', a)).toBe(false);
    expect(coversAny('U+61', a)).toBe(true);
    expect(coversAny('U+6?', a)).toBe(true);
    expect(coversAny('', a)).toBe(true);
    expect(coversAny('U+0000-00FF', new Set())).toBe(false);
  });
});

describe('the file beside a picture', () => {
  it('names the version that the page has', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(MADE_BY).toBe(`Bearings ${version}`);
  });

  it('says what the picture says, and what it was made from', () => {
    const text = writeAbout(
      { editions: [], address: 'https://example.org/map' },
      { title: 't', subtitle: 's', source: 'q' },
    );
    expect(JSON.parse(text)).toEqual({
      title: 't',
      subtitle: 's',
      source: 'q',
      editions: [],
      address: 'https://example.org/map',
      madeBy: MADE_BY,
    });
  });
});
