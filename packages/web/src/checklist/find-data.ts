import { MISSING_RULES } from '@bearings/core';
import type { MethodologyShape } from '@bearings/contract';
import type { Fact, Finding } from './answer.js';
import type { ChecklistInput } from './checklist-input.js';
import { findUnrecorded, withoutMethod } from './find-purpose.js';
import { sharesByKind } from './weigh.js';

/** The share of the weight that is opinion; null where it cannot be told. */
export function opinionShare({ methodology, indicators }: ChecklistInput): number | null {
  const shares = methodology && sharesByKind(methodology, indicators);
  if (!shares) return null;
  return shares.find(([kind]) => kind === 'reputation')?.[1] ?? 0;
}

function opinion(input: ChecklistInput): Fact[] {
  const share = opinionShare(input);
  return share === null ? [] : [{ kind: 'opinion', share }];
}

/** Berlin 10: ethics of collection. An edition does not tell how people were asked. */
export function findEthics(input: ChecklistInput): Finding {
  const { licence, publisher } = input.edition;
  return {
    verdict: 'cannot-be-told',
    facts: [
      ...opinion(input),
      { kind: 'licence', publishable: licence === 'publishable' },
      { kind: 'unrecorded', what: 'consent', publisher },
    ],
  };
}

/** Berlin 11: data that others can check. */
export function findCheckable(input: ChecklistInput): Finding {
  const { edition, evidence } = input;
  if (edition.fictional) return { verdict: 'not-met', facts: [{ kind: 'fictional' }] };
  if (evidence === null) return { verdict: 'cannot-be-told', facts: [{ kind: 'evidence-unknown' }] };
  if (evidence.readings === 0) return { verdict: 'not-met', facts: [{ kind: 'as-printed' }] };
  const facts: Fact[] = [
    { kind: 'sources', sources: evidence.sources.length, readings: evidence.readings },
    { kind: 'dated', dated: evidence.dated, of: evidence.readings },
    ...opinion(input),
  ];
  const checked = evidence.dated === evidence.readings && opinionShare(input) === 0;
  return { verdict: checked ? 'met' : 'partly', facts };
}

/** Berlin 12: sound collection. */
export function findCollection(input: ChecklistInput): Finding {
  const { edition, methodology, ranking } = input;
  if (edition.fictional) return { verdict: 'cannot-be-told', facts: [{ kind: 'fictional' }] };
  if (methodology === null) return withoutMethod('cannot-be-told');
  const { lacking, lackingUnranked, filled } = ranking;
  const gaps: Fact = { kind: 'missing', schools: lacking, filled, unranked: lackingUnranked };
  const facts: Fact[] = [gaps, ...opinion(input)];
  if (opinionShare(input) === 0) return { verdict: 'partly', facts };
  facts.push({ kind: 'unrecorded', what: 'answers', publisher: edition.publisher });
  return { verdict: 'cannot-be-told', facts };
}

/** INORMS on surveys: opinion needs to say whose and how many. */
export function findSurveys(input: ChecklistInput): Finding {
  if (input.methodology === null) return withoutMethod('cannot-be-told');
  const share = opinionShare(input);
  if (share === null) return findUnrecorded(input, 'answers');
  if (share === 0) return { verdict: 'met', facts: [{ kind: 'opinion', share }] };
  const { verdict, facts } = findUnrecorded(input, 'answers');
  return { verdict, facts: [{ kind: 'opinion', share }, ...facts] };
}

/** INORMS on gaming: whether a school can gain by keeping a reading back. */
export function findGaming({ edition, methodology }: ChecklistInput): Finding {
  if (methodology === null) return withoutMethod('cannot-be-told');
  const gains = methodology.indicators.filter((use) => canGain(use, edition.startsFrom)).length;
  const rules = [...new Set(methodology.indicators.map(({ missing }) => missing.by))];
  return {
    verdict: gains === 0 ? 'partly' : 'not-met',
    facts: [
      { kind: 'can-gain', indicators: gains, of: methodology.indicators.length },
      { kind: 'missing-rules', rules },
    ],
  };
}

/** As the missing rule says of itself; a scale is fixed where its ends are declared and 0 is the lowest score. */
function canGain(use: MethodologyShape['indicators'][number], startsFrom: 'readings' | 'indicator-scores'): boolean {
  const { canImprove } = MISSING_RULES[use.missing.by];
  if (canImprove !== 'on a moving scale only') return canImprove === 'yes';
  const fixed = use.normalize.some((step) => step.by === 'goalposts' && step.clip && step.to[0] === 0);
  return startsFrom === 'readings' && !fixed;
}

/** INORMS on data: whether the evidence is open. */
export function findOpenData({ edition, evidence }: ChecklistInput): Finding {
  const licence: Fact = { kind: 'licence', publishable: edition.licence === 'publishable' };
  if (evidence === null) return { verdict: 'cannot-be-told', facts: [licence, { kind: 'evidence-unknown' }] };
  if (evidence.readings === 0) return { verdict: 'not-met', facts: [licence, { kind: 'as-printed' }] };
  const facts: Fact[] = [licence, { kind: 'not-to-publish', readings: evidence.notToPublish, of: evidence.readings }];
  if (edition.licence === 'not-to-publish') return { verdict: 'not-met', facts };
  return { verdict: evidence.notToPublish === 0 ? 'met' : 'partly', facts };
}

/** INORMS on fairness: who has an advantage before anything is measured. */
export function findFairness(input: ChecklistInput): Finding {
  const { edition, ranking } = input;
  return {
    verdict: 'cannot-be-told',
    facts: [
      { kind: 'one-order', schools: ranking.schools, unranked: ranking.unranked },
      ...opinion(input),
      { kind: 'unrecorded', what: 'fairness', publisher: edition.publisher },
    ],
  };
}
