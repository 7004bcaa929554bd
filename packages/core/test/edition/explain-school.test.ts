import { describe, expect, it } from 'vitest';
import {
  explainSchool,
  indicatorId,
  parseMethodology,
  schoolId,
  type Contribution,
  type ExplainSchoolInput,
  type Ranking,
  type Scored,
} from '../../src/index.js';
import { aRecord } from '../a-record.js';
import { aSchool } from '../a-school.js';
import { faultOf } from '../fault-of.js';
import { twoPillars } from '../methodology/two-pillars.js';
import { anEdition } from './an-edition.js';

const contribution = (indicator: string | null, reading: number, weight: number, points: number): Contribution => ({
  indicator: indicator === null ? null : indicatorId(indicator),
  reading,
  missing: Number.isNaN(reading) && indicator !== null ? 'suppressed' : null,
  filledBy: Number.isNaN(reading) && indicator !== null ? 'zero' : null,
  treated: reading,
  normalized: points / weight,
  weight,
  points,
});
const scored = (school: string, value: number): Scored => ({
  kind: 'scored',
  school: schoolId(school),
  value,
  printed: Math.round(value),
  range: null,
  contributions: [
    contribution('grants', 50, 0.3, value - 12),
    contribution('grants-per-faculty', 2.5, 0.15, 10),
    contribution('mcat', Number.NaN, 0.15, 0),
    contribution(null, Number.NaN, Number.NaN, 2),
  ],
});
const ids = ['us-a', 'us-b', 'us-c', 'us-d', 'us-e', 'us-f'];
const ranking: Ranking = {
  placements: ids.map((id, i) =>
    id === 'us-f'
      ? { kind: 'unranked', school: schoolId(id), reason: 'not-reported', because: 'grants: not reported' }
      : { kind: 'ranked', school: schoolId(id), rank: i + 1, label: String(i + 1), tied: false },
  ),
  scores: ids.map((id, i) =>
    id === 'us-f'
      ? { kind: 'unscored', school: schoolId(id), reason: 'not-reported', because: 'grants: not reported' }
      : scored(id, 90 - i * i),
  ),
};
const readings = [
  aRecord('us-c', 'grants', 50, 2024, {
    unit: 'USD',
    population: 'all awards',
    retrieved: '2026-02-03',
    source: 'NIH',
  }),
  aRecord('us-c', 'grants', 40, 2023, { unit: 'USD' }),
  aRecord('us-c', 'faculty', 20, 2022),
  aRecord('us-c', 'mcat', 'suppressed'),
  aRecord('us-c', 'fame', 1),
  aRecord('us-f', 'grants', 'not-reported'),
  aRecord('us-f', 'mcat', 510),
];
const nih = { code: 'NIH', title: 'Awards', publisher: 'NIH', version: '2024', licence: 'public', url: 'u', note: '' };
const input = (school: string, more: Partial<ExplainSchoolInput> = {}): ExplainSchoolInput => ({
  edition: anEdition(),
  methodology: parseMethodology(twoPillars(), 'm.json'),
  ranking,
  schools: ids.map((id) => aSchool(id)),
  readings,
  indicators: [
    {
      id: indicatorId('grants'),
      label: 'Research grants',
      definition: 'd',
      unit: 'USD',
      direction: 'higher',
      kind: 'input',
      warning: '',
    },
  ],
  sources: [nih],
  intervals: null,
  school: schoolId(school),
  ...more,
});
const lineOf = (school: string, indicator: string | null) =>
  explainSchool(input(school)).contributions.find((line) => line.indicator === indicator);

describe('explainSchool', () => {
  it('explains the whole score', () => {
    const explanation = explainSchool(input('us-c'));
    expect(explanation.score).toEqual({ value: 86, printed: 86, range: null });
    expect(explanation.points).toBeCloseTo(86, 12);
    expect(explanation.placement).toMatchObject({ kind: 'ranked', label: '3' });
    expect(explanation.edition).toEqual({ id: 'made-up-2024', title: 'Made up 2024', fictional: true });
  });

  it('shows the reading that counted with its year, unit, population and source', () => {
    expect(lineOf('us-c', 'grants')).toEqual({
      indicator: 'grants',
      label: 'Research grants',
      reading: 50,
      missing: null,
      filledBy: null,
      treated: 50,
      normalized: 74 / 0.3,
      weight: 0.3,
      points: 74,
      evidence: [
        {
          indicator: 'grants',
          label: 'Research grants',
          value: 50,
          missing: null,
          unit: 'USD',
          year: 2024,
          period: 'fiscal 2024',
          population: 'all awards',
          source: nih,
          retrieved: '2026-02-03',
          licence: 'publishable',
        },
      ],
    });
  });

  it('shows the parts from which an indicator was derived', () => {
    const line = lineOf('us-c', 'grants-per-faculty');
    expect(line?.reading).toBe(2.5);
    expect(line?.evidence.map((e) => [e.indicator, e.value, e.year])).toEqual([
      ['grants', 50, 2024],
      ['faculty', 20, 2022],
    ]);
  });

  it('shows a missing reading with its reason and what stood in for it', () => {
    expect(lineOf('us-c', 'mcat')).toMatchObject({ reading: null, missing: 'suppressed', filledBy: 'zero', points: 0 });
    expect(lineOf('us-c', 'mcat')?.evidence).toMatchObject([{ value: null, missing: 'suppressed' }]);
  });

  it('lists every indicator of the methodology, and the constant of rescaling last', () => {
    const { contributions } = explainSchool(input('us-c'));
    expect(contributions.map((line) => line.indicator)).toEqual([
      'grants',
      'grants-per-faculty',
      'careful-citations',
      'mcat',
      'acceptance-rate',
      'reputation',
      null,
    ]);
    expect(contributions.at(-1)).toMatchObject({ label: 'constant of rescaling', weight: null, points: 2 });
  });

  it('names two schools above and two below, nearest first, with the gap in points', () => {
    const near = (school: string) => {
      const { above, below } = explainSchool(input(school)).neighbours;
      return [above, below].map((side) => side.map((n) => `${n.school} ${n.gap}`));
    };
    expect(near('us-c')).toEqual([
      ['us-b 3', 'us-a 4'],
      ['us-d -5', 'us-e -12'],
    ]);
    expect(near('us-a')).toEqual([[], ['us-b -1', 'us-c -4']]);
    expect(near('us-e')).toEqual([['us-d 7', 'us-c 12'], []]);
    expect(near('us-f')).toEqual([[], []]);
  });

  it('shows a school without a score which of its readings are there', () => {
    const explanation = explainSchool(input('us-f'));
    expect([explanation.score, explanation.points]).toEqual([null, null]);
    const lines = explanation.contributions.map((line) => `${line.indicator} ${line.reading ?? line.missing}`);
    expect(lines).toEqual([
      'grants not-reported',
      'grants-per-faculty null',
      'careful-citations null',
      'mcat 510',
      'acceptance-rate unknown',
      'reputation unknown',
    ]);
  });

  it('is the same after a way through JSON', () => {
    for (const school of ids) {
      const explanation = explainSchool(input(school));
      expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
    }
  });

  it('has nothing behind the places of a list', () => {
    const list = explainSchool(input('us-c', { methodology: null, ranking: { ...ranking, scores: [] } }));
    expect(list).toMatchObject({ contributions: [], points: null, score: null });
    expect(list.neighbours.above[0]).toMatchObject({ school: 'us-b', gap: null, printed: null });
  });

  it('names an unknown source by its code', () => {
    expect(lineOf('us-f', 'mcat')?.evidence[0]?.source).toMatchObject({ code: 'MADE-UP', title: '' });
  });

  it('refuses a school that is not in the ranking', () => {
    expect(faultOf(() => explainSchool(input('us-z')))).toBe('cohort.unknown-school: there is no school "us-z"');
  });
});
