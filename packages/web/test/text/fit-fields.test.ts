import { readFileSync } from 'node:fs';
import { type Field, FIELD_GROUPS, parseFields } from '@bearings/core/fit';
import { describe, expect, it } from 'vitest';
import { FIT_GROUPS } from '../../src/text/en/fit-groups.js';
import { FIT_GROUPS_ES } from '../../src/text/es/fit-groups.js';
import { FIELD_WORDS_ES } from '../../src/text/es/fit-fields.js';
import { UNIT_WORDS } from '../../src/text/es/unit-words.js';

const FIELDS = parseFields(
  JSON.parse(readFileSync(new URL('../../../../fit/fields.json', import.meta.url), 'utf8')),
  'fit/fields.json',
);
/** Labels that are names, the same in every language. */
const NAMES = ['MCAT', 'PREview', 'Casper', 'AMCAS', 'AACOMAS', 'TMDSAS', 'OMSAS', 'No'];

const categoriesOf = ({ shape }: Field): Readonly<Record<string, { label: string; meaning: string }>> =>
  shape.kind === 'category' ? Object.fromEntries(shape.values.map(({ id, ...words }) => [id, words])) : {};

describe('the fields in Spanish', () => {
  it('are those of the catalogue, none missing and none left over', () => {
    expect(Object.keys(FIELD_WORDS_ES).sort()).toEqual(FIELDS.map(({ id }) => id as string).sort());
  });

  it.each(FIELDS.map((field) => [field.id, field] as const))('say of %s all that English says', (id, field) => {
    const words = FIELD_WORDS_ES[id]!;
    const ours = categoriesOf(field);
    expect(words.warning !== '').toBe(field.warning !== '');
    expect(Object.keys(words.values ?? {})).toEqual(Object.keys(ours));
    const pairs = [
      [words.label, field.label],
      [words.definition, field.definition],
      ...Object.entries(ours).flatMap(([category, { label, meaning }]) => [
        [words.values![category]!.label, label],
        [words.values![category]!.meaning, meaning],
      ]),
    ];
    expect(pairs.filter(([spanish]) => spanish === '' || spanish !== spanish?.trim())).toEqual([]);
    expect(pairs.filter(([spanish, english]) => spanish === english && !NAMES.includes(english!))).toEqual([]);
    const sentences = [words.definition, words.warning, ...Object.values(words.values ?? {}).map((one) => one.meaning)];
    expect(sentences.filter((text) => text !== '' && !/^[\p{Lu}«].*\.$/u.test(text))).toEqual([]);
  });

  it('are told apart by their names within a group', () => {
    const named = FIELDS.map(({ id, group }) => `${group} ${FIELD_WORDS_ES[id]!.label}`);
    expect(new Set(named).size).toBe(named.length);
  });

  it('address nobody as usted', () => {
    expect(JSON.stringify(FIELD_WORDS_ES)).not.toMatch(
      /\busted(es)?\b|\bpulse\b|\bseleccione\b|\bpregunte\b|\bmire\b/i,
    );
  });

  it('have a word for every unit', () => {
    const units = FIELDS.flatMap(({ shape }) => (shape.kind === 'number' ? [shape.unit] : []));
    for (const unit of units) expect(UNIT_WORDS[unit.replace(/^USD (?=per )/, '')], unit).toBeDefined();
  });
});

describe('the groups of fields and wishes', () => {
  it.each([
    ['English', FIT_GROUPS],
    ['Spanish', FIT_GROUPS_ES],
  ])('have each a word of its own in %s, in the order of the catalogue', (_, words) => {
    expect(Object.keys(words)).toEqual([...FIELD_GROUPS, 'ranking', 'distance']);
    expect(new Set(Object.values(words)).size).toBe(FIELD_GROUPS.length + 2);
  });
});
