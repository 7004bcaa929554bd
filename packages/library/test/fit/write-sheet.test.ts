import { describe, expect, it } from 'vitest';
import { LIST_WORDS, type SheetInput, writeSheet } from '../../src/fit/index.js';
import { aList } from './a-list.js';

/** What a reader sees between head and sources, without the numbers that have a mark. */
function unmarked(page: string): string {
  const body = page.slice(page.indexOf('<h1>'), page.indexOf(`<h2>${LIST_WORDS.sheet.sources}</h2>`));
  return body
    .replace(/<h1>.*?<\/p>/s, '')
    .replace(/<span class="num">.*?<\/span>/gs, '')
    .replace(/<[^>]*>/g, ' ');
}

/** The digits of text that is no number: of labels and explanations in words. */
const WORDY = [LIST_WORDS.shared.noChance];

describe('a sheet for an advisor', () => {
  it.each(['01-primary-care-on-a-budget', '03-canadian', '09-texan', '14-borrowed-before'])(
    'gives every number of %s a mark, and every mark a record',
    async (name) => {
      const { sheet } = await aList(name);
      const page = writeSheet(sheet, LIST_WORDS);
      const text = WORDY.reduce((rest, words) => rest.replace(words, ''), unmarked(page));
      expect(text.match(/[^\n]*\d[^\n]*/g) ?? []).toEqual([]);
      const marks = [...page.matchAll(/href="#(s\d+)"/g)].map(([, mark]) => mark);
      const records = [...page.matchAll(/<li id="(s\d+)"/g)].map(([, mark]) => mark);
      expect(marks.length).toBeGreaterThan(10);
      expect([...new Set(marks)].sort()).toEqual([...records].sort());
      expect(new Set(records).size).toBe(records.length);
      for (const number of page.matchAll(/<span class="num">(.*?)<\/span>/gs))
        expect(number[1]).toContain('class="ref"');
    },
  );

  it('tells the list with ranks, labels, costs and the gap, what to look at, and what is unknown', async () => {
    const { sheet } = await aList('09-texan');
    const page = writeSheet(sheet, LIST_WORDS);
    // Ash out of state: 72,000 a year, 50,000 of loans, 22,000 to find; 170,000 of loans and 118,000 over four years.
    for (const text of ['$72,000', '$22,000', '$170,000 of federal loans, $118,000 to find', 'direct-from-july-2026'])
      expect(page).toContain(text);
    expect(page).toContain('out-of-state trap: Fir Medical College (fictional)');
    expect(page).toContain('MCAT 504 against p10 505, p25 508, p50 512, p75 516, p90 519 (matriculated all 2026)');
    expect(page).toMatch(/<dt>Unknown<\/dt><dd>[^<]*First application due/);
    expect(page).toContain('AMCAS, 2 schools, fee of the 2026 cycle');
    expect(page).toContain('Fictional: every school and number here is made up.');
  });

  it('leaves out the person where that is wished for', async () => {
    const { sheet } = await aList('09-texan');
    const page = writeSheet({ ...sheet, withPerson: false }, LIST_WORDS);
    // Neither the scores beside the bands of a school, nor what is left to find, which tells what a person has.
    for (const text of ['<h2>What was said</h2>', 'MCAT 504', '$22,000', '$118,000', 'To find']) {
      expect(writeSheet(sheet, LIST_WORDS)).toContain(text);
      expect(page).not.toContain(text);
    }
    expect(page).toContain('MCAT p10 505, p25 508, p50 512, p75 516, p90 519 (matriculated all 2026)');
  });

  it('keeps back what a source lets nobody pass on, unless it is for the person alone', async () => {
    const { sheet } = await aList('09-texan', (fact) =>
      /^(cost|mcat-p|gpa-p)/.test(fact.field) ? { ...fact, licence: 'not-to-publish' as const } : fact,
    );
    const page = writeSheet(sheet, LIST_WORDS);
    for (const text of ['$72,000', '$22,000', '$118,000', 'p25 508']) expect(page).not.toContain(text);
    expect(page).toContain('MCAT: kept back');
    const own = writeSheet({ ...sheet, withLicensed: true }, LIST_WORDS);
    expect(own).toContain(`<strong>${LIST_WORDS.sheet.licensed}</strong>`);
    expect(own).toContain('$72,000');
  });

  it('says the sentences that it is given', async () => {
    const { sheet } = await aList('09-texan');
    const words = { ...LIST_WORDS, language: 'es', sheet: { ...LIST_WORDS.sheet, list: 'La lista' } };
    const page = writeSheet(sheet, words);
    expect(page).toContain('<html lang="es" dir="ltr">');
    expect(page).toContain('<h2>La lista</h2>');
  });

  it('names a source by its record, with the day it was read', async () => {
    const { sheet } = await aList('09-texan', (fact) => ({ ...fact, retrieved: '2026-11-20' }));
    const source = {
      code: 'FICTIONAL',
      title: 'Made up',
      publisher: 'nobody',
      version: '',
      licence: 'CC0',
      url: '',
      note: '',
    };
    const page = writeSheet({ ...sheet, sources: [source] } satisfies SheetInput, LIST_WORDS);
    expect(page).toMatch(
      /<li id="s\d+" value="\d+">Made up <span class="soft">nobody · 2026-27 \(fictional\) · read 2026-11-20<\/span>/,
    );
  });
});
