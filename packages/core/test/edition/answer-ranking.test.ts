import { describe, expect, it } from 'vitest';
import {
  answerRanking,
  indicatorId,
  placePrinted,
  schoolId,
  type Contribution,
  type Ranking,
  type Score,
} from '../../src/index.js';
import { aSchool } from '../a-school.js';
import { anEdition } from './an-edition.js';

const contribution = (indicator: string | null, points: number, more: Partial<Contribution> = {}): Contribution => ({
  indicator: indicator === null ? null : indicatorId(indicator),
  reading: 1,
  missing: null,
  filledBy: null,
  treated: 1,
  normalized: 1,
  weight: 0.5,
  points,
  ...more,
});
const silent = { reading: Number.NaN, treated: Number.NaN, missing: 'not-reported', filledBy: 'zero' } as const;
const scores: Score[] = [
  {
    kind: 'scored',
    school: schoolId('us-a'),
    value: 91.04,
    printed: 91,
    range: [91.04, 95],
    contributions: [contribution('grants', 60), contribution('mcat', 0, silent), contribution(null, 31.04)],
  },
  { kind: 'unscored', school: schoolId('us-b'), reason: 'withdrew', because: 'mcat withdrew' },
];
const ranking: Ranking = {
  placements: [
    { kind: 'ranked', school: schoolId('us-a'), rank: 1, label: '1', tied: false },
    { kind: 'unranked', school: schoolId('us-b'), reason: 'withdrew', because: 'mcat withdrew' },
  ],
  scores,
};
const schools = [aSchool('us-a', { city: 'Albany', state: 'NY' }), aSchool('us-b')];
const input = {
  edition: anEdition(),
  methodologyDigest: 'sha256:12',
  cohort: 'all',
  snapshot: 'sha256:34',
  ranking,
  schools,
  intervals: null,
  top: null,
};

describe('answerRanking', () => {
  it('says what it stands on and that it is fictional', () => {
    expect(answerRanking(input).edition).toEqual({
      id: 'made-up-2024',
      title: 'Made up 2024',
      kind: 'computed',
      publisher: 'nobody',
      fictional: true,
      methodology: { id: 'two-pillars', digest: 'sha256:12' },
      cohort: 'all',
      where: [],
      snapshot: 'sha256:34',
      seed: 7,
    });
  });

  it('gives each placement its school, printed score, parts and missing readings', () => {
    expect(answerRanking(input).placements).toEqual([
      {
        school: 'us-a',
        name: 'School us-a',
        kind: 'ranked',
        rank: 1,
        label: '1',
        tied: false,
        city: 'Albany',
        state: 'NY',
        country: 'US',
        score: 91,
        range: [91.04, 95],
        contributions: [
          { indicator: 'grants', points: 60 },
          { indicator: 'mcat', points: 0 },
          { indicator: null, points: 31.04 },
        ],
        missing: [{ indicator: 'mcat', reason: 'not-reported', filledBy: 'zero' }],
      },
      {
        school: 'us-b',
        name: 'School us-b',
        kind: 'unranked',
        reason: 'withdrew',
        because: 'mcat withdrew',
        city: '',
        state: '',
        country: 'US',
        missing: [],
      },
    ]);
  });

  it('counts what a limit leaves out', () => {
    const [first] = answerRanking(input).placements;
    expect(answerRanking({ ...input, top: 1 })).toMatchObject({ placements: [first], leftOut: 1 });
    expect(answerRanking({ ...input, top: 5 }).leftOut).toBe(0);
    expect(answerRanking({ ...input, top: 0 })).toMatchObject({ placements: [], leftOut: 2 });
  });

  it('says how far each rank moves, and over what, where that is known', () => {
    const basis = { part: 0.25, rules: [{}], draws: 1000, seed: 1 };
    const interval = { low: 1, median: 1, high: 2, group: 1 };
    const intervals = { basis, schools: new Map([[schoolId('us-a'), interval]]) };
    const answer = answerRanking({ ...input, intervals });
    expect(answer.intervals).toEqual(basis);
    expect(answer.placements.find(({ school }) => school === 'us-a')?.interval).toEqual(interval);
    expect(answer.placements.find(({ school }) => school !== 'us-a')).not.toHaveProperty('interval');
    expect(answerRanking(input).intervals).toBe(null);
  });

  it('is the same after a way through JSON', () => {
    const answer = answerRanking(input);
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });

  it('answers a printed list, which has no methodology and no scores', () => {
    const rows = ['=1', '=1'].map((place, i) => ({
      school: schools[i]!.id,
      nameAsPrinted: '',
      place,
      overall: Number.NaN,
      order: i,
    }));
    const list = { placements: placePrinted(rows), scores: [] };
    const edition = { ...anEdition(), kind: 'list', methodology: null } as const;
    const answer = answerRanking({ ...input, edition, methodologyDigest: null, ranking: list });
    expect(answer.edition.methodology).toBeNull();
    expect(answer.placements.map((p) => (p.kind === 'ranked' ? p.label : p.kind))).toEqual(['=1', '=1']);
    expect(answer.placements[0]).not.toHaveProperty('score');
  });

  it('is stopped by a placed school that nobody knows, which is a bug', () => {
    expect(() => answerRanking({ ...input, schools: [] })).toThrow('places us-a, which is not among its schools');
  });
});
