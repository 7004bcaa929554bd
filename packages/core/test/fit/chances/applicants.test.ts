import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerChances, applicantsByResidency, factTable, outOfStateOpinion } from '../../../src/fit/index.js';
import { aSchool } from '../../a-school.js';
import { aCount, aPerson, someBands } from './a-person.js';

const ash = aSchool('zz-ash', { state: 'OH' });

describe('applicantsByResidency', () => {
  const facts = factTable(
    [],
    [
      aCount('applied', 'in-state', 900),
      aCount('accepted', 'in-state', 300),
      aCount('applied', 'out-of-state', 7),
      aCount('interviewed', 'out-of-state', 3),
      aCount('applied', 'all', 0, 2030),
      aCount('accepted', 'all', 0, 2030),
      aCount('applied', 'all', 5000, 2028),
      aCount('graduated', 'all', 90, 2033),
    ],
  );
  const { rows } = applicantsByResidency(ash, facts);
  const row = (year: number, residency: string) => rows.find((r) => r.year === year && r.residency === residency)!;

  it('shows the last three years with people in them, each by residency, latest first', () => {
    expect(rows.map((r) => r.year)).toEqual([2031, 2031, 2031, 2031, 2030, 2030, 2030, 2030, 2029, 2029, 2029, 2029]);
    expect(rows.slice(0, 4).map((r) => r.residency)).toEqual(['in-state', 'out-of-state', 'international', 'all']);
  });

  it('gives counts and rates with intervals', () => {
    expect(row(2031, 'in-state').counts).toEqual({
      applied: 900,
      interviewed: null,
      accepted: 300,
      matriculated: null,
    });
    expect(row(2031, 'in-state').acceptedOfApplied).toMatchObject({ kind: 'known', numerator: 300, share: 1 / 3 });
    expect(row(2031, 'out-of-state').interviewedOfApplied).toMatchObject({ numerator: 3, denominator: 7 });
    expect(row(2031, 'in-state').sources).toEqual(['fictional']);
  });

  it('sums nothing and carries nothing over: what is not stated cannot be said', () => {
    expect(row(2031, 'all').acceptedOfApplied).toEqual({ kind: 'cannot-say', reason: 'denominator-unknown' });
    expect(row(2031, 'in-state').matriculatedOfAccepted).toEqual({ kind: 'cannot-say', reason: 'numerator-unknown' });
    expect(row(2030, 'all').acceptedOfApplied).toEqual({ kind: 'cannot-say', reason: 'denominator-zero' });
    expect(row(2029, 'all').counts.applied).toBeNull();
  });

  it('is empty where nobody is counted', () => {
    expect(applicantsByResidency(ash, factTable([], [])).rows).toEqual([]);
  });

  it('can use the interval of Jeffreys', () => {
    const [first] = applicantsByResidency(ash, facts, 'jeffreys').rows;
    expect(first!.acceptedOfApplied).toMatchObject({ interval: 'jeffreys' });
  });
});

describe('outOfStateOpinion', () => {
  const verdict = (away: number, all: number) =>
    outOfStateOpinion(
      ash,
      factTable([], [aCount('matriculated', 'out-of-state', away), aCount('matriculated', 'all', all)]),
    ).verdict;

  it('closes below 15 %, opens at 20 %, and has no word between', () => {
    expect([verdict(149, 1000), verdict(3, 20), verdict(199, 1000), verdict(1, 5)]).toEqual([
      'treat-as-closed',
      'no-word',
      'no-word',
      'worth-a-try',
    ]);
  });

  it('cannot say without both counts of one year, and is marked as an opinion', () => {
    const two = factTable([], [aCount('matriculated', 'out-of-state', 1), aCount('matriculated', 'all', 9, 2030)]);
    expect(outOfStateOpinion(ash, two)).toMatchObject({ verdict: 'cannot-say', year: null, evidence: 'opinion' });
    expect(verdict(0, 0)).toBe('cannot-say');
  });

  it('gives everybody exactly one verdict', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (away, all) => {
        const share = away / all;
        const expected =
          all === 0 || away > all
            ? 'cannot-say'
            : share < 0.15
              ? 'treat-as-closed'
              : share < 0.2
                ? 'no-word'
                : 'worth-a-try';
        expect(verdict(away, all)).toBe(expected);
      }),
    );
  });
});

describe('answerChances', () => {
  const facts = factTable(
    [],
    [
      ...someBands('mcat', [506, 509, 512, 515, 518]),
      ...someBands('gpa', [3.4, 3.6, 3.7, 3.85, 3.95]),
      aCount('applied', 'in-state', 900),
    ],
  );
  const answer = answerChances(ash, aPerson(515, 3.8), facts);

  it('puts the parts beside each other, each with what it stands on', () => {
    expect(answer.residency).toBe('in-state');
    expect(answer.mcat).toEqual({ total: 515, date: '2030-04-25' });
    expect(answer.label.label).toBe('target');
    expect(answer.applicants.rows).toHaveLength(12);
    expect(answer.heuristics.map((h) => [h.heuristic.id, h.own, h.school, h.difference])).toEqual([
      ['lizzym-classic', 72, 69, 3],
      ['lizzym-linear', 43, 39, 4],
      ['lizzym-endpoint', 70.25, 67, 3.25],
      ['lizzym-endpoint-offset', 73.25, 70, 3.25],
      ['lizzym-naive', 553, 549, 4],
    ]);
  });

  it('is JSON as it is', () => {
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });

  it('takes no missing score or median for a number', () => {
    const bare = answerChances(ash, aPerson(null, 3.8), factTable([], []));
    expect(bare.heuristics.every((h) => h.own === null && h.school === null && h.difference === null)).toBe(true);
    expect(bare.label.label).toBe('cannot-say');
  });
});
