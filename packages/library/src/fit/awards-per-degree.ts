import type { Fact, FieldId } from '@bearings/core/fit';

/** The field that is computed from two others. */
export const AWARDS_PER_DEGREE = 'nih-awards-per-degree' as FieldId;

/**
 * NIH awards by degree, for each year of awards by the degrees of the year closest to it; of two as close, the later.
 * Missing where either is, with its reason. None of a school of which nobody says degrees, which awards none, or of which
 * the field itself is said: that stands as it is. The period names the source of both, and where one of them
 * is not to be published, neither is this.
 */
export function awardsPerDegree(facts: readonly Fact[]): readonly Fact[] {
  const said = new Set(facts.filter(({ field }) => field === AWARDS_PER_DEGREE).map(({ school }) => school));
  const degrees = new Map<string, Fact[]>();
  for (const fact of facts.filter(({ field }) => field === 'degrees-awarded'))
    degrees.set(fact.school, [...(degrees.get(fact.school) ?? []), fact]);
  return facts.flatMap((awards) => {
    if (awards.field !== 'nih-awards' || said.has(awards.school)) return [];
    const by = closest(degrees.get(awards.school) ?? [], awards.year);
    return by === null ? [] : divide(awards, by);
  });
}

function divide(awards: Fact, by: Fact): readonly Fact[] {
  const value = awards.value.kind === 'missing' ? awards.value : by.value.kind === 'missing' ? by.value : null;
  const shared = {
    ...awards,
    field: AWARDS_PER_DEGREE,
    period: `${when(awards)} (${awards.source}), divided by the degrees of ${when(by)} (${by.source})`,
    licence: by.licence === 'not-to-publish' ? by.licence : awards.licence,
  };
  if (value !== null) return [{ ...shared, value }];
  if (awards.value.kind !== 'value' || by.value.kind !== 'value' || !(by.value.value > 0)) return [];
  return [{ ...shared, value: { kind: 'value', value: awards.value.value / by.value.value } }];
}

function closest(facts: readonly Fact[], year: number | null): Fact | null {
  const apart = (fact: Fact): number =>
    year === null || fact.year === null ? Number.POSITIVE_INFINITY : Math.abs(fact.year - year);
  const later = (a: Fact, b: Fact): number => (b.year ?? 0) - (a.year ?? 0);
  return [...facts].sort((a, b) => (apart(a) === apart(b) ? later(a, b) : apart(a) - apart(b)))[0] ?? null;
}

function when({ period, year }: Fact): string {
  return period || (year === null ? 'an unknown year' : String(year));
}
