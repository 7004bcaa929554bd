import { describe, expect, it } from 'vitest';
import { fitText, printColumns, textWidth, wrapText } from '../../src/index.js';

describe('textWidth', () => {
  it.each([
    ['Yale', 4],
    ['Charité – Berlin', 16],
    ['e\u0301', 1],
    ['東京大学', 8],
    ['서울대', 6],
    ['جامعة', 5],
    ['a\u200bb', 2],
  ])('takes %s for as wide as a terminal shows it', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});

it('cuts a text where it would be too wide, and says so', () => {
  expect(fitText('University of Washington', 14)).toBe('University of…');
  expect(fitText('東京大学', 5)).toBe('東京…');
  expect(fitText('Yale', 4)).toBe('Yale');
});

describe('printColumns', () => {
  const columns = [
    { head: 'rank', align: 'right' },
    { head: 'school', align: 'left', shrinkTo: 6 },
    { head: 'score', align: 'right' },
  ] as const;

  it('sets numbers to the right and names to the left, whatever their script', () => {
    expect(
      printColumns(
        columns,
        [
          ['=3', '東京', '91.2'],
          ['10', 'Umeå', '9.0'],
        ],
        80,
      ),
    ).toBe('rank  school  score\n  =3  東京     91.2\n  10  Umeå      9.0\n');
  });

  it('cuts the names, never the numbers, to fit the width', () => {
    const lines = printColumns(columns, [['1', 'A university with a long name', '100.0']], 24).split('\n');
    expect(lines[1]).toBe('   1  A universi…  100.0');
  });

  it('takes out what could drive the terminal', () => {
    expect(printColumns(columns, [['1', 'A\u001b[2Jb\nc', '1']], 80)).toContain('A [2Jb c');
  });
});

it('breaks lines at spaces, with the rest set in', () => {
  expect(wrapText('one two three four', 9, '  ')).toBe('one two\n  three\n  four');
});
