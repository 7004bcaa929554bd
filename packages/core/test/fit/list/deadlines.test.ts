import { describe, expect, it } from 'vitest';
import { type Deadline, nextDeadline } from '../../../src/fit/index.js';
import { schoolId } from '../../../src/index.js';

const due = (date: string | null): Deadline => ({
  school: schoolId('us-ohsu'),
  name: 'A school',
  field: null,
  what: 'a letter',
  date,
  zone: '',
  fact: null,
});

describe('the next date of a school', () => {
  const dates = [due('2026-06-01'), due('2026-10-15T23:59'), due('2026-12-01'), due(null)];

  it('is the first from the day on, that day itself among them', () => {
    expect(nextDeadline(dates, '2026-06-02')?.date).toBe('2026-10-15T23:59');
    expect(nextDeadline(dates, '2026-10-15')?.date).toBe('2026-10-15T23:59');
  });

  it('is the last that is known where all have passed, and none where nobody says', () => {
    expect(nextDeadline(dates, '2027-01-01')?.date).toBe('2026-12-01');
    expect(nextDeadline([due(null)], '2026-01-01')).toBe(null);
    expect(nextDeadline([], '2026-01-01')).toBe(null);
  });
});
