import { fault, type Indicator, indicatorId, type ReadingRecord, type SchoolId, schoolId } from '@bearings/core';
import {
  type BibliometricIndicator,
  bibliometricIndicators,
  type Counting,
  type CountingMethod,
  type ResultRow,
  type Scope,
  scopesOf,
} from '@bearings/evidence';
import { emptyRow } from './result-rows.js';

/** All works of a school, or those of a field, subfield or topic by its number in OpenAlex. */
export interface ReadingScope {
  readonly scope: Scope;
  readonly scopeId: number;
}

export const ALL_WORKS: ReadingScope = { scope: 'all', scopeId: 0 };

/** Reads "all", "field:27", "subfield:2713" or "topic:10123". */
export function parseScope(text: string): ReadingScope {
  if (text === 'all') return ALL_WORKS;
  const [, scope, id] = /^(field|subfield|topic):([1-9]\d{0,6})$/.exec(text) ?? [];
  if (scope === undefined) throw fault('build.scope-malformed', { scope: text });
  return { scope: scope as Scope, scopeId: Number(id) };
}

/** A fault where a method does not tell results of a scope. */
export function requireTold({ id, topics }: Pick<CountingMethod, 'id' | 'topics'>, scope: ReadingScope): void {
  if (!scopesOf({ topics }).includes(scope.scope))
    throw fault('build.scope-not-told', { scope: writeScope(scope), method: id });
}

/** "all", "field:27". */
export function writeScope({ scope, scopeId }: ReadingScope): string {
  return scope === 'all' ? scope : `${scope}:${scopeId}`;
}

/** An indicator by one way of counting: "h-index-full", "works-fractional". */
export interface CountedIndicator {
  readonly id: string;
  readonly indicator: BibliometricIndicator;
  readonly counting: Counting;
}

/** Every indicator of a method by each counting in which it makes sense. */
export function countedIndicators(method: Pick<CountingMethod, 'top' | 'damping'>): readonly CountedIndicator[] {
  return bibliometricIndicators(method).flatMap((indicator) =>
    indicator.countings.map((counting) => ({ id: `${indicator.id}-${counting}`, indicator, counting })),
  );
}

const LOWER = ['self-citations'];
const CONTEXT = ['self-citations', 'domestic', 'industry', 'open-access', 'first-author', 'last-author'];
const WORDS: Readonly<Record<Counting, string>> = { full: 'full counting', fractional: 'by credit' };

/** The indicators of a build as an edition defines them. */
export function defineIndicators(method: Pick<CountingMethod, 'top' | 'damping'>): readonly Indicator[] {
  return countedIndicators(method)
    .map(
      ({ id, indicator, counting }): Indicator => ({
        id: indicatorId(id),
        label: indicator.countings.length > 1 ? `${indicator.label} (${WORDS[counting]})` : indicator.label,
        definition: indicator.definition,
        unit: indicator.unit,
        direction: LOWER.includes(indicator.id) ? 'lower' : 'higher',
        kind: CONTEXT.includes(indicator.id) ? 'context' : 'output',
        warning: indicator.warning,
      }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What readings of a build say of themselves. */
export interface ReadingMarks {
  /** The day of the snapshot; empty where it is not known. */
  readonly retrieved: string;
}

export const READING_SOURCE = 'OPENALEX';

/** The readings of schools at one scope, of every indicator and counting; what is not defined over its works, or not told of so few, is missing. */
export function readingsOfResults(
  rows: readonly ResultRow[],
  schools: readonly SchoolId[],
  method: CountingMethod,
  { scope, scopeId }: ReadingScope,
  { retrieved }: ReadingMarks,
): readonly ReadingRecord[] {
  const { publications, citations } = method;
  const bySchool = new Map(
    rows.filter((row) => row.scope === scope && row.scopeId === scopeId).map((row) => [row.school, row]),
  );
  const span = publications.from === publications.to ? publications.from : `${publications.from} to ${publications.to}`;
  const part = scope === 'all' ? '' : ` of the ${scope} ${scopeId}`;
  return schools.flatMap((school) => {
    const row = bySchool.get(school) ?? emptyRow(school, scope, scopeId, method);
    return countedIndicators(method).map(({ id, indicator, counting }): ReadingRecord => {
      const value = indicator.value(row, counting, method);
      return {
        school: schoolId(school),
        indicator: indicatorId(id),
        reading: value === null ? { kind: 'missing', reason: 'not-applicable' } : { kind: 'value', value },
        unit: indicator.unit,
        year: publications.to,
        period: `works of ${span}, citations to ${citations.to}`,
        population: `works${part} by the rules of ${method.id}`,
        source: READING_SOURCE,
        retrieved,
        licence: 'publishable',
      };
    });
  });
}
