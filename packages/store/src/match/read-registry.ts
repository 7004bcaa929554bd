import type { InstitutionName, InstitutionRelation } from '@bearings/core';
import type { NameKind } from '@bearings/evidence';
import type { PrepareConnection } from '../prepare/session.js';
import { filesOf } from '../prepare/prepared-folder.js';

/** Institutions of a prepared folder as the matcher asks for them, with their numbers. */
export interface Registry {
  readonly institutions: readonly InstitutionName[];
  /** The number of an institution by its ROR id. */
  readonly numbers: ReadonlyMap<string, number>;
}

type Names = Partial<Record<NameKind, string[]>>;

/** Reads the institutions of a prepared folder that have a ROR id, with their other names, places, ancestors and relations; of two with one id, the first. */
export async function readRegistry(connection: PrepareConnection, prepared: string): Promise<Registry> {
  const names = new Map<number, Names>();
  for await (const [id, kind, value] of rowsOf(
    connection,
    `select institution_id, kind, value from ${filesOf(prepared, 'names')} order by institution_id, kind, value`,
  )) {
    const of = names.get(Number(id)) ?? {};
    const known = of[kind as NameKind];
    if (known === undefined) of[kind as NameKind] = [String(value)];
    else known.push(String(value));
    names.set(Number(id), of);
  }
  const told: {
    readonly id: number;
    readonly ror: string;
    readonly name: string;
    readonly country: string;
    readonly kind: string;
  }[] = [];
  for await (const [id, ror, name, country, kind] of rowsOf(
    connection,
    `select institution_id, ror, name, country, kind from ${filesOf(prepared, 'institutions')} where ror <> '' order by institution_id`,
  ))
    told.push({ id: Number(id), ror: String(ror), name: String(name), country: String(country), kind: String(kind) });
  const rors = new Map(told.map(({ id, ror }) => [id, ror]));
  const ancestors = new Map<number, number[]>();
  for await (const [id, ancestor] of rowsOf(
    connection,
    `select institution_id, ancestor_id from ${filesOf(prepared, 'lineage')} where steps > 0 order by institution_id, steps, ancestor_id`,
  ))
    ancestors.set(Number(id), [...(ancestors.get(Number(id)) ?? []), Number(ancestor)]);
  const numbers = new Map<string, number>();
  const institutions: InstitutionName[] = [];
  for (const { id, ror, name, country, kind } of told) {
    if (numbers.has(ror)) continue;
    numbers.set(ror, id);
    const of = names.get(id) ?? {};
    const relate = (kind: string, others: readonly number[]): readonly InstitutionRelation[] =>
      others.flatMap((other) => {
        const otherRor = rors.get(other);
        return otherRor === undefined ? [] : [{ kind, ror: otherRor }];
      });
    institutions.push({
      ...{ ror, name, country, status: 'active', types: [kind], labels: [] },
      aliases: of.alias ?? [],
      acronyms: of.acronym ?? [],
      city: of.city?.[0] ?? '',
      subdivision: of.region?.[0] ?? '',
      relationships: [
        ...relate('parent', parentsOf(id, ancestors)),
        ...relate('related', (of.related ?? []).map(Number)),
      ],
    });
  }
  return { institutions, numbers };
}

/** Of the ancestors of an institution those that are over no other of them: a lineage lists all, and a parent is the nearest. */
function parentsOf(id: number, ancestors: ReadonlyMap<number, readonly number[]>): readonly number[] {
  const all = ancestors.get(id) ?? [];
  return all.filter((one) => !all.some((other) => other !== one && ancestors.get(other)?.includes(one)));
}

async function* rowsOf(connection: PrepareConnection, select: string): AsyncIterable<readonly unknown[]> {
  for await (const rows of connection.stream(select)) yield* rows;
}
