import { quote } from '../engine/quote.js';
import { recordsOf, workFields } from './work-columns.js';

/** What preparation decides for every method that will read it. */
export interface PreparationRules {
  /** Countries that count as another where a work's countries are counted. */
  readonly countsAs: Readonly<Record<string, string>>;
  /** Whether institutions are taken from the works, because the snapshot has no entity of them. */
  readonly institutionsFromWorks: boolean;
}

/** The number behind an address: https://openalex.org/W123 is 123. Null stays null; anything else stops the statement. */
export const numberOf = (id: string, prefix = 'https://openalex.org/_'): string =>
  `cast(substr(${id}, ${prefix.length + 1}) as bigint)`;
const orZero = (value: string): string => `coalesce(${value}, 0)`;
const orNothing = (text: string): string => `coalesce(${text}, '')`;
const orFalse = (flag: string): string => `coalesce(${flag}, false)`;
const idOf = (id: string, prefix?: string): string => orZero(numberOf(id, prefix));
/** Letters of lambdas are their own: the columns of a record must not be called so. */
const each = (list: string, letter: string, value: string): string =>
  `list_transform(${list}, lambda ${letter}: ${value})`;

/** All records of a part file, a work a row, with lists where a work has several of a thing. A malformed id is null. */
export function readRecords(path: string, format: 'jsonl' | 'parquet', rules: PreparationRules): string {
  const { countsAs, institutionsFromWorks } = rules;
  const merged = (country: string): string => {
    const cases = Object.entries(countsAs).map(([from, to]) => `when ${quote(from)} then ${quote(to)}`);
    return cases.length === 0 ? country : `case ${country} ${cases.join(' ')} else ${country} end`;
  };
  const institutions = (value: string): string => each('authorships', 'a', each('a.institutions', 'i', value));
  return `create or replace temp table records as
select
  case when regexp_full_match(id, 'https://openalex\\.org/W[0-9]+') then ${numberOf('id')} end as work_id,
  ${orZero('epoch_us(cast(updated_date as timestamp))')} as updated,
  ${orFalse('is_paratext')} as is_paratext,
  ${orZero('cast(publication_year as bigint)')} as pub_year,
  ${orNothing('type')} as type,
  ${orNothing('language')} as language,
  ${orFalse('is_retracted')} as is_retracted,
  ${orFalse('is_xpac')} as is_xpac,
  ${idOf('primary_topic.id')} as topic_id,
  ${idOf('primary_topic.subfield.id', 'https://openalex.org/subfields/')} as subfield_id,
  ${idOf('primary_topic.field.id', 'https://openalex.org/fields/')} as field_id,
  primary_topic.field.id is not null
    and len(list_filter(coalesce(topics, []), lambda t: t.field.id is distinct from primary_topic.field.id)) = 0 as single_field,
  ${idOf('primary_location.source.id')} as source_id,
  ${orNothing('primary_location.source.type')} as source_type,
  ${orFalse('primary_location.source.is_core')} as source_core,
  ${orFalse('open_access.is_oa')} as is_open,
  ${each('authorships', 'a', idOf('a.author.id'))} as author_ids,
  ${each('authorships', 'a', `list_sort(list_distinct(${each('a.institutions', 'i', numberOf('i.id'))}))`)} as institution_ids,
  ${each('authorships', 'a', orFalse('a.is_corresponding'))} as corresponding,
  ${each('authorships', 'a', 'case when coalesce(len(a.institutions), 0) = 0 then a.raw_affiliation_strings end')} as affiliations,
  cast(coalesce(list_unique(list_concat(
    flatten(${institutions(merged('i.country_code'))}),
    flatten(${each('authorships', 'a', each('a.countries', 'c', merged('c')))})
  )), 0) as bigint) as countries,
  ${orFalse(`list_contains(flatten(${institutions('i.type')}), 'company')`)} as has_industry,
  list_sort(list_distinct(${each('referenced_works', 'r', numberOf('r'))})) as cites${
    institutionsFromWorks ? `,\n  flatten(${each('authorships', 'a', 'a.institutions')}) as institutions_named` : ''
  }
from ${recordsOf([path], format, workFields(institutionsFromWorks))}`;
}

/** Of records with one id in one file, only the one updated last stays; of those updated together, the one further down. */
export const DROP_OLDER = `delete from records where rowid in (
  select g.row from (
    select rowid as row, row_number() over (partition by work_id order by updated desc, rowid desc) as place from records
  ) g where g.place > 1
)`;

const bits = (value: string): string =>
  orZero(
    `list_aggregate(list_transform(author_ids_known, lambda a: cast(1 as bigint) << cast(${value} as integer)), 'bit_or')`,
  );

/** The works of a part, with what depends on one work alone; in the order in which they are written, so that years can be skipped. */
export const MAKE_PART = `create or replace temp table part as
select
  * exclude (cites, is_paratext),
  list_filter(coalesce(cites, []), lambda r: r <> work_id) as cites,
  ${orZero('len(author_ids)')} as authors,
  cast(${orZero('list_unique(flatten(institution_ids))')} as bigint) as institutions,
  ${bits('a % 61')} as s1,
  ${bits('(a // 61) % 59')} as s2
from (select *, list_filter(author_ids, lambda a: a <> 0) as author_ids_known from records where not is_paratext)
order by pub_year, subfield_id, work_id`;

/** What a part file becomes: for each relation, its rows. */
export const PART_RELATIONS = {
  works: `select
  work_id, pub_year, type, language, is_retracted, is_xpac, topic_id, subfield_id, field_id, single_field, source_id,
  source_type, source_core, is_open, authors, institutions, countries, has_industry, len(cites) as references_made
from part`,
  'parts/citing': `select
  cites, work_id as citing_id, pub_year as citing_year, type as citing_type,
  is_retracted as citing_retracted, is_xpac as citing_xpac, source_core as citing_core, s1, s2
from part`,
  authors: `select work_id, unnest(list_sort(list_distinct(author_ids_known))) as author_id from part`,
  credits: `select
  g.work_id, g.institution_id, cast(sum(g.credit) as bigint) as credit,
  bool_or(g.author_seq = 1) as is_first, bool_or(g.author_seq = g.authors) as is_last, bool_or(g.corresponding) as is_corresponding,
  any_value(g.pub_year) as pub_year, any_value(g.type) as type, any_value(g.subfield_id) as subfield_id,
  any_value(g.is_retracted) as is_retracted, any_value(g.is_xpac) as is_xpac
from (
  select
    * exclude (ids), unnest(ids) as institution_id,
    cast(floor(1000000.0 / (authors * len(ids)) + 0.5) as bigint) as credit
  from (
    select
      work_id, authors, pub_year, type, subfield_id, is_retracted, is_xpac,
      unnest(institution_ids) as ids, unnest(corresponding) as corresponding, unnest(range(1, authors + 1)) as author_seq
    from part
  )
) g
group by g.work_id, g.institution_id
order by any_value(g.pub_year), any_value(g.subfield_id), g.work_id, g.institution_id`,
  raw: `select work_id, author_seq, authors, is_corresponding, unnest(list_sort(list_distinct(strings))) as affiliation
from (
  select
    work_id, authors, unnest(range(1, authors + 1)) as author_seq,
    unnest(corresponding) as is_corresponding, unnest(affiliations) as strings
  from part
)
where strings is not null`,
} as const;

/** What is told of an institution, for struct_pack; the ROR id without its address. */
export const institutionColumns = (i: string): string =>
  [
    `ror := ${orNothing(`replace(${i}.ror, 'https://ror.org/', '')`)}`,
    `name := ${orNothing(`${i}.display_name`)}`,
    `country := ${orNothing(`${i}.country_code`)}`,
    `kind := ${orNothing(`${i}."type"`)}`,
    `lineage := coalesce(${each(`${i}.lineage`, 'l', numberOf('l'))}, [])`,
  ].join(', ');

export type PartRelation = keyof typeof PART_RELATIONS;

/** Every record of a part by id and moment of update, that of several in a snapshot the latest can be told. */
export const listIds = (part: number): string =>
  `select work_id, updated, ${part} as part from records order by work_id`;

/** Institutions as the works of a part name them: for each, as the work updated last does. */
export const NAMED_INSTITUTIONS = `select g.institution_id, unnest(g.told) from (
  select
    ${numberOf('i.id')} as institution_id,
    max(struct_pack(
      updated := r.updated, work_id := r.work_id, ${institutionColumns('i')}
    )) as told
  from (select updated, work_id, unnest(institutions_named) as i from records) r
  where i.id is not null
  group by i.id
) g
order by g.institution_id`;
