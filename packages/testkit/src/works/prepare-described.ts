import type { DescribedWork } from './described-work.js';
import type { AuthorRow, CreditRow, InstitutionRow, RefRow, WorkRow } from './prepared-rows.js';

/** What preparation is told of the world besides the works. */
export interface Surroundings {
  readonly institutions: readonly InstitutionRow[];
  readonly topics: Readonly<Record<number, readonly [subfield: number, field: number]>>;
  readonly sources: Readonly<Record<number, readonly [type: string, core: boolean]>>;
  /** Countries that count as another. */
  readonly countries: Readonly<Record<string, string>>;
}

/** The rows of described works, each rule plainly as docs/bibliometrics.md states it. */
export function prepareDescribed(described: readonly DescribedWork[], around: Surroundings) {
  const works: WorkRow[] = [];
  const refs: RefRow[] = [];
  const authors: AuthorRow[] = [];
  const credits: CreditRow[] = [];
  const byId = new Map(described.map((work) => [work.id, work]));
  for (const work of described) {
    const row = rowOf(work, around);
    works.push(row);
    for (const cited of referencesOf(work))
      refs.push({
        cited_id: cited,
        citing_id: work.id,
        citing_year: work.year,
        citing_type: work.type,
        citing_retracted: work.retracted,
        citing_xpac: work.xpac,
        citing_core: row.source_core,
        cited_year: byId.get(cited)?.year ?? -1,
      });
    for (const author of authorsOf(work)) authors.push({ work_id: work.id, author_id: author });
    credits.push(...creditsOf(work, row));
  }
  const shareAnAuthor = ({ cited_id, citing_id }: RefRow): boolean => {
    const cited = byId.get(cited_id);
    const own = new Set(cited === undefined ? [] : authorsOf(cited));
    return authorsOf(byId.get(citing_id)!).some((author) => own.has(author));
  };
  return { works, refs, self_refs: refs.filter(shareAnAuthor), authors, credits };
}

function rowOf(work: DescribedWork, { institutions, topics, sources, countries }: Surroundings): WorkRow {
  const named = new Set(work.authorships.flatMap((one) => one.institutions));
  const places = institutions.filter(({ institution_id }) => named.has(institution_id));
  if (places.length !== named.size) throw new Error(`work ${work.id} names an institution that is not there`);
  const seen = [...places.map(({ country }) => country), ...work.authorships.flatMap((one) => one.countries)];
  const merged = new Set(seen.filter((country) => country !== '').map((country) => countries[country] ?? country));
  const [topic] = work.topics;
  const [subfield, field] = topic === undefined ? [0, 0] : topics[topic]!;
  const [sourceType, core] = work.source === null ? ['', false] : sources[work.source]!;
  return {
    work_id: work.id,
    pub_year: work.year,
    type: work.type,
    language: work.language ?? '',
    is_retracted: work.retracted,
    is_xpac: work.xpac,
    topic_id: topic ?? 0,
    subfield_id: subfield,
    field_id: field,
    single_field: work.topics.every((one) => topics[one]![1] === field),
    source_id: work.source ?? 0,
    source_type: sourceType,
    source_core: core,
    is_open: work.open,
    authors: work.authorships.length,
    institutions: named.size,
    countries: merged.size,
    has_industry: places.some(({ kind }) => kind === 'company'),
    references_made: referencesOf(work).length,
  };
}

function authorsOf(work: DescribedWork): readonly number[] {
  return [...new Set(work.authorships.flatMap(({ author }) => (author === null ? [] : [author])))];
}

function referencesOf(work: DescribedWork): readonly number[] {
  return [...new Set(work.references)].filter((cited) => cited !== work.id);
}

function creditsOf(work: DescribedWork, row: WorkRow): CreditRow[] {
  const { authorships } = work;
  return [...new Set(authorships.flatMap((one) => one.institutions))].map((institution) => {
    const here = authorships.filter((one) => one.institutions.includes(institution));
    const parts = here.map((one) =>
      Math.floor(1_000_000 / (authorships.length * new Set(one.institutions).size) + 0.5),
    );
    return {
      work_id: work.id,
      institution_id: institution,
      credit: parts.reduce((sum, part) => sum + part, 0),
      is_first: here.includes(authorships[0]!),
      is_last: here.includes(authorships.at(-1)!),
      is_corresponding: here.some(({ corresponding }) => corresponding),
      pub_year: row.pub_year,
      type: row.type,
      subfield_id: row.subfield_id,
      is_retracted: row.is_retracted,
      is_xpac: row.is_xpac,
    };
  });
}
