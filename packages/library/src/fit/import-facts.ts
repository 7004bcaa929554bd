import { fault, matchName, type NameIndex, type NameMatch, type SchoolId, type Source } from '@bearings/core';
import type { Fact, Field, NationalGrid } from '@bearings/core/fit';
import {
  FACT_COLUMNS,
  type FactCircumstances,
  type NamedFact,
  readFacts,
  type SchoolMention,
  type SkippedRow,
} from '@bearings/intake';
import { decodeText } from '../archive/files.js';
import { type FactKind, guessKind, openFactFile, readAs } from './fact-kinds.js';

/** A name in a file of facts that means no school for certain. */
export interface UnmatchedName {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  /** The school that is nearest, for a person to decide; null where none is near. */
  readonly candidate: SchoolId | null;
  readonly score: number;
}

/** What a file gave, all of it accounted for. */
export interface ImportedFacts {
  /** "facts" for a file of facts of our own form. */
  readonly kind: FactKind | 'facts';
  readonly facts: readonly Fact[];
  /** The national grid, where the file is one. */
  readonly grid: NationalGrid | null;
  readonly unmatched: readonly UnmatchedName[];
  /** How each name was matched, for a review. */
  readonly matches: readonly NameMatch[];
  readonly skipped: readonly SkippedRow[];
  readonly notes: readonly string[];
  /** Null for a grid, whose cells carry their source. */
  readonly source: Source | null;
}

export interface ImportFactsOptions extends FactCircumstances {
  /** Guessed from the content where it is left out; a fault where that leaves a doubt. */
  readonly kind?: FactKind;
  readonly fields: readonly Field[];
  /** The names of the library, with the decisions of a review. */
  readonly names: NameIndex;
}

/**
 * Reads facts from the bytes of a file. A school is taken where its name is a known spelling or was decided by a person,
 * or by its number in IPEDS; any other name is listed with the nearest school, and its facts are left out.
 */
export function importFacts(bytes: Uint8Array, file: string, options: ImportFactsOptions): ImportedFacts {
  const nothing = { facts: [], grid: null, unmatched: [], matches: [], skipped: [], notes: [], source: null };
  if (options.kind === undefined && isFactFile(bytes))
    return { ...nothing, kind: 'facts', facts: readFacts(decodeText(bytes, file), file, options.fields) };
  const opened = openFactFile(bytes, file);
  const kind = options.kind ?? guessKind(opened, options.fields);
  const read = readAs(kind, opened, options.fields, options);
  if (read.kind === 'grid') return { ...nothing, kind, grid: read.grid };
  const { facts: named, skipped, notes, source } = read.named;
  const found = findSchools(named, options.names);
  refuseTwins(found.placed, file);
  const facts = found.placed.map(({ school, fact: { mention: _, ...rest } }): Fact => ({ school, ...rest }));
  const left = found.unknownUnits > 0 ? [`${found.unknownUnits} institutions are no school of the register`] : [];
  return {
    kind,
    facts: facts.sort(byPlace),
    grid: null,
    unmatched: found.unmatched,
    matches: found.matches,
    skipped,
    notes: [...opened.raw.notes, ...notes, ...left],
    source,
  };
}

/** Whether a file begins as our own files of facts do. */
function isFactFile(bytes: Uint8Array): boolean {
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 200));
  return start.replace(/^\uFEFF/, '').startsWith(FACT_COLUMNS.slice(0, 4).join(','));
}

interface Placed {
  readonly school: SchoolId;
  readonly fact: NamedFact;
}

function findSchools(named: readonly NamedFact[], names: NameIndex) {
  const placed: Placed[] = [];
  const unmatched: UnmatchedName[] = [];
  const matches: NameMatch[] = [];
  const byUnit = indexUnits(names);
  const known = new Map<string, readonly SchoolId[]>();
  let unknownUnits = 0;
  const find = (mention: SchoolMention): readonly SchoolId[] => {
    if (mention.unitId !== '') {
      const schools = byUnit.get(mention.unitId) ?? [];
      if (schools.length === 0) unknownUnits++;
      return schools;
    }
    const match = matchMention(mention, names);
    matches.push(match);
    if (match.school !== null && !match.doubtful) return [match.school];
    const near = match.school === null ? match.runnerUp : { school: match.school, score: match.score };
    const { name, sheet, row } = mention;
    if (match.by !== 'review')
      unmatched.push({ name, sheet, row, candidate: near?.school ?? null, score: near?.score ?? 0 });
    return [];
  };
  for (const fact of named) {
    const { name, unitId, state, otherName = '' } = fact.mention;
    const key = [unitId, name, otherName, state].join('|');
    const schools = known.get(key) ?? find(fact.mention);
    known.set(key, schools);
    for (const school of schools) placed.push({ school, fact });
  }
  return { placed, unmatched, matches, unknownUnits };
}

/** The first of the names of a row that means a school for certain; else what its first name gave. */
function matchMention({ name, otherName, state }: SchoolMention, names: NameIndex): NameMatch {
  const hints = { country: 'US', ...(state === '' ? {} : { state }) };
  const first = matchName(names, name, state === '' ? {} : hints);
  if ((first.school !== null && !first.doubtful) || !otherName || first.by === 'review') return first;
  const second = matchName(names, otherName, state === '' ? {} : hints);
  return second.school !== null && !second.doubtful ? second : first;
}

function indexUnits({ schools }: NameIndex): Map<string, SchoolId[]> {
  const byUnit = new Map<string, SchoolId[]>();
  for (const { school } of schools.values()) {
    if (school.ipedsUnitId === '') continue;
    byUnit.set(school.ipedsUnitId, [...(byUnit.get(school.ipedsUnitId) ?? []), school.id]);
  }
  return byUnit;
}

/** Two rows that say the same thing of one school cannot both be kept: one of their names was matched wrongly. */
function refuseTwins(placed: readonly Placed[], file: string): void {
  const first = new Map<string, NamedFact>();
  for (const { school, fact } of placed) {
    const key = [school, fact.field, fact.population, fact.residency, fact.year].join('|');
    const twin = first.get(key);
    if (twin !== undefined)
      throw fault('table.matched-twice', {
        file,
        school,
        names: [twin.mention.name, fact.mention.name],
        rows: [twin.mention.row, fact.mention.row],
      });
    first.set(key, fact);
  }
}

function byPlace(a: Fact, b: Fact): number {
  const key = ({ school, field, population, residency, year }: Fact): string =>
    [school, field, population ?? '', residency ?? '', String(year ?? 0).padStart(6, '0')].join('|');
  const [left, right] = [key(a), key(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
