import type { Fact, Finding } from './answer.js';
import type { ChecklistInput } from './checklist-input.js';
import { countWeights } from './find-purpose.js';

/** Whether the edition is sealed, and whether its methodology is still the one it was sealed with. */
function seal({ edition, manifest, digest }: ChecklistInput): readonly Fact[] {
  if (manifest === null) return [{ kind: 'not-sealed' }];
  const { inputs, outputs } = manifest;
  const sealed: Fact = { kind: 'sealed', inputs: inputs.length, outputs: outputs.length, edition: edition.id };
  if (manifest.methodology === null || digest === null) return [sealed];
  return [sealed, { kind: 'method-kept', kept: manifest.methodology.digest === digest }];
}

/** Berlin 13: checks on the ranking itself. */
export function findChecks(input: ChecklistInput): Finding {
  const { manifest, edition } = input;
  return {
    verdict: manifest === null ? 'not-met' : 'partly',
    facts: [...seal(input), { kind: 'unrecorded', what: 'review', publisher: edition.publisher }],
  };
}

/** Berlin 16, INORMS on correction: errors can be seen and put right. */
export function findCorrection(input: ChecklistInput): Finding {
  const { manifest, edition } = input;
  const earlier: Fact[] = edition.previous === null ? [{ kind: 'first-edition' }] : [];
  return {
    verdict: manifest === null ? 'not-met' : 'partly',
    facts: [...seal(input), ...earlier, { kind: 'unrecorded', what: 'complaints', publisher: edition.publisher }],
  };
}

/** INORMS on repeating: whether anyone can compute it again. */
export function findRepeatable(input: ChecklistInput): Finding {
  const { methodology, manifest, edition } = input;
  if (methodology === null) return { verdict: 'not-met', facts: [{ kind: 'as-printed' }] };
  const facts = seal(input);
  if (edition.startsFrom === 'indicator-scores')
    return { verdict: 'partly', facts: [...facts, { kind: 'from-scores' }] };
  return { verdict: manifest === null ? 'partly' : 'met', facts };
}

/** Berlin 15: every factor is understood, and the reader chooses what is shown. */
export function findFactors(input: ChecklistInput): Finding {
  const { methodology, ranking } = input;
  if (methodology === null) return { verdict: 'not-met', facts: [{ kind: 'as-printed' }] };
  const weights = countWeights(input);
  const placed = ranking.schools - ranking.unranked;
  const shown = placed > 0 && ranking.withPoints >= placed;
  return {
    verdict: shown && weights.set === weights.of ? 'met' : ranking.withPoints > 0 ? 'partly' : 'not-met',
    facts: [
      { kind: 'points', schools: ranking.withPoints, of: ranking.schools },
      { kind: 'weights', ...weights },
    ],
  };
}

/** INORMS on uncertainty: how sure each place is. */
export function findUncertainty({ edition, methodology, ranking }: ChecklistInput): Finding {
  const by = methodology?.tiers ? 'tiers' : methodology?.bands ? 'bands' : null;
  const { intervals } = ranking;
  const facts: Fact[] = intervals
    ? [{ kind: 'intervals', of: ranking.schools - ranking.unranked, ...intervals }]
    : [{ kind: 'unrecorded', what: 'interval', publisher: edition.publisher }];
  if (by) facts.push({ kind: 'classes', by });
  if (ranking.ranges > 0) facts.push({ kind: 'ranges', schools: ranking.ranges });
  if (methodology) facts.push({ kind: 'ties', tied: ranking.tied, decimals: methodology.rounding.decimals });
  // Intervals over weights and rules say nothing of errors in the data, so they do not meet it in full.
  return { verdict: intervals || by || ranking.ranges > 0 ? 'partly' : 'not-met', facts };
}
