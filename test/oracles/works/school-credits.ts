import type { CountingMethod } from '@bearings/evidence';
import { grouped } from './grouped.js';
import type { CreditRow, PreparedWorld, SchoolInstitutionRow } from '@bearings/testkit';
import { halfUp } from './normal-scores.js';

/** What a school has of a work. */
export interface SchoolCredit {
  readonly school: string;
  /** In millionths, at most a million. */
  readonly credit: bigint;
  readonly first: boolean;
  readonly last: boolean;
}

/** The rows of the affiliation table that speak for an institution: its own, else those of its nearest ancestor with any. */
export function rowsFor(world: PreparedWorld, method: CountingMethod): (id: number) => readonly SchoolInstitutionRow[] {
  const own = grouped(world.school_institutions, ({ institution_id }) => institution_id);
  return (id) => {
    if (own.has(id)) return own.get(id)!;
    if (!method.lineage) return [];
    const asked = world.lineage
      .filter(({ institution_id, ancestor_id }) => institution_id === id && own.has(ancestor_id))
      .sort((a, b) => a.steps - b.steps || a.ancestor_id - b.ancestor_id);
    return asked[0] === undefined ? [] : own.get(asked[0].ancestor_id)!;
  };
}

/** Credits of schools for the institutions of one work. */
export function creditsOfWork(
  institutions: readonly CreditRow[],
  rows: (id: number) => readonly SchoolInstitutionRow[],
  method: CountingMethod,
): readonly SchoolCredit[] {
  const given: { school: string; credit: bigint; from: CreditRow }[] = [];
  const give = (school: string, from: CreditRow, weight: number, among: number) =>
    given.push({ school, from, credit: halfUp(BigInt(from.credit) * BigInt(weight), 1_000_000n * BigInt(among)) });

  for (const from of institutions)
    for (const { relation, school_id, weight } of rows(from.institution_id))
      if (relation === 'component' || relation === 'joint') give(school_id, from, weight, 1);
  const named = new Set(given.map(({ school }) => school));
  for (const from of institutions) {
    const associated = rows(from.institution_id).filter(({ relation }) => relation === 'associated');
    const schools = {
      never: [],
      always: associated,
      leiden: associated.filter(({ school_id }) => named.has(school_id)),
    }[method.associated];
    for (const { school_id, weight } of schools) give(school_id, from, weight, schools.length);
  }

  return [...grouped(given, ({ school }) => school)].map(([school, parts]) => {
    const credit = parts.reduce((sum, part) => sum + part.credit, 0n);
    return {
      school,
      credit: credit > 1_000_000n ? 1_000_000n : credit,
      first: parts.some(({ from }) => from.is_first),
      last: parts.some(({ from }) => from.is_last),
    };
  });
}
