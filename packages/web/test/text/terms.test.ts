import { CONFIDENCES, INDICATOR_KINDS } from '@bearings/core';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TERMS } from '../../src/text/en/terms.js';
import { TERMS as SPANISH } from '../../src/text/es/terms.js';

const GLOSSARY = readFileSync(new URL('../../../../docs/glossary.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (word|---)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim())[1] ?? '');

/** Terms of the page whose English word is another than in docs/glossary.md, or that stand for values there. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  methodology: 'methodology',
  normalizer: 'normalizer',
  placement: 'placement',
  treatment: 'treatment',
};

describe('the glossary of the page', () => {
  it('has a word for every kind of indicator and every confidence', () => {
    for (const id of [...INDICATOR_KINDS, ...CONFIDENCES]) expect(TERMS.list).toHaveProperty(id);
  });

  it('keeps to the words of docs/glossary.md', () => {
    const shared = Object.entries(TERMS.list).filter(([id, { word }]) => GLOSSARY.includes(OTHER_WORDS[id] ?? word));
    expect(shared.length).toBeGreaterThanOrEqual(28);
    for (const word of Object.values(OTHER_WORDS)) expect(GLOSSARY).toContain(word);
  });

  it.each([
    ['English', TERMS],
    ['Spanish', SPANISH],
  ])('gives each term a word of its own and a sentence, in %s', (_, terms) => {
    const words = Object.values(terms.list).map(({ word }) => word);
    expect(new Set(words).size).toBe(words.length);
    for (const { meaning } of Object.values(terms.list)) expect(meaning).toMatch(/^\p{Lu}.{15,}[.]$/u);
  });

  it('can be linked to', () => {
    for (const id of Object.keys(TERMS.list)) expect(id).toMatch(/^[a-z][a-z-]*$/);
  });
});
