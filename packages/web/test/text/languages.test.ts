import { readdirSync, readFileSync } from 'node:fs';
import { FAULTS } from '@bearings/core';
import { countedIndicators } from '@bearings/store/build';
import { describe, expect, it } from 'vitest';
import { chooseLanguage, OFFERED } from '../../src/text/choose-language.js';
import { EN } from '../../src/text/en/en.js';
import { EN_FIT } from '../../src/text/en/fit-words.js';
import { ES } from '../../src/text/es/es.js';
import { ES_FIT } from '../../src/text/es/fit-words.js';
import { LANGUAGES } from '../../src/text/language.js';

const DATA = new URL('../../../../', import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(new URL(path, DATA), 'utf8'));

/** Every leaf of a catalogue by its path. */
function leaves(catalogue: unknown, path = ''): [string, unknown][] {
  if (catalogue === null || typeof catalogue !== 'object') return [[path, catalogue]];
  return Object.entries(catalogue).flatMap(([key, value]) => leaves(value, path === '' ? key : `${path}.${key}`));
}

/** What every page says, and what is said of a person's own list. English says fields in the data, so the words of fields are Spanish alone. */
const ENGLISH = { ...EN, ofFit: { ...EN_FIT, fields: {} } };
const SPANISH = { ...ES, ofFit: { ...ES_FIT, fields: {} } };
const english = new Map(leaves(ENGLISH));
const spanish = new Map(leaves(SPANISH));

/** Leaves that are the same in both languages: names, keys, signs. */
const SAME = [
  'product',
  'keys.list.0.0',
  'keys.list.1.0',
  'keys.list.3.0',
  'keys.list.4.0',
  'keys.list.5.0',
  'filters.near.km',
  'share.columns.id',
];

/** Words that are the same in both languages wherever they stand. */
const SAME_WORDS: readonly unknown[] = ['no', 'PREview', 'Casper', 'ltr'];

const isSame = (path: string, leaf: unknown): boolean => SAME.includes(path) || SAME_WORDS.includes(leaf);

describe('Spanish', () => {
  it.each(Object.keys(ENGLISH))('says all that English says of "%s"', (area) => {
    const of = [...english].filter(([path]) => path === area || path.startsWith(`${area}.`));
    expect(of.filter(([path, leaf]) => typeof leaf !== typeof spanish.get(path)).map(([path]) => path)).toEqual([]);
  });

  it('takes no more than English is handed, and leaves no space at an end', () => {
    const odd = [...spanish].filter(([path, leaf]) => {
      const ours = english.get(path);
      if (typeof leaf === 'function' && typeof ours === 'function') return leaf.length > ours.length;
      return typeof leaf === 'string' && leaf !== leaf.trim();
    });
    expect(odd).toEqual([]);
  });

  it('repeats no English sentence', () => {
    const same = [...english].filter(([path, leaf]) => {
      return typeof leaf === 'string' && /\p{Ll}{2}/u.test(leaf) && spanish.get(path) === leaf && !isSame(path, leaf);
    });
    expect(same).toEqual([]);
  });

  it('writes numbers as its formatters do', () => {
    const texts = [...spanish].map(([path, leaf]) => `${path}: ${String(leaf)}`);
    expect(texts.filter((text) => /\d\.\d{3}(?!\d)/.test(text))).toEqual([]);
  });

  it('addresses nobody as usted', () => {
    const texts = [...spanish].map(([path, leaf]) => `${path}: ${typeof leaf === 'function' ? String(leaf) : leaf}`);
    expect(texts.filter((text) => /\busted(es)?\b|\bpulse\b|\bseleccione\b|\bintroduzca\b/i.test(text))).toEqual([]);
  });

  it('names and defines every shipped indicator, and warns where the data warn', () => {
    for (const { id, warning } of json('indicators/indicators.json')) {
      const words = ES.indicators[id];
      expect(words, id).toBeDefined();
      expect([id, words?.label !== '', words?.definition !== '', words?.warning !== '']).toEqual([
        id,
        true,
        true,
        warning !== '',
      ]);
    }
  });

  it('names every indicator that is counted from works, and its unit', () => {
    const counted = countedIndicators({ top: [1, 5, 10, 50], damping: null });
    expect(Object.keys(ES.indicatorNames).sort()).toEqual(counted.map(({ id }) => id).sort());
    const units = new Set(counted.map(({ indicator }) => indicator.unit));
    expect([...units].filter((unit) => ES.unitWords[unit] === undefined)).toEqual([]);
  });

  it('has a word for every unit of the shipped indicators and readings', () => {
    const units = new Set<string>(json('indicators/indicators.json').map(({ unit }: { unit: string }) => unit));
    for (const unit of units) expect(ES.unitWords[unit.replace(/^USD (?=per )/, '')], unit).toBeDefined();
  });

  it('says the pillars and the reasons of every shipped methodology', () => {
    const ids = readdirSync(new URL('methodologies/', DATA));
    const texts = ids.flatMap((id) => {
      const { pillars, eligibility } = json(`methodologies/${id}/methodology.json`);
      return [
        ...pillars.map((p: { label: string }) => p.label),
        ...eligibility.map((e: { because: string }) => e.because),
      ];
    });
    expect(texts.filter((text) => text !== '' && ES.said[text] === undefined)).toEqual([]);
  });

  it('has a sentence for every fault but those of folders on a disk', () => {
    const left = Object.keys(FAULTS).filter((code) => !(code in ES.faults));
    expect(left.sort()).toEqual(ON_DISK);
  });

  it('tells of a fault all that English tells', () => {
    const facts = new Proxy(
      {},
      { get: (_, key) => (LISTS.has(String(key)) ? [`<${String(key)}>`] : `<${String(key)}>`) },
    );
    for (const [code, sentence] of Object.entries(ES.faults)) {
      const told = (words: unknown) => [...new Set(String(words).match(/<\w+>/g) ?? [])].sort();
      const ours = (FAULTS as unknown as Record<string, (facts: unknown) => string>)[code];
      expect([code, told((sentence as (facts: unknown) => string)(facts))]).toEqual([code, told(ours?.(facts))]);
    }
  });
});

/** Facts of faults that are lists. */
const LISTS = new Set([
  'schools',
  'looked',
  'answers',
  'missing',
  'sources',
  'kinds',
  'percentages',
  'known',
  'near',
  'names',
  'rows',
  'sheets',
  'units',
  'unset',
  'given',
  'cycle',
  'users',
  'what',
  'expected',
  'found',
]);

/** Faults that only the terminal meets: it writes folders, the page does not. */
const ON_DISK = [
  'archive.misplaced',
  'archive.no-home',
  'archive.shadowed',
  'archive.unwritable',
  'edition.busy',
  'edition.not-sealed',
  'edition.taken',
  'export.target-taken',
  'map.needed',
];

describe('the language of a page', () => {
  const wishes = { search: '', tab: null, kept: null, browser: ['en-US'] };
  const code = (more: Partial<typeof wishes> | Record<string, unknown>) => chooseLanguage({ ...wishes, ...more }).code;

  it('is that of the address, then of the tab, then of the last choice, then of the browser', () => {
    const all = { search: '?lang=en', tab: 'ar-XB', kept: 'es', browser: ['es-MX'] };
    expect(code(all)).toBe('en');
    expect(code({ ...all, search: '' })).toBe('ar-XB');
    expect(code({ ...all, search: '', tab: null, browser: ['en'] })).toBe('es');
    expect(code({ browser: ['de-DE', 'es-MX', 'en'] })).toBe('es');
    expect(code({ browser: ['de-DE'] })).toBe('en');
    expect(code({ browser: [] })).toBe('en');
  });

  it('is none that is not there, and no test language that nobody asked for', () => {
    for (const lang of ['', 'xx', '<script>', 'es'.repeat(9999), '__proto__']) {
      expect(code({ search: `?lang=${encodeURIComponent(lang)}` })).toBe('en');
    }
    expect(code({ kept: 'en-XA' })).toBe('en');
    expect(code({ browser: ['ar-XB', 'en-XA'] })).toBe('en');
    expect(code({ search: '?lang=AR-xb' })).toBe('ar-XB');
    expect(OFFERED.map((language) => language.code)).toEqual(['en', 'es']);
  });

  it('is written with numbers that a browser knows', () => {
    for (const { locale } of LANGUAGES) {
      expect(Intl.NumberFormat.supportedLocalesOf(locale.numbers)).toEqual([locale.numbers]);
      expect(Intl.ListFormat.supportedLocalesOf(locale.lists)).toEqual([locale.lists]);
      expect(Intl.Collator.supportedLocalesOf(locale.names)).toEqual([locale.names]);
    }
  });
});
