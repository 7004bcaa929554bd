import { type Methodology, publishedChoice } from '@bearings/core';
import type { EditionQuestion, Library } from '@bearings/library';
import type { Choices, Preset } from '../engine/effects.js';

/** Lists what can be chosen for an edition: methodologies its evidence fits, and weights of the same indicators. */
export function listChoices(library: Library, question: EditionQuestion): Choices {
  const edition = library.edition(question.edition);
  const id = question.methodology ?? edition.methodology;
  const declared = id === null ? null : library.methodology(id);
  const reported = new Set<string>(library.readings(edition.id).map(({ indicator }) => indicator));
  const fits = ({ startsFrom, indicators, derivations }: Methodology): boolean =>
    startsFrom.includes(edition.startsFrom) &&
    indicators.every(
      ({ indicator }) =>
        reported.has(indicator) ||
        (edition.startsFrom === 'readings' &&
          derivations.some((way) => way.indicator === indicator && way.of.some((part) => reported.has(part)))),
    );
  return {
    declared,
    rules: declared && publishedChoice(declared),
    presets: declared ? library.methodologies().flatMap((other) => presetOf(other, declared)) : [],
    methodologies: library
      .methodologies()
      .filter((other) => other.id === declared?.id || other.id === edition.methodology || fits(other))
      .map((other) => ({ id: other.id, title: other.title, published: other.id === edition.methodology })),
  };
}

/**
 * Another methodology's weights, where all that it weighs is weighed here too and in the same groups; what it leaves out
 * counts for nothing.
 */
function presetOf(other: Methodology, declared: Methodology): Preset[] {
  const [theirs, wanted] = [weightsOf(other), weightsOf(declared)];
  if (other.id === declared.id || theirs === null || wanted === null || !fitsInto(other, declared)) return [];
  const weights = Object.fromEntries(Object.keys(wanted).map((id) => [id, theirs[id] ?? 0]));
  if (JSON.stringify(weights) === JSON.stringify(wanted)) return [];
  return [{ id: other.id, title: other.title, weights }];
}

function weightsOf({ pillars, indicators }: Methodology): Record<string, number> | null {
  const pairs = [
    ...pillars.map((pillar) => [pillar.id, pillar.weight] as const),
    ...indicators.map((use) => [use.indicator, use.weight] as const),
  ];
  if (pairs.some(([, weight]) => weight === null)) return null;
  return Object.fromEntries([...pairs].sort(([a], [b]) => (a < b ? -1 : 1))) as Record<string, number>;
}

/** Whether every part of a methodology is a part of another in the same place, and no pillar is left without weights. */
function fitsInto(small: Methodology, large: Methodology): boolean {
  const places = new Set(placesOf(large));
  return small.pillars.length === large.pillars.length && placesOf(small).every((place) => places.has(place));
}

function placesOf({ pillars, indicators }: Methodology): string[] {
  return [
    ...pillars.map(({ id, parent }) => `${id} in ${parent}`),
    ...indicators.map(({ indicator, pillar }) => `${indicator} in ${pillar}`),
  ];
}
