import { describe, expect, it } from 'vitest';
import { parseEdition } from '../../src/index.js';
import { faultOf } from '../fault-of.js';
import { anEdition } from './an-edition.js';

const parse = (json: unknown) => parseEdition(json, 'e.json');

describe('parseEdition', () => {
  it('reads back what the file says', () => {
    expect(parse(anEdition())).toEqual(anEdition());
  });

  it('lets notes, printed weights and the edition before be left out', () => {
    const { notes, printedWeights, previous, ...rest } = anEdition();
    expect(parse(rest)).toEqual({ ...rest, notes: [], printedWeights: {}, previous: null });
    expect([notes, printedWeights, previous]).toHaveLength(3);
  });

  it('wants a methodology where places are computed, and none for a list', () => {
    expect(faultOf(() => parse({ ...anEdition(), methodology: null }))).toContain('at /methodology stands null');
    expect(parse({ ...anEdition(), kind: 'list', methodology: null }).methodology).toBeNull();
  });

  it('takes no id that could lead out of its folder', () => {
    for (const id of ['../up', 'a/b', '', 'Ä', 'a--b', '-a', 'a'.repeat(81)]) {
      expect(faultOf(() => parse({ ...anEdition(), id }))).toContain('edition.malformed: e.json: at /id');
    }
  });

  it('refuses seeds, dates and weights that are none', () => {
    expect(parse({ ...anEdition(), seed: 0 }).seed).toBe(0);
    expect(faultOf(() => parse({ ...anEdition(), seed: 1.5 }))).toContain('at /seed stands the number 1.5');
    expect(faultOf(() => parse({ ...anEdition(), released: '23 Jul 2024' }))).toContain('at /released');
    expect(faultOf(() => parse({ ...anEdition(), printedWeights: { mcat: -1 } }))).toContain('/printedWeights/mcat');
    expect(faultOf(() => parse({ ...anEdition(), printedWeights: { 'M C': 1 } }))).toContain('/printedWeights/M C');
  });
});
