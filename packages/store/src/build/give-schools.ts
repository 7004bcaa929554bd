import { canonicalJson, fault, type School, type SchoolId } from '@bearings/core';
import { type CountingMethod, GIVEN, type GivenName, MILLION, OWN_RELATIONS } from '@bearings/evidence';
import type { Affiliation } from '@bearings/intake';
import { digest } from '@bearings/library';
import type { Engine, EngineValue } from '../engine/engine.js';
import { groupBy } from './group-rows.js';

type Rows = readonly (readonly EngineValue[])[];

/** What a run is told of schools, and what could not be told. */
export interface GivenSchools {
  readonly rows: Readonly<Record<GivenName, Rows>>;
  readonly digests: Readonly<Record<GivenName, string>>;
  /** Schools with an institution in the snapshot, sorted. */
  readonly schools: readonly SchoolId[];
  /** Institutions of the table that are not in the snapshot, by school and ROR id. */
  readonly unresolved: readonly { readonly school: string; readonly ror: string; readonly name: string }[];
  /** Schools without a country, whose network cannot be told. */
  readonly withoutCountry: readonly string[];
  /** Institutions that are a school's own and associated to another: by the rule `always` both count their credit. */
  readonly ownAndAssociated: readonly string[];
}

const RELATIONS = [...OWN_RELATIONS, 'associated', 'related'];

/**
 * Tells a run which institution belongs to which school: by the table of affiliations, and by the ROR id of each school
 * itself, which is a component of it unless the table says something else of it. An institution that several schools have as
 * their own is shared among them by the weights of the table, and what these leave in equal parts among those without one. Faults where a relation is
 * unknown, weights exceed a whole institution, or no institution is in the snapshot.
 */
export async function giveSchools(
  engine: Engine,
  told: {
    readonly affiliations: readonly Affiliation[];
    readonly schools: readonly School[];
    readonly method: CountingMethod;
    /** Where the affiliations were read, for faults. */
    readonly file: string;
  },
): Promise<GivenSchools> {
  const wanted = listWanted(told);
  const found = new Map(
    (await engine.rows("select institution_id, ror from institutions where ror <> ''")).map(
      ([id, ror]) => [bareRor(String(ror)), id as bigint] as const,
    ),
  );
  const resolved = wanted.filter(({ ror }) => found.has(ror));
  if (resolved.length === 0) throw fault('build.no-institutions', { file: told.file, institutions: wanted.length });
  const owned = groupBy(resolved.filter(isOwn), ({ ror }) => ror);
  const shares = new Map([...owned].map(([ror, owners]) => [ror, equalShare(ror, owners, told.file)]));
  const links = resolved.map(({ school, ror, relation, weight }) => {
    const stated = weight === undefined ? undefined : Math.round(weight * MILLION);
    const part = stated ?? (OWN_RELATIONS.includes(relation) ? shares.get(ror)! : MILLION);
    return [found.get(ror)!, school, relation, BigInt(part)] as const;
  });
  const schools = [...new Set(links.map(([, school]) => school))].sort();
  const countries = new Map(told.schools.map(({ id, country }) => [id, country]));
  const placed = schools.filter((school) => countries.get(school));
  const rows: Record<GivenName, Rows> = {
    school_institutions: links.toSorted((a, b) => compare(a[0], b[0]) || compare(a[1], b[1])),
    school_countries: placed.map((school) => [school, countries.get(school)!]),
    merged_countries: Object.entries(told.method.countries).toSorted(([a], [b]) => compare(a, b)),
  };
  const digests = Object.fromEntries(
    (Object.keys(GIVEN) as GivenName[]).map((name) => [
      name,
      digest(canonicalJson(rows[name].map((row) => row.map(String)))),
    ]),
  ) as Record<GivenName, string>;
  const associated = new Set(resolved.filter(({ relation }) => relation === 'associated').map(({ ror }) => ror));
  return {
    rows,
    digests,
    schools,
    unresolved: wanted.filter(({ ror }) => !found.has(ror)).map(({ school, ror, name }) => ({ school, ror, name })),
    withoutCountry: schools.filter((school) => !countries.get(school)),
    ownAndAssociated: [...owned.keys()].filter((ror) => associated.has(ror)).sort(),
  };
}

/** An institution of a school, by ROR id without its address. */
export interface Wanted {
  readonly school: SchoolId;
  readonly ror: string;
  readonly name: string;
  readonly relation: string;
  readonly weight?: number | undefined;
}

export const isOwn = ({ relation }: Wanted): boolean => OWN_RELATIONS.includes(relation);

/** The institutions of schools, by the table and by the ROR id of each school itself. A fault where a relation is unknown. */
export function listWanted({
  affiliations,
  schools,
  file,
}: Pick<Parameters<typeof giveSchools>[1], 'affiliations' | 'schools' | 'file'>): readonly Wanted[] {
  const wanted = new Map<string, Wanted>();
  for (const { school, institution, institutionName, relation, weight } of affiliations) {
    if (!RELATIONS.includes(relation)) throw fault('build.relation-unknown', { file, school, institution, relation });
    const ror = bareRor(institution);
    wanted.set(`${school} ${ror}`, { school, ror, name: institutionName, relation, weight });
  }
  for (const { id, rorId, name } of schools) {
    const ror = bareRor(rorId);
    const key = `${id} ${ror}`;
    if (ror !== '' && !wanted.has(key)) wanted.set(key, { school: id, ror, name, relation: 'component' });
  }
  return [...wanted.values()].sort((a, b) => compare(a.school, b.school) || compare(a.ror, b.ror));
}

/** "https://ror.org/009avj582" and "009avj582" are the same. */
function bareRor(ror: string): string {
  return ror.slice(ror.lastIndexOf('/') + 1);
}

/** What a school without a weight has of an institution of its own, in millionths: what weights leave, in equal parts. */
function equalShare(ror: string, owners: readonly Wanted[], file: string): number {
  const stated = owners.flatMap(({ weight }) => (weight === undefined ? [] : [Math.round(weight * MILLION)]));
  const rest = MILLION - stated.reduce((sum, weight) => sum + weight, 0);
  const sharers = owners.length - stated.length;
  if (rest < sharers || rest < 0)
    throw fault('build.weights-exceed', {
      ...{ file, institution: ror, schools: owners.map(({ school }) => school) },
      sum: String((MILLION - rest) / MILLION),
    });
  return sharers === 0 ? 0 : Math.floor(rest / sharers);
}

function compare<T extends string | bigint>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
