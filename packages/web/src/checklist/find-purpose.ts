import type { Fact, Finding, Unrecorded, Verdict } from './answer.js';
import type { ChecklistInput } from './checklist-input.js';

/** Something an edition has no field for: our own failure where we publish it, unknown where another does. */
export function findUnrecorded(input: ChecklistInput, what: Unrecorded): Finding {
  const { kind, publisher } = input.edition;
  return {
    verdict: kind === 'computed' ? 'not-met' : 'cannot-be-told',
    facts: [{ kind: 'unrecorded', what, publisher }],
  };
}

/** An edition without a methodology: what its publisher says elsewhere is not in it. */
export function withoutMethod(verdict: Verdict): Finding {
  return { verdict, facts: [{ kind: 'no-method' }] };
}

/** How many weights are set, of indicators and pillars together. */
export function countWeights({ methodology }: Pick<ChecklistInput, 'methodology'>): { set: number; of: number } {
  const all = methodology ? [...methodology.indicators, ...methodology.pillars] : [];
  return { set: all.filter(({ weight }) => weight !== null).length, of: all.length };
}

/** Berlin 1: one view among several. */
export function findOtherViews({ edition, editions }: ChecklistInput): Finding {
  const others = editions.filter(({ id }) => id !== edition.id);
  const publishers = new Set(others.map(({ publisher }) => publisher)).size;
  const verdict = others.length > 0 ? 'partly' : 'not-met';
  return { verdict, facts: [{ kind: 'other-editions', editions: others.length, publishers }] };
}

/** Berlin 2, INORMS on aims: purpose and readers are named. */
export function findPurpose({ methodology }: ChecklistInput): Finding {
  if (methodology === null) return withoutMethod('cannot-be-told');
  const { purpose, audience } = methodology;
  const verdict = purpose && audience ? 'met' : purpose || audience ? 'partly' : 'not-met';
  return { verdict, facts: [{ kind: 'purpose', purpose, audience }] };
}

/** Berlin 3, INORMS on missions: schools that set out to do different things. */
export function findMissions(input: ChecklistInput): Finding {
  const { methodology, ranking } = input;
  if (methodology === null) return withoutMethod('cannot-be-told');
  const weights = countWeights(input);
  const rules = methodology.eligibility.length;
  const facts: Fact[] = [{ kind: 'one-order', schools: ranking.schools, unranked: ranking.unranked }];
  if (rules > 0) facts.push({ kind: 'admission', rules });
  facts.push({ kind: 'weights', ...weights });
  return { verdict: weights.set === weights.of ? 'partly' : 'not-met', facts };
}

/** Berlin 4: the sources, and what each can say. */
export function findSources(input: ChecklistInput): Finding {
  const { methodology, evidence } = input;
  if (methodology === null) return withoutMethod('cannot-be-told');
  const described = describeIndicators(input);
  if (evidence === null) return { verdict: 'cannot-be-told', facts: [described, { kind: 'evidence-unknown' }] };
  const named = evidence.sources.filter(({ source }) => source.publisher !== '');
  const all = evidence.readings > 0 && named.length === evidence.sources.length;
  return {
    verdict: all && described.described === described.of ? 'met' : evidence.readings > 0 ? 'partly' : 'not-met',
    facts: [described, { kind: 'sources', sources: evidence.sources.length, readings: evidence.readings }],
  };
}

/** How many indicators of the methodology are defined, and how many carry a warning. */
export function describeIndicators({ methodology, indicators }: ChecklistInput): Extract<Fact, { kind: 'described' }> {
  const ids = (methodology?.indicators ?? []).map(({ indicator }) => indicator);
  const known = ids.flatMap((id) => indicators.find((indicator) => indicator.id === id) ?? []);
  return {
    kind: 'described',
    described: known.filter(({ definition }) => definition !== '').length,
    warned: known.filter(({ warning }) => warning !== '').length,
    of: ids.length,
  };
}

/** Berlin 5: language, culture, economy and history of the systems compared. */
export function findSystems({ edition, ranking }: ChecklistInput): Finding {
  return {
    verdict: ranking.countries === 1 ? 'partly' : 'not-met',
    facts: [
      { kind: 'countries', countries: ranking.countries },
      { kind: 'unrecorded', what: 'systems', publisher: edition.publisher },
    ],
  };
}
