import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../../src/checklist/answer.js';
import { answerChecklist } from '../../src/checklist/answer-checklist.js';
import type { ChecklistInput } from '../../src/checklist/checklist-input.js';
import { areasOf, PRINCIPLES, SAME_QUESTION } from '../../src/checklist/principles.js';
import { EN } from '../../src/text/en/en.js';
import { ES } from '../../src/text/es/es.js';
import { answerOf, EDITIONS, inputOf } from './answered-editions.js';

const inputs = new Map(EDITIONS.map((edition) => [edition, inputOf(edition)]));
const input = (edition: string): ChecklistInput => inputs.get(edition)!;
const verdict = (edition: string, principle: string) => answerOf(input(edition), principle).verdict;
const fact = (given: ChecklistInput, principle: string, kind: string) =>
  answerOf(given, principle).facts.find((found) => found.kind === kind);

describe('the checklists', () => {
  it('have the sixteen Berlin principles in their four areas, and the four areas of INORMS', () => {
    expect(areasOf('berlin').map(({ principles }) => principles.length)).toEqual([5, 4, 5, 2]);
    expect(areasOf('inorms').map(({ area }) => area)).toEqual(['governance', 'transparency', 'matters', 'rigour']);
    expect(new Set(PRINCIPLES).size).toBe(PRINCIPLES.length);
  });

  it.each(EDITIONS)('are answered whole for %s', (edition) => {
    const answers = answerChecklist(input(edition));
    expect(answers.map(({ principle }) => principle)).toEqual(PRINCIPLES);
    for (const answer of answers) {
      expect(VERDICTS).toContain(answer.verdict);
      expect(answer.facts.length).toBeGreaterThan(0);
    }
  });

  it.each(EDITIONS)('give the same answer to the same question for %s', (edition) => {
    for (const [one, other] of Object.entries(SAME_QUESTION)) {
      const { principle: _, ...given } = answerOf(input(edition), one);
      expect(answerOf(input(edition), other)).toMatchObject(given);
    }
  });
});

describe('what the open edition answers', () => {
  it('is not met on results before means: all of its weight is on money', () => {
    expect(answerOf(input('open-us-2025'), 'berlin-8')).toMatchObject({
      verdict: 'not-met',
      facts: [{ kind: 'kinds', shares: [['input', expect.closeTo(1, 12)]] }],
    });
  });

  it('is not met where it holds nothing of its own oversight, interests and money', () => {
    for (const principle of ['berlin-14', 'inorms-conflicts', 'inorms-money', 'inorms-engage']) {
      expect(verdict('open-us-2025', principle)).toBe('not-met');
      expect(verdict('usnews-2023-research', principle)).toBe('cannot-be-told');
    }
  });

  it('partly answers uncertainty: every place has an interval, which says nothing of errors in the data', () => {
    expect(verdict('open-us-2025', 'inorms-uncertainty')).toBe('partly');
    expect(fact(input('open-us-2025'), 'inorms-uncertainty', 'intervals')).toMatchObject({
      schools: 133,
      of: 133,
      part: 0.25,
      rules: 4,
    });
    expect(verdict('usnews-2023-research', 'inorms-uncertainty')).toBe('not-met');
    expect(fact(input('usnews-2023-research'), 'inorms-uncertainty', 'unrecorded')).toMatchObject({ what: 'interval' });
  });

  it('counts the schools that lack a reading, which are those without a rank', () => {
    const { ranking } = input('open-us-2025');
    expect(ranking.lackingUnranked).toBe(ranking.unranked);
    expect(ranking.unranked).toBeGreaterThan(50);
    expect(fact(input('open-us-2025'), 'berlin-12', 'missing')).toMatchObject({ schools: ranking.unranked, filled: 0 });
  });

  it('is met on its purpose, its open method, open data and on being repeated', () => {
    for (const principle of ['berlin-2', 'berlin-6', 'inorms-data', 'inorms-repeat', 'inorms-surveys']) {
      expect(verdict('open-us-2025', principle)).toBe('met');
    }
  });

  it('cannot be gamed by keeping a reading back, since that leaves a school unranked', () => {
    expect(fact(input('open-us-2025'), 'inorms-gaming', 'can-gain')).toMatchObject({ indicators: 0, of: 4 });
  });
});

describe('what other editions answer', () => {
  it('is half opinion in the QS methods, and that cannot be checked', () => {
    expect(fact(input('qs-medicine-rows-2024'), 'inorms-surveys', 'opinion')).toMatchObject({
      share: expect.closeTo(0.5, 12),
    });
    expect(verdict('qs-medicine-rows-2024', 'inorms-surveys')).toBe('cannot-be-told');
    expect(verdict('qs-medicine-rows-2024', 'inorms-repeat')).toBe('partly');
  });

  it('is nothing to check where everything is made up', () => {
    expect(answerOf(input('fictional-200'), 'berlin-11')).toMatchObject({
      verdict: 'not-met',
      facts: [{ kind: 'fictional' }],
    });
  });

  it('lets a school gain by silence where zero stands on a moving scale, not where scores were published', () => {
    expect(fact(input('fictional-200'), 'inorms-gaming', 'can-gain')).toMatchObject({ indicators: 5, of: 5 });
    expect(fact(input('qs-medicine-rows-2024'), 'inorms-gaming', 'can-gain')).toMatchObject({ indicators: 0, of: 5 });
  });

  it('is no method and no evidence in a printed list', () => {
    expect(verdict('usnews-2023-research', 'berlin-6')).toBe('not-met');
    expect(answerOf(input('usnews-2023-research'), 'berlin-11').facts).toEqual([{ kind: 'as-printed' }]);
  });
});

describe('a changed edition', () => {
  const open = input('open-us-2025');

  it('that is not sealed says so', () => {
    expect(answerOf({ ...open, manifest: null }, 'berlin-16')).toMatchObject({
      verdict: 'not-met',
      facts: [{ kind: 'not-sealed' }, { kind: 'first-edition' }, { kind: 'unrecorded' }],
    });
  });

  it('whose method has changed since says so', () => {
    expect(fact({ ...open, digest: `sha256:${'1'.repeat(64)}` }, 'berlin-13', 'method-kept')).toMatchObject({
      kept: false,
    });
    expect(fact(open, 'berlin-13', 'method-kept')).toMatchObject({ kept: true });
  });

  it('that follows another by the same method has kept its weights', () => {
    const next = { ...open, edition: { ...open.edition, id: 'open-us-2026', previous: 'open-us-2025' } };
    expect(answerOf(next, 'berlin-9')).toMatchObject({ verdict: 'met' });
    const other = open.editions.map((edition) => ({ ...edition, methodology: 'another' }));
    expect(answerOf({ ...next, editions: other }, 'berlin-9')).toMatchObject({ verdict: 'partly' });
  });

  it('whose readings could not be counted claims nothing of them', () => {
    for (const principle of ['berlin-4', 'berlin-11', 'inorms-data']) {
      expect(answerOf({ ...open, evidence: null }, principle).verdict).toBe('cannot-be-told');
    }
  });

  it('with every reading dated and no opinion can be checked', () => {
    const evidence = { ...open.evidence!, dated: open.evidence!.readings };
    expect(answerOf({ ...open, evidence }, 'berlin-11').verdict).toBe('met');
  });

  it('with a weight that was not published is not met on weights and tells no shares', () => {
    const [first, ...rest] = open.methodology!.indicators;
    const methodology = { ...open.methodology!, indicators: [{ ...first!, weight: null }, ...rest] };
    expect(answerOf({ ...open, methodology }, 'berlin-9').verdict).toBe('not-met');
    expect(answerOf({ ...open, methodology }, 'berlin-8')).toMatchObject({
      verdict: 'cannot-be-told',
      facts: [{ kind: 'weights', set: 5, of: 6 }],
    });
    expect(fact({ ...open, methodology }, 'berlin-6', 'unpublished')).toMatchObject({ numbers: 1 });
  });
});

describe.each([
  ['English', EN, 'en-US'],
  ['Spanish', ES, 'en-US'],
])('the sentences in %s', (_, words) => {
  it.each(EDITIONS)('hold no number that is not in the fact, for %s', (edition) => {
    for (const { facts } of answerChecklist(input(edition))) {
      for (const given of facts) {
        const sentence = (words.checklist.facts[given.kind] as (fact: unknown) => string)(given);
        expect(sentence).not.toMatch(/undefined|NaN|null|\[object/);
        const known = JSON.stringify(given);
        const told = [...sentence.replaceAll(/(\d),(?=\d{3})/g, '$1').matchAll(/\d+(?:\.\d+)?%?/g)].map(
          ([text]) => text,
        );
        for (const number of told) expect(isIn(number, given), `${number} in “${sentence}” of ${known}`).toBe(true);
      }
    }
  });

  it('name and explain every principle', () => {
    for (const principle of PRINCIPLES) {
      const { title, asks, rule } = words.checklist.principles[principle];
      expect(Math.min(title.length, asks.length, rule.length)).toBeGreaterThan(3);
    }
  });
});

/** Whether a number of a sentence stands in the data, as it is, as a share, or as a difference that the fact names. */
function isIn(number: string, given: object): boolean {
  const values: number[] = [];
  const texts: string[] = [];
  const gather = (value: unknown): void => {
    if (typeof value === 'number') values.push(value);
    else if (typeof value === 'string') texts.push(value);
    else if (value && typeof value === 'object') Object.values(value).forEach(gather);
  };
  gather(given);
  if (texts.some((text) => text.includes(number))) return true;
  if (number.endsWith('%')) return values.some((value) => Math.abs(value * 100 - Number.parseFloat(number)) < 0.051);
  const { schools, unranked } = given as { schools?: number; unranked?: number };
  return values.includes(Number(number)) || Number(number) === (schools ?? 0) - (unranked ?? 0);
}
