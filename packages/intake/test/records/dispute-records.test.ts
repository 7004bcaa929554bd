import { Fault, schoolId } from '@bearings/core';
import { describe, expect, it } from 'vitest';
import { DISPUTE_COLUMNS, formatDisputes, readDisputes } from '../../src/index.js';

const HEAD = DISPUTE_COLUMNS.join(',');
const read = (...rows: readonly string[]) => readDisputes([HEAD, ...rows, ''].join('\n'), 'claims.csv');

function faultOf(...rows: readonly string[]): unknown {
  try {
    read(...rows);
  } catch (error) {
    if (error instanceof Fault) return [error.code, error.facts.row, error.facts.column ?? error.facts.what];
    throw error;
  }
  return null;
}

describe('a dispute file', () => {
  it('is read as it was written, without running what a note says', () => {
    const text = formatDisputes([
      {
        school: schoolId('us-b'),
        indicator: 'all',
        work: 12n,
        claim: 'not-ours',
        note: '=1+1',
        who: 'A reader, "B"',
        evidence: 'https://example.org/w12',
        run: '',
      },
      {
        ...{ school: schoolId('us-a'), indicator: 'citations-full', work: 3, claim: 'retracted' },
        ...{ note: '', who: '', evidence: '', run: `sha256:${'a'.repeat(64)}` },
      },
    ]);
    expect(text).toContain("'=1+1");
    const [first, second] = readDisputes(text, 'claims.csv');
    expect(first).toMatchObject({ row: 2, school: 'us-a', work: 3n, claim: 'retracted', indicator: 'citations-full' });
    expect(second).toMatchObject({ row: 3, school: 'us-b', note: '=1+1', who: 'A reader, "B"' });
  });

  it('takes the address of a work for its id', () => {
    expect(read('us-a,all,https://openalex.org/W7,ours,,,,')[0]).toMatchObject({ work: 7n });
  });

  it.each([
    ['a work without W', 'us-a,all,12,not-ours,,,,', ['record.malformed', 2, 'work_id']],
    ['a row that nobody filled in', 'us-a,all,W12,,,,,', ['record.malformed', 2, 'claim']],
    ['another word', 'us-a,all,W12,wrong,,,,', ['record.malformed', 2, 'claim']],
    ['a school by its name', 'Ohio,all,W12,ours,,,,', ['record.malformed', 2, 'school_id']],
    ['an indicator by its name', 'us-a,All works,W12,ours,,,,', ['record.malformed', 2, 'indicator']],
    ['evidence that is no address', 'us-a,all,W12,ours,,,see the paper,', ['record.malformed', 2, 'evidence']],
    ['a run by 12 digits', 'us-a,all,W12,ours,,,,cf2fbf4203dd', ['record.malformed', 2, 'run']],
  ])('names row and column of %s', (_, row, expected) => {
    expect(faultOf(row)).toEqual(expected);
  });

  it('names a work once for a school and an indicator', () => {
    expect(faultOf('us-a,all,W12,ours,,,,', 'us-a,all,https://openalex.org/W12,other,,,,')).toEqual([
      'record.duplicate',
      3,
      'us-a all 12',
    ]);
  });
});
