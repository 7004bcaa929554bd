import { LIST_WORDS } from '@bearings/library/fit';
import { describe, expect, it } from 'vitest';
import { FIT_APPLY } from '../../src/text/en/fit-apply.js';
import { FIT_APPLY_FILES } from '../../src/text/en/fit-apply-files.js';
import { FIT_APPLY_ES } from '../../src/text/es/fit-apply.js';
import { FIT_APPLY_FILES_ES } from '../../src/text/es/fit-apply-files.js';
import { LIST_WORDS_ES } from '../../src/text/es/list-words.js';

/** Every leaf of a catalogue by its path. */
function leaves(catalogue: unknown, path = ''): [string, unknown][] {
  if (catalogue === null || typeof catalogue !== 'object') return [[path, catalogue]];
  return Object.entries(catalogue).flatMap(([key, value]) => leaves(value, path === '' ? key : `${path}.${key}`));
}

const english = new Map(leaves({ list: LIST_WORDS, apply: FIT_APPLY, files: FIT_APPLY_FILES }));
const spanish = new Map(leaves({ list: LIST_WORDS_ES, apply: FIT_APPLY_ES, files: FIT_APPLY_FILES_ES }));

type Sentence = (...facts: never[]) => string;

/** What sentences are tried with, where a word or a large number would not do. */
const GIVEN: Readonly<Record<string, readonly unknown[]>> = {
  'list.amount': [1_234_500],
  'list.number': [1234.5, 2],
  'list.shared.comment': ['<by>', '<date>', '<school>'],
  'list.shared.rank': [12, 34, 56],
  'list.sheet.test': ['<name>', 'no'],
  'list.sheet.bands': ['<axis>', '<own>', '<at>', 'accepted out-of-state 2025'],
  'list.sheet.bandsAlone': ['<axis>', '<at>', 'accepted out-of-state 2025'],
  'list.sheet.loans': ['<loans>', '<gap>', '<rule>'],
  'list.sheet.service': ['<service>', 12, 34, 2056],
  'list.sheet.converted': ['<currency>', '<rate>', '<date>', '<source>'],
};

/** Facts to hand over: words in signs of their own, numbers that are many. */
function factsFor(path: string, sentence: Sentence): readonly unknown[] {
  return GIVEN[path] ?? Array.from({ length: sentence.length }, (_, at) => 12 + at * 22);
}

/** The facts that a sentence says, as they stand in it. */
function said(path: string, sentence: unknown): string[] {
  const text = (sentence as Sentence)(...(factsFor(path, english.get(path) as Sentence) as never[]));
  return [...new Set(text.match(/<\w+>|\d[\d,.]*\d|\d/g) ?? [])].sort();
}

const functions = [...english].filter(([, leaf]) => typeof leaf === 'function');

describe('the Spanish of a list of schools', () => {
  it('says all that English says, and nothing beside', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
    const other = [...english].filter(([path, leaf]) => typeof leaf !== typeof spanish.get(path));
    expect(other).toEqual([]);
  });

  it('repeats no English sentence', () => {
    const same = [...english].filter(([path, leaf]) => {
      return typeof leaf === 'string' && /\p{Ll}{2}/u.test(leaf) && spanish.get(path) === leaf;
    });
    expect(same.map(([path]) => path)).toEqual(['list.direction']);
    for (const [path, sentence] of functions) {
      const facts = factsFor(path, sentence as Sentence) as never[];
      const ours = (spanish.get(path) as Sentence)(...facts);
      const words = ours.replaceAll(/<\w+>/g, '');
      if (/\p{Ll}{2}/u.test(words)) expect([path, ours]).not.toEqual([path, (sentence as Sentence)(...facts)]);
    }
  });

  it.each(functions)('tells in "%s" the facts that English tells', (path, sentence) => {
    expect(said(path, spanish.get(path))).toEqual(said(path, sentence));
  });

  it('writes amounts as its formatters do, to the cent where there are any', () => {
    expect(LIST_WORDS_ES.amount(123_450_000)).toBe('1,234,500 USD');
    expect(LIST_WORDS_ES.amount(1_950)).toBe('19.50 USD');
    expect(LIST_WORDS_ES.number(1234.5, 1)).toBe('1,234.5');
  });

  it('says one and many, and whose bands and tests they are', () => {
    const { sheet, shared } = LIST_WORDS_ES;
    expect(sheet.service('AMCAS', 1, 0, null)).toBe('AMCAS, 1 facultad');
    expect(sheet.secondaries(2, 1)).toMatch(/2 facultades; se desconocen las de 1$/);
    expect(sheet.bands('MCAT', '512', 'p50 510', 'accepted out-of-state 2025')).toMatch(
      /\(admitidas de otro estado 2025\)$/,
    );
    expect(['taken', 'planned', 'no'].map((state) => sheet.test('MCAT', state))).toEqual([
      'MCAT hecho',
      'MCAT previsto',
      'MCAT sin hacer',
    ]);
    expect([shared.rank(3, 3, 3), shared.rank(3, 1, 9)]).toEqual(['3', '3 (1 a 9)']);
    expect(sheet.loans('0 USD', '9 USD', '')).toMatch(/^sin préstamos federales/);
  });

  it('addresses nobody as usted, and leaves no space at an end', () => {
    const texts = [...spanish].map(([path, leaf]) => `${path}: ${String(leaf)}`);
    expect(texts.filter((text) => /\busted(es)?\b|\bpulse\b|\bseleccione\b|\bintroduzca\b/i.test(text))).toEqual([]);
    expect([...spanish].filter(([, leaf]) => typeof leaf === 'string' && leaf !== leaf.trim())).toEqual([]);
  });
});
