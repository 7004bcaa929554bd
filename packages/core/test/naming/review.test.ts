import { applyReview, buildNameIndex, matchColumn, matchName, reviewMatches, schoolId } from '@bearings/core';
import { describe, expect, it } from 'vitest';
import { faultOf } from '../fault-of.js';
import { aliases, index, schools } from './naming-tables.js';

const matches = matchColumn(index, ['Yale', 'Rutgers', 'Havard Medical School', 'Rutgers', 'Nowhere College']);
const row = (name: string, decision: string) => ({ name, candidate: '', score: 0, runnerUp: '', decision });

describe('reviewMatches', () => {
  it('lists the doubtful and the unmatched once each, sorted, with an empty decision', () => {
    const rows = reviewMatches(matches);
    expect(rows.map(({ name }) => name)).toEqual(['Havard Medical School', 'Nowhere College', 'Rutgers']);
    expect(rows.map(({ candidate }) => candidate)).toEqual(['us-harvard', '', '']);
    expect(rows[2]?.runnerUp).toMatch(/^us-(njms|rwjms)$/);
    expect(rows.every(({ decision }) => decision === '')).toBe(true);
  });
});

describe('applyReview', () => {
  it('reads ids and "none", and leaves undecided rows out', () => {
    const rows = [row('Rutgers', 'us-njms'), row('Nowhere College', 'none'), row('Havard', '')];
    expect(applyReview(rows, 'review.csv')).toEqual([
      { name: 'Nowhere College', school: null },
      { name: 'Rutgers', school: 'us-njms' },
    ]);
  });

  it('says in which row a decision is no school id', () => {
    const rows = [row('Rutgers', 'us-njms'), row('Yale', 'Yale!')];
    expect(faultOf(() => applyReview(rows, 'review.csv'))).toContain(
      'naming.decision-unclear: review.csv, row 3: the decision "Yale!"',
    );
  });

  it('says where one name is decided in two ways', () => {
    const rows = [row('Rutgers', 'us-njms'), row('RUTGERS', 'us-rwjms')];
    expect(faultOf(() => applyReview(rows, 'review.csv'))).toContain('naming.decisions-differ: review.csv, row 3');
  });

  it('overrides later matches, also to say that a name is no school', () => {
    const decided = buildNameIndex(schools, aliases, [
      { name: 'Rutgers', school: schoolId('us-njms') },
      { name: 'Yale', school: null },
    ]);
    expect(matchName(decided, 'rutgers')).toMatchObject({ school: 'us-njms', score: 1, by: 'review', doubtful: false });
    expect(matchName(decided, 'Yale')).toMatchObject({ school: null, by: 'review', doubtful: false });
    expect(reviewMatches([matchName(decided, 'Yale')])).toEqual([]);
  });
});
