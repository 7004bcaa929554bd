import { describe, expect, it } from 'vitest';
import { findMisnumbered, placePrinted, type Placement, type PrintedRow } from '../../src/index.js';
import { faultOf } from '../fault-of.js';

/** Rows in the order of print: school, then place. */
const rows = (...printed: [school: string, place: string][]): PrintedRow[] =>
  printed.map(([school, place], i) => ({ school, nameAsPrinted: school, place, overall: Number.NaN, order: i + 1 }));
const say = (placements: readonly Placement[]) =>
  placements.map((p) => {
    if (p.kind === 'ranked') return `${p.label} ${p.school}${p.tied ? ' tied' : ''}`;
    if (p.kind === 'banded') return `${p.band} ${p.school}`;
    return p.kind === 'tiered' ? `tier ${p.tier} ${p.school}` : `${p.reason} ${p.school}: ${p.because}`;
  });
const misnumbered = (...places: string[]) =>
  findMisnumbered(rows(...places.map((place, i): [string, string] => [`us-${i}`, place]))).map(
    ({ row, expected, wrong }) => `${row.order}: ${row.place} for ${expected}, ${wrong}`,
  );

describe('placePrinted', () => {
  it('keeps ties, marked or not, and marks them alike', () => {
    const printed = rows(['us-b', '1'], ['us-d', '2'], ['us-c', '2'], ['us-a', '=4'], ['us-e', '4='], ['us-f', 'T-6']);
    expect(say(placePrinted(printed))).toEqual([
      '1 us-b',
      '=2 us-c tied',
      '=2 us-d tied',
      '=4 us-a tied',
      '=4 us-e tied',
      '=6 us-f tied',
    ]);
  });

  it('orders ranks, bands, tiers and who has no place', () => {
    const printed = rows(
      ['us-f', ''],
      ['us-e', '851+'],
      ['us-d', '201–250'],
      ['us-c', '=22'],
      ['us-b', '3'],
      ['us-a', ' '],
      ['us-g', '251 - 300'],
    );
    expect(say(placePrinted(printed))).toEqual([
      '3 us-b',
      '=22 us-c tied',
      '201-250 us-d',
      '251-300 us-g',
      '851+ us-e',
      'not-applicable us-a: no place is printed',
      'not-applicable us-f: no place is printed',
    ]);
    expect(say(placePrinted(rows(['us-b', 'Tier 2'], ['us-a', 'tier 1'])))).toEqual(['tier 1 us-a', 'tier 2 us-b']);
  });

  it.each(['third', '0', '-3', '3.5', '250-201', '1,000', '=', '12345678'])('refuses the place "%s"', (place) => {
    expect(faultOf(() => placePrinted(rows(['us-a', '1'], ['us-b', place])))).toContain(
      `edition.printed-row: row 2 ("us-b"): the place "${place}" is no rank, band or tier`,
    );
  });

  it('refuses a row without a school and a school in two rows', () => {
    expect(faultOf(() => placePrinted(rows(['', '1'])))).toContain('row 1 (""): no school is given for it');
    expect(faultOf(() => placePrinted(rows(['us-a', '1'], ['us-a', '2'])))).toContain('stands in row 1 already');
  });
});

describe('findMisnumbered', () => {
  it('finds nothing in standard competition numbering', () => {
    expect(misnumbered('1', '=2', '=2', '4', '5', '201-250', '')).toEqual([]);
  });

  it('finds dense numbering, once for each slip', () => {
    expect(misnumbered('1', '=2', '=2', '3', '4')).toEqual(['4: 3 for 4, overlaps']);
  });

  it('finds gaps, where rows may have been left out', () => {
    expect(misnumbered('1', '3', '3', '5')).toEqual(['2: 3 for 2, gap', '3: 3 for 2, gap']);
    expect(misnumbered('2', '3')).toEqual(['1: 2 for 1, gap']);
  });

  it('finds a mark of a tie without another school', () => {
    expect(misnumbered('1', '=2', '3')).toEqual(['2: =2 for 2, no-partner']);
  });
});
