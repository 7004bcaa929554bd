import type { Dialect } from '../dialect/dialect.js';
import type { CountingMethod } from '../method/method.js';
import { GIVEN, PREPARED } from '../prepared.js';
import { cellHistogram, cellScores, histogram, scores } from '../relation/cells.js';
import { MATCHED_NAME } from '../matched-affiliations.js';
import { hospitalEffect } from '../relation/credit-effect.js';
import { allCredits, matchedCredits, matchedEffect } from '../relation/matched-credits.js';
import { coreRelations } from '../relation/core/core-rounds.js';
import { namedPartners } from '../relation/named-partners.js';
import type { Relation } from '../relation/relation.js';
import { colleges, fineJoint, networks, partners } from '../relation/network.js';
import { fineCitations, fineSums, hIndexes, results } from '../relation/results.js';
import {
  directCredits,
  hospitalCredits,
  hospitalShares,
  institutionSchools,
  schoolPubs,
  schoolNumbers,
} from '../relation/schools.js';
import { caps, citedCounts, pubCounts, selfCounts } from '../relation/world.js';

/** A step of a run: a table, and the statement that makes it in an engine's words. */
export interface Step {
  readonly name: string;
  readonly row: string;
  readonly grain: readonly string[];
  /** Earlier steps, prepared and given tables that it reads. */
  readonly reads: readonly string[];
  readonly select: string;
  /** The two rounds before it, of a step that is made again until nothing changes: where they have as many rows, its table is that of the last. */
  readonly repeats?: readonly [before: string, last: string];
}

/** Every relation that a method needs, in the order in which each finds what it reads. */
export function relationsOf(method: CountingMethod): readonly Relation[] {
  const { top } = method;
  const all = [
    ...coreRelations(method),
    // What is long is read first: an engine that gives it more threads changes them once.
    ...[caps, citedCounts],
    ...[schoolNumbers, institutionSchools, allCredits, directCredits, hospitalCredits, hospitalShares],
    ...[selfCounts, pubCounts],
    ...[histogram, cellHistogram, cellScores(top), scores(top), schoolPubs(top)],
    ...[hospitalEffect, matchedCredits, matchedEffect],
    ...[fineSums(method), fineCitations(method), hIndexes],
    ...[colleges, fineJoint, partners, namedPartners, networks, results(top)],
  ];
  return all.filter((relation) => relation.isWanted?.(method) ?? true);
}

/** The steps of a run in the words of an engine. */
export function planRun(dialect: Dialect, method: CountingMethod): readonly Step[] {
  const relations = relationsOf(method);
  const known = new Set<string>([...Object.keys(PREPARED), MATCHED_NAME, ...Object.keys(GIVEN)]);
  return relations.map((relation) => {
    const { name, row, grain } = relation;
    const select = relation.select(dialect, method);
    const named = new Set(tablesNamed(select));
    const reads = relation.reads.filter((table) => named.has(table));
    for (const table of named)
      if (!known.has(table) || !relation.reads.includes(table))
        throw new Error(`the relation ${name} reads ${table}, which is not there or not named among what it reads`);
    known.add(name);
    return { name, row, grain, reads, select, ...(relation.repeats ? { repeats: relation.repeats } : {}) };
  });
}

const AFTER = /\b(from|join) ([a-z_0-9]+)/g;

/** The tables that a statement reads, as often as it names them. */
export function tablesNamed(select: string): readonly string[] {
  return [...select.matchAll(AFTER)].map(([, , table]) => table!);
}

/** A statement that reads other tables in place of those it names. */
export function renameTables(select: string, other: (table: string) => string): string {
  return select.replaceAll(AFTER, (_, word: string, table: string) => `${word} ${other(table)}`);
}
