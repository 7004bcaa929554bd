import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bestMatch, indexSchools, MATCH, searchSchools } from '../../src/filter/search-schools.js';
import { foldText } from '../../src/filter/fold-text.js';
import { aliasesFrom, parseRows, schoolsFrom } from '@bearings/testkit';
import { ALIASES, aSchool, SCHOOLS } from './some-schools.js';

const INDEX = indexSchools(SCHOOLS, ALIASES);
const found = (find: string) =>
  [...searchSchools(INDEX, find)].flatMap((mark, row) => (mark === 0 ? [] : `${SCHOOLS[row]?.id} ${mark}`));

describe('searching schools', () => {
  it('knows aliases, and tells a name in full from the beginning of one and from words elsewhere', () => {
    expect(found('Penn')).toEqual(['us-penn 3', 'us-pennstate 2', 'us-pcom 1']);
    expect(found('karolinska institute')).toEqual(['se-karolinska 3']);
  });

  it('folds case, accents and signs', () => {
    expect(found('ZURICH')).toEqual(['ch-zurich 1']);
    expect(found('zürich')).toEqual(['ch-zurich 1']);
    expect(foldText('St. John’s – Łódź & Ångström, Straße')).toBe('st johns lodz and angstrom strasse');
  });

  it('finds by state and country, by code and by name', () => {
    expect(found('pennsylvania osteopathic')).toEqual(['us-pcom 1']);
    expect(found('CA')).toEqual(['us-ucsf 1']);
    expect(found('california')).toEqual(['us-ucsf 1']);
    expect(found('sweden')).toEqual(['se-karolinska 1']);
  });

  it('asks for every word, at the beginning of a word', () => {
    expect(found('philadelphia penn')).toEqual(['us-penn 1', 'us-pcom 1']);
    expect(found('philadelphia california')).toEqual([]);
    expect(found('sylvania')).toEqual([]);
  });

  it('finds anywhere in scripts that part no words', () => {
    const schools = [aSchool('cn-peking', { name: '北京大学医学部' })];
    expect([...searchSchools(indexSchools(schools, new Map()), '大学')]).toEqual([MATCH.words]);
  });

  it('shows all for nothing and none for signs alone', () => {
    expect(found(' ')).toHaveLength(SCHOOLS.length);
    expect(found('?!')).toEqual([]);
  });

  it('holds an address of a picture for a text like any other', () => {
    const hostile = [aSchool('zz-x', { name: '<img src=x onerror=alert(1)>' })];
    expect([...searchSchools(indexSchools(hostile, new Map()), '<img onerror')]).toEqual([MATCH.words]);
  });

  it('means the best fit, and the first of equal ones', () => {
    const rows = Int32Array.of(2, 1, 0, 3);
    expect(bestMatch(searchSchools(INDEX, 'penn'), rows)).toBe(0);
    expect(bestMatch(searchSchools(INDEX, 'medicine'), rows)).toBe(2);
    expect(bestMatch(searchSchools(INDEX, 'nowhere'), rows)).toBe(null);
  });
});

describe('the shipped schools and aliases', () => {
  const read = (file: string) => readFileSync(new URL(`../../../../cohorts/${file}`, import.meta.url), 'utf8');
  const schools = ['schools/us.csv', 'schools/world.csv'].flatMap((file) => schoolsFrom(parseRows(read(file))));
  const aliases = new Map<(typeof schools)[number]['id'], string[]>();
  for (const { school, alias } of aliasesFrom(parseRows(read('aliases.csv')))) {
    aliases.set(school, [...(aliases.get(school) ?? []), alias]);
  }
  const index = indexSchools(schools, aliases);
  const rows = Int32Array.from(schools.keys());

  it.each([
    ['Penn', 'us-penn'],
    ['UCSF', 'us-ucsf'],
    ['Karolinska Institute', 'se-karolinska'],
    ['Johns Hopkins', 'us-jhu'],
    ['WashU', 'us-washu'],
  ])('mean by %s %s', (find, school) => {
    const best = bestMatch(searchSchools(index, find), rows);
    expect(best === null ? null : schools[best]?.id).toBe(school);
  });
});
