import { readFileSync } from 'node:fs';
import {
  type AxisAnswer,
  EMPTY_PROFILE,
  type Fact,
  type JudgementLine,
  type LabelAnswer,
  type LineReason,
  type MoneyAnswer,
  type Position,
  POSITIONS,
  parseFields,
  rateByWars,
  REQUIREMENTS,
  type Wish,
} from '@bearings/core/fit';
import { describe, expect, it } from 'vitest';
import { debtAfter } from '../../src/fit/school/debt-after.js';
import { listSources } from '../../src/fit/school/list-sources.js';
import { rateAnswers, WARS_QUESTIONS, type WarsAnswers } from '../../src/fit/school/wars-answers.js';
import { wordCurve } from '../../src/fit/school/word-curve.js';
import { wayOut } from '../../src/fit/school/word-needs.js';
import { wordLabelReason, wordPosition } from '../../src/fit/school/word-numbers.js';
import { fieldsOf } from '../../src/fit/word-fact.js';

const FIELDS = fieldsOf(
  parseFields(JSON.parse(readFileSync(new URL('../../../../fit/fields.json', import.meta.url), 'utf8')), 'fields.json'),
);
const line = (requirement: string, reason: LineReason, field = 'mcat-use', outcome = 'cannot-say'): JudgementLine =>
  ({ requirement, outcome, field, fact: null, reason }) as unknown as JudgementLine;

describe('what to ask of a school', () => {
  it('is a question wherever the school is silent, and nothing where it can be told', () => {
    for (const requirement of REQUIREMENTS)
      expect(wayOut(line(requirement, 'unknown'), FIELDS), requirement).toMatchObject({
        of: 'school',
        words: expect.stringMatching(/\?$/),
      });
    expect(wayOut(line('mcat', 'meets', 'mcat-use', 'kept'), FIELDS)).toBe(null);
  });

  it('asks the person, not the school, for what the person has not said', () => {
    expect(wayOut(line('mcat', 'not-said'), FIELDS)?.of).toBe('person');
    expect(wayOut(line('funds', 'no-rate', 'proof-of-funds'), FIELDS)?.words).toMatch(/what a dollar costs/);
    expect(wayOut(line('prerequisites', 'not-said', 'prerequisite-physics'), FIELDS)?.words).toMatch(/Physics/);
    expect(wayOut(line('residency', 'ties-may-count', 'accepts-out-of-state'), FIELDS)?.words).toMatch(/ties/);
  });
});

describe('where a score lies', () => {
  const at = (least: Position, most: Position = least) => wordPosition({ least, most });

  it('is said by the percentiles on both sides of it', () => {
    expect(POSITIONS.map((position) => at(position))).toEqual([
      'It lies below the 10th percentile.',
      'It lies from the 10th up to the 25th percentile.',
      'It lies from the 25th up to the 50th percentile.',
      'It lies from the 50th up to the 75th percentile.',
      'It lies from the 75th up to the 90th percentile.',
      'It lies at the 90th percentile or above.',
    ]);
  });

  it('is said as far as it is known where a percentile is not', () => {
    expect(at('10-25', '50-75')).toBe('It lies from the 10th up to the 75th percentile.');
    expect(at('below-10', '25-50')).toBe('It lies below the 50th percentile.');
    expect(at('50-75', 'above-90')).toBe('It lies at the 50th percentile or above.');
    expect(at('below-10', 'above-90')).toBe('Where it lies among them cannot be told.');
  });

  it('gives a label the levels that make it, or why there is none', () => {
    const axis = (name: string, level: string | null, reason: string | null) =>
      ({ axis: name, level, reason }) as unknown as AxisAnswer;
    const reasonOf = (mcat: AxisAnswer, gpa: AxisAnswer) => wordLabelReason({ mcat, gpa } as LabelAnswer);
    expect(reasonOf(axis('mcat', 'middle', null), axis('gpa', 'high', null))).toBe('MCAT in the middle and GPA high');
    expect(reasonOf(axis('mcat', null, 'score-unknown'), axis('gpa', null, 'bands-unknown'))).toBe(
      'you have not said your MCAT and too few percentiles of its GPA are known',
    );
  });
});

describe('a curve in words', () => {
  const word = (subject: object, curve: object, field = '') =>
    wordCurve({ subject, curve } as unknown as Wish, FIELDS.get(field));

  it('carries the unit of what is looked at', () => {
    expect(word({ kind: 'distance' }, { kind: 'line', from: 1500, to: 0 })).toBe('nothing at 1,500 km, all at 0 km');
    expect(word({ kind: 'field' }, { kind: 'threshold', at: 30000, side: 'at-most' }, 'tuition-and-fees')).toBe(
      'all up to $30,000 per year, nothing above',
    );
    expect(word({ kind: 'field' }, { kind: 'order', best: ['city', 'rural'] }, 'setting')).toMatch(
      /^from all to nothing: City, Rural/i,
    );
  });
});

describe('WARS', () => {
  const answers: WarsAnswers = {
    research: 3,
    clinical: 3,
    shadowing: 2,
    volunteering: 3,
    leadership: 2,
    other: 2,
    trend: 1,
  };

  it('is added up once all that always counts is answered, and gives the worked example of the heuristics', () => {
    const { trend: _, ...some } = answers;
    expect(rateAnswers({ gpa: 3.8, mcat: 515 }, some)).toBe(null);
    expect(rateAnswers({ gpa: 3.8, mcat: 515 }, answers)).toMatchObject({ score: 75, level: 'B' });
  });

  it('counts what is off only where it is answered', () => {
    const rated = rateAnswers({ gpa: 3.8, mcat: 515 }, { ...answers, trend: 2, college: 3, underrepresented: 1 });
    expect(rated).toMatchObject({ score: 85, off: [], points: { trend: 4, college: 6, underrepresented: 0 } });
    const most = Object.fromEntries(WARS_QUESTIONS.map(({ term, levels }) => [term, levels.length]));
    expect(rateAnswers({ gpa: 4, mcat: 528 }, most)?.score).toBe(121);
    expect(rateByWars.length).toBe(1);
  });
});

describe('debt after four years', () => {
  const money = { reason: null, loans: 20_000_000, gap: 1_000_000 } as unknown as MoneyAnswer;
  const owing = (more: object) => ({ money: { ...EMPTY_PROFILE.money, ...more } });

  it('keeps what is owed already apart, and unknown where it is not said', () => {
    expect(debtAfter(money, owing({ federalLoansSoFar: 14_000 }))).toEqual({
      loans: 20_000_000,
      owed: 1_400_000,
      borrowed: 21_000_000,
      most: null,
    });
    expect(debtAfter(money, owing({}))?.owed).toBe(null);
  });

  it('converts the most that would be borrowed by no rate but the person’s', () => {
    expect(debtAfter(money, owing({ mostDebt: 100, currency: 'CAD' }))?.most).toBe(null);
    const dollarRate = { rate: 1.25, date: '2026-06-01', source: 'a bank' };
    expect(debtAfter(money, owing({ mostDebt: 100, currency: 'CAD', dollarRate }))?.most).toBe(8000);
  });

  it('is not told where no gap can be', () => {
    expect(debtAfter({ ...money, reason: 'cost-unknown' }, owing({}))).toBe(null);
  });
});

describe('the sources of facts', () => {
  const fact = (source: string, retrieved = '') => ({ source, retrieved, licence: 'publishable' }) as unknown as Fact;

  it('stand once each, and every fact finds its own', () => {
    const facts = [fact('b'), fact('a'), fact('b'), fact('b', '2026-05-31')];
    const list = listSources(facts);
    expect(list.sources.map(({ source, retrieved }) => source + retrieved)).toEqual(['b', 'a', 'b2026-05-31']);
    expect(facts.map(list.numberOf)).toEqual([1, 2, 1, 3]);
  });
});
