import { expect, it } from 'vitest';
import { isCalendarDay } from '../../src/index.js';

it('takes every day that there is, and no other', () => {
  for (let year = 1896; year <= 2105; year++)
    for (let month = 0; month <= 13; month++)
      for (let day = 0; day <= 32; day++) {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const date = new Date(`${text}T00:00:00Z`);
        const isThere = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        if (isCalendarDay(text) !== isThere) expect([text, !isThere]).toEqual([text, isThere]);
      }
  for (const text of ['', '2026-1-1', '2026-01-01T00:00', ' 2026-01-01', '02026-01-01'])
    expect([text, isCalendarDay(text)]).toEqual([text, false]);
});
