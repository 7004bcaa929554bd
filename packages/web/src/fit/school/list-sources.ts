import type { Fact } from '@bearings/core/fit';

/** A source as facts of it were read on one day, under one licence. */
export type ReadSource = Pick<Fact, 'source' | 'retrieved' | 'licence'>;

/** The sources of some facts, each once and in the order in which they first come; a fact points to one by its place from 1. */
export interface SourceList {
  readonly sources: readonly ReadSource[];
  readonly numberOf: (fact: Fact) => number;
}

/** Lists the sources of facts, so that a table of them can point to each by a number. */
export function listSources(facts: readonly Fact[]): SourceList {
  const places = new Map<string, number>();
  const sources: ReadSource[] = [];
  for (const { source, retrieved, licence } of facts) {
    const key = keyOf({ source, retrieved, licence });
    if (places.has(key)) continue;
    sources.push({ source, retrieved, licence });
    places.set(key, sources.length);
  }
  return { sources, numberOf: (fact) => places.get(keyOf(fact))! };
}

const keyOf = ({ source, retrieved, licence }: ReadSource): string => `${source} ${retrieved} ${licence}`;
