import type { CountingMethod } from '@bearings/evidence';
import { grouped } from './grouped.js';
import type { CreditRow, PreparedWorld } from '@bearings/testkit';
import { halfUp, type NormalScores, normalScores } from './normal-scores.js';
import { creditsOfWork, rowsFor, type SchoolCredit } from './school-credits.js';
import { type CountedWork, countedWorks } from './wanted-works.js';

/** What is counted of a school in a scope: every column of `results`, by its name. */
export interface CountedScope {
  readonly school_id: string;
  readonly scope: 'all' | 'field' | 'subfield' | 'topic';
  readonly scope_id: number;
  readonly counts: Readonly<Record<string, bigint>>;
}

interface SchoolWork extends CountedWork, SchoolCredit, NormalScores {
  readonly institutions: readonly CreditRow[];
}

/** Counts a world by a method as docs/bibliometrics.md states it, from the rows, by maps and loops and whole numbers alone. */
export function countByHand(world: PreparedWorld, method: CountingMethod): readonly CountedScope[] {
  const works = countedWorks(world, method);
  const scores = normalScores(works, method);
  const institutionsOf = grouped(world.credits, ({ work_id }) => work_id);
  const rows = rowsFor(world, method);
  const all: SchoolWork[] = works.flatMap((one) => {
    const institutions = institutionsOf.get(one.work.work_id) ?? [];
    const score = scores.get(one.work.work_id)!;
    return creditsOfWork(institutions, rows, method).map((of) => ({ ...one, ...of, ...score, institutions }));
  });
  const scopes = grouped(
    all.flatMap((one) => {
      const { field_id, subfield_id, topic_id } = one.work;
      const told = [['all', 0] as const, ['field', field_id] as const, ['subfield', subfield_id] as const];
      const topic = method.topics ? [['topic', topic_id] as const] : [];
      return [...told, ...topic].map(([scope, scope_id]) => ({
        key: `${one.school}/${scope}/${scope_id}`,
        ...{ scope, scope_id, one },
      }));
    }),
    ({ key }) => key,
  );
  const partnersOf = partnersIn(world, method, rows);
  return [...scopes.values()].map((there) => {
    const { scope, scope_id, one } = there[0]!;
    const mine = there.map((entry) => entry.one);
    return {
      school_id: one.school,
      scope,
      scope_id,
      counts: { ...countsOf(mine, method), ...partnersOf(mine, scope) },
    };
  });
}

function countsOf(works: readonly SchoolWork[], method: CountingMethod): Record<string, bigint> {
  const sum = (of: (one: SchoolWork) => bigint) => works.reduce((all, one) => all + of(one), 0n);
  const those = (is: (one: SchoolWork) => boolean) => sum((one) => (is(one) ? 1n : 0n));
  const counts: Record<string, bigint> = {
    works: sum(() => 1n),
    works_part: sum(({ credit }) => credit),
    citations: sum(({ n }) => BigInt(n)),
    citations_part: sum(({ n, credit }) => BigInt(n) * credit),
    self_citations: sum(({ self }) => BigInt(self)),
    self_citations_part: sum(({ self, credit }) => BigInt(self) * credit),
    ncs: sum(({ ncs }) => ncs),
    ncs_part: sum(({ ncs, credit }) => halfUp(ncs * credit, 1_000_000n)),
    cited_ten: those(({ n }) => n >= 10),
    international: those(({ work }) => work.countries >= 2),
    domestic: those(({ work }) => work.institutions >= 2 && work.countries === 1),
    industry: those(({ work }) => work.has_industry),
    free: those(({ work }) => work.is_open),
    first_author: those(({ first }) => first),
    last_author: those(({ last }) => last),
    h_all: hIndex(works.map(({ n }) => n)),
    h_single: hIndex(works.filter(({ work }) => work.single_field).map(({ n }) => n)),
  };
  for (const percent of method.top) {
    counts[`top_${percent}`] = sum(({ top }) => top.get(percent)!);
    counts[`top_${percent}_part`] = sum(({ top, credit }) => halfUp(top.get(percent)! * credit, 1_000_000n));
  }
  return counts;
}

function hIndex(citations: readonly number[]): bigint {
  let h = 0;
  while (citations.filter((n) => n >= h + 1).length >= h + 1) h += 1;
  return BigInt(h);
}

/** Partners of a school over works of its own, and the countries they lie in; of less than a field they are not told. */
function partnersIn(world: PreparedWorld, { network }: CountingMethod, rows: ReturnType<typeof rowsFor>) {
  const merged = new Map(world.merged_countries.map(({ country, counts_as }) => [country, counts_as]));
  const countsAs = (country: string) => merged.get(country) ?? country;
  const homes = new Map(world.school_countries.map(({ school_id, country }) => [school_id, countsAs(country)]));
  const places = new Map(world.institutions.map((one) => [one.institution_id, one]));
  const isOwn = (id: number, school: string) =>
    rows(id).some(
      ({ school_id, relation }) => school_id === school && (relation === 'component' || relation === 'joint'),
    );
  return (works: readonly SchoolWork[], scope: CountedScope['scope']) => {
    if (scope === 'subfield' || scope === 'topic') return { partners: 0n, partner_countries: 0n };
    const joint = new Map<number, number>();
    for (const { institutions, n, school } of works) {
      if (network.citedOnly && n === 0) continue;
      for (const { institution_id } of institutions) {
        const { kind, country } = places.get(institution_id)!;
        if (kind !== 'education' || country === '' || countsAs(country) === homes.get(school)) continue;
        if (isOwn(institution_id, school)) continue;
        joint.set(institution_id, (joint.get(institution_id) ?? 0) + 1);
      }
    }
    const partners = [...joint].filter(([, together]) => together >= network.leastWorks);
    const countries = new Set(partners.map(([id]) => countsAs(places.get(id)!.country)));
    return { partners: BigInt(partners.length), partner_countries: BigInt(countries.size) };
  };
}
