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

/** Another methodology's weights, where it weighs the same indicators in the same groups, and otherwise. */
function presetOf(other: Methodology, declared: Methodology): Preset[] {
  const [own, wanted] = [weightsOf(other), weightsOf(declared)];
  if (other.id === declared.id || own === null || shapeOf(other) !== shapeOf(declared)) return [];
  if (JSON.stringify(own) === JSON.stringify(wanted)) return [];
  return [{ id: other.id, title: other.title, weights: own }];
}

function weightsOf({ pillars, indicators }: Methodology): Record<string, number> | null {
  const pairs = [
    ...pillars.map((pillar) => [pillar.id, pillar.weight] as const),
    ...indicators.map((use) => [use.indicator, use.weight] as const),
  ];
  if (pairs.some(([, weight]) => weight === null)) return null;
  return Object.fromEntries([...pairs].sort(([a], [b]) => (a < b ? -1 : 1))) as Record<string, number>;
}

function shapeOf({ pillars, indicators }: Methodology): string {
  const parts = [
    ...pillars.map(({ id, parent }) => `${id} in ${parent}`),
    ...indicators.map(({ indicator, pillar }) => `${indicator} in ${pillar}`),
  ];
  return parts.sort().join(', ');
}
