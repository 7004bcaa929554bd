import type { MethodologyShape } from '@bearings/contract';
import type { Fact, Finding } from './answer.js';
import type { ChecklistInput } from './checklist-input.js';
import { countWeights, describeIndicators, withoutMethod } from './find-purpose.js';
import { sharesByKind } from './weigh.js';

/** Berlin 6, INORMS on methods: the whole method is open. */
export function findOpenMethod(input: ChecklistInput): Finding {
  const { methodology, reasoned } = input;
  if (methodology === null) return withoutMethod('not-met');
  const stated = methodology.provenance.length;
  const uncertain = methodology.provenance.filter(({ confidence }) => confidence === 'uncertain').length;
  const numbers = countUnpublished(methodology);
  return {
    verdict: stated > 0 && uncertain === 0 && numbers === 0 ? 'met' : 'partly',
    facts: [
      { kind: 'provenance', stated, uncertain },
      { kind: 'unpublished', numbers },
      { kind: 'reasoned', reasoned },
    ],
  };
}

/** Weights, thresholds of admission and thresholds of computations that the publisher did not print. */
export function countUnpublished(methodology: MethodologyShape): number {
  const { indicators, pillars, eligibility, derivations } = methodology;
  return [
    ...[...indicators, ...pillars].map(({ weight }) => weight),
    ...eligibility.map((rule) => (rule.rule === 'at-least' ? rule.atLeast : 0)),
    ...derivations.map((rule) => (rule.by === 'damp' ? rule.threshold : 0)),
  ].filter((number) => number === null).length;
}

/** Berlin 7, INORMS on validity: indicators that stand for what they are taken for. */
export function findFit(input: ChecklistInput): Finding {
  if (input.methodology === null) return withoutMethod('cannot-be-told');
  const described = describeIndicators(input);
  const limits = input.methodology.limits.length;
  return {
    verdict: described.warned + limits > 0 ? 'partly' : 'cannot-be-told',
    facts: [described, { kind: 'limits', limits }],
  };
}

/** Berlin 8: results before means. */
export function findResults({ methodology, indicators }: ChecklistInput): Finding {
  if (methodology === null) return withoutMethod('cannot-be-told');
  const shares = sharesByKind(methodology, indicators);
  if (shares === null) return { verdict: 'cannot-be-told', facts: [weightsSet(methodology)] };
  const of = (...kinds: readonly string[]): number =>
    shares.reduce((sum, [kind, share]) => sum + (kinds.includes(kind) ? share : 0), 0);
  const verdict = of('outcome') > 0.5 ? 'met' : of('output', 'outcome') > 0.5 ? 'partly' : 'not-met';
  return { verdict, facts: [{ kind: 'kinds', shares }] };
}

/** Berlin 9: weights in sight, and seldom changed. */
export function findSteadyWeights({ edition, editions, methodology }: ChecklistInput): Finding {
  if (methodology === null) return withoutMethod('cannot-be-told');
  const weights = weightsSet(methodology);
  const before = editions.find(({ id }) => id === edition.previous);
  const sameMethod = before !== undefined && before.methodology === edition.methodology;
  const earlier: Fact = before ? { kind: 'previous', edition: before.id, sameMethod } : { kind: 'first-edition' };
  const verdict = weights.set < weights.of ? 'not-met' : sameMethod ? 'met' : 'partly';
  return { verdict, facts: [weights, earlier] };
}

function weightsSet(methodology: MethodologyShape): Extract<Fact, { kind: 'weights' }> {
  return { kind: 'weights', ...countWeights({ methodology }) };
}

/** INORMS on one thing at a time: a composite score hides what it is made of. */
export function findSingle({ methodology, ranking }: ChecklistInput): Finding {
  if (methodology === null) return withoutMethod('cannot-be-told');
  const indicators = methodology.indicators.length;
  return {
    verdict: indicators === 1 ? 'met' : ranking.withPoints > 0 ? 'partly' : 'not-met',
    facts: [
      { kind: 'composite', indicators },
      { kind: 'points', schools: ranking.withPoints, of: ranking.schools },
    ],
  };
}

/** INORMS on audiences: a list for everyone fits nobody. */
export function findAudiences(input: ChecklistInput): Finding {
  if (input.methodology === null) return withoutMethod('cannot-be-told');
  const { purpose, audience } = input.methodology;
  const weights = weightsSet(input.methodology);
  const open = weights.set === weights.of;
  return {
    verdict: audience && open ? 'met' : audience || open ? 'partly' : 'not-met',
    facts: [{ kind: 'purpose', purpose, audience }, weights],
  };
}
