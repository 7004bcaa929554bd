import type { CountingMethod } from '@bearings/evidence';
import type { PreparedWorld, WorkRow } from '@bearings/testkit';
import { grouped } from './grouped.js';

type Rule = NonNullable<CountingMethod['coreSources']>;

/** The works of core sources by the rule of a method, by sets and doubles, round after round until none is dropped. */
export function coreWorks(world: PreparedWorld, method: CountingMethod, rule: Rule): ReadonlySet<number> {
  const all = world.works.filter((work) => speaks(work, method, rule));
  const sourceOf = new Map(all.map((work) => [work.work_id, work.source_id]));
  const yearOf = new Map(all.map((work) => [work.work_id, work.pub_year]));
  const authors = new Map(
    [...grouped(world.authors, ({ work_id }) => work_id)].map(([id, rows]) => [
      id,
      rows.map(({ author_id }) => author_id),
    ]),
  );
  const isOwn = (a: number, b: number) => (authors.get(a) ?? []).some((one) => authors.get(b)?.includes(one));
  const cites = world.refs.filter(
    ({ cited_id, citing_id }) => sourceOf.has(cited_id) && sourceOf.has(citing_id) && !isOwn(cited_id, citing_id),
  );
  const late = all.filter(({ pub_year }) => pub_year >= rule.from);
  const near = rule.international
    ? internationalSources(
        world,
        all,
        cites.map(({ cited_id, citing_id }) => [sourceOf.get(cited_id)!, citing_id]),
      )
    : new Set(sourceOf.values());
  let kept = new Set(late.map(({ source_id }) => source_id).filter((source) => near.has(source)));
  for (;;) {
    const left = new Set(
      [...kept].filter((source) => {
        const works = late.filter(({ source_id }) => source_id === source);
        const referring = works.filter(({ work_id, pub_year }) =>
          cites.some(({ cited_id, citing_id }) => {
            const lag = pub_year - yearOf.get(cited_id)!;
            return citing_id === work_id && lag >= 0 && lag <= rule.referenceYears && kept.has(sourceOf.get(cited_id)!);
          }),
        );
        return referring.length >= rule.leastShare * works.length;
      }),
    );
    if (left.size === kept.size) break;
    kept = left;
  }
  return new Set(late.filter(({ source_id }) => kept.has(source_id)).map(({ work_id }) => work_id));
}

function speaks(work: WorkRow, { publications, citations }: CountingMethod, rule: Rule): boolean {
  return (
    work.pub_year >= rule.from - rule.referenceYears &&
    work.pub_year <= citations.to &&
    (rule.types[work.source_type]?.includes(work.type) ?? false) &&
    rule.languages.includes(work.language) &&
    work.source_id !== 0 &&
    work.authors > 0 &&
    work.institutions > 0 &&
    work.references_made > 0 &&
    (publications.xpac || !work.is_xpac)
  );
}

/** Sources whose countries are nearer to the world's than those of a source of the largest country alone would be. */
function internationalSources(
  world: PreparedWorld,
  works: readonly WorkRow[],
  citing: readonly (readonly [source: number, work: number])[],
): ReadonlySet<number> {
  const countryOf = new Map(world.institutions.map(({ institution_id, country }) => [institution_id, country]));
  const creditsOf = grouped(world.credits, ({ work_id }) => work_id);
  const profiles = new Map<number, Map<string, number>>();
  const totals = new Map<string, number>();
  const mentions = [...works.map(({ source_id, work_id }) => [source_id, work_id] as const), ...citing];
  for (const [source, work] of mentions) {
    const named = (creditsOf.get(work) ?? []).map(({ institution_id }) => countryOf.get(institution_id)!);
    const countries = new Set(named.filter((country) => country !== ''));
    const profile = profiles.get(source) ?? new Map<string, number>();
    profiles.set(source, profile);
    for (const country of countries) {
      profile.set(country, (profile.get(country) ?? 0) + 1 / countries.size);
      totals.set(country, (totals.get(country) ?? 0) + 1 / countries.size);
    }
  }
  const sum = (of: ReadonlyMap<string, number>) => [...of.values()].reduce((a, b) => a + b, 0);
  const everywhere = sum(totals);
  const bound = Math.log(everywhere / Math.max(...totals.values()));
  const distance = (profile: ReadonlyMap<string, number>) => {
    const whole = sum(profile);
    const terms = [...profile].map(([country, weight]) => {
      const part = weight / whole;
      return part * Math.log(part / (totals.get(country)! / everywhere));
    });
    return terms.reduce((a, b) => a + b, 0);
  };
  const near = [...profiles].filter(([, profile]) => profile.size > 0 && distance(profile) < bound - 1e-9);
  return new Set(near.map(([source]) => source));
}
