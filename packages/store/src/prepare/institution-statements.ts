import { institutionColumns, numberOf } from './work-statements.js';
import { quote } from '../engine/quote.js';
import { INSTITUTION_FIELDS, NAME_FIELDS, recordsOf } from './work-columns.js';

/**
 * Institutions of the entity of that name: of several records with one id the one updated last, then the one further down. `has` are
 * the fields of names that the files have.
 */
export function readInstitutions(
  paths: readonly string[],
  format: 'jsonl' | 'parquet',
  has: readonly string[] = Object.keys(NAME_FIELDS),
): readonly string[] {
  return [
    `create or replace temp table institution_records as
select
  case when regexp_full_match(i.id, 'https://openalex\\.org/I[0-9]+') then ${numberOf('i.id')} end as institution_id,
  coalesce(epoch_us(cast(i.updated_date as timestamp)), 0) as updated,
  struct_pack(${institutionColumns('i')}, ${nameColumns('i', has)}) as told
from ${recordsOf(paths, format, { ...INSTITUTION_FIELDS, ...NAME_FIELDS })} i`,
    `create or replace temp table all_institutions as
select r.institution_id, unnest(r.told)
from institution_records r
qualify row_number() over (partition by r.institution_id order by r.updated desc, r.rowid desc) = 1`,
  ];
}

/** What else is told of an institution, for struct_pack; nothing of what a file has no field for. */
function nameColumns(i: string, has: readonly string[]): string {
  const of = (field: string, value: string, nothing: string): string =>
    has.includes(field) ? `coalesce(${value}, ${nothing})` : nothing;
  const related = `list_transform(list_filter(${i}.associated_institutions, lambda a: a.relationship = 'related' and a.id is not null), lambda a: cast(${numberOf('a.id')} as varchar))`;
  return [
    `aliases := ${of('display_name_alternatives', `${i}.display_name_alternatives`, NO_TEXTS)}`,
    `acronyms := ${of('display_name_acronyms', `${i}.display_name_acronyms`, NO_TEXTS)}`,
    `city := ${of('geo', `${i}.geo.city`, "''")}`,
    `region := ${of('geo', `${i}.geo.region`, "''")}`,
    `related := ${of('associated_institutions', related, NO_TEXTS)}`,
  ].join(', ');
}

const NO_TEXTS = 'cast([] as varchar[])';

/** Institutions as the works name them, of all parts; works say nothing of their other names. */
export function mergeNamed(folder: string): readonly string[] {
  return [
    `create or replace temp table all_institutions as
select g.institution_id, g.told.ror as ror, g.told.name as name, g.told.country as country, g.told.kind as kind, g.told.lineage as lineage,
  ${NO_TEXTS} as aliases, ${NO_TEXTS} as acronyms, '' as city, '' as region, ${NO_TEXTS} as related
from (
  select n.institution_id, max(struct_pack(
    updated := n.updated, work_id := n.work_id, ror := n.ror, name := n.name, country := n.country, kind := n.kind, lineage := n.lineage
  )) as told
  from read_parquet(${quote(`${folder}/*.parquet`)}, hive_partitioning = false) n
  group by n.institution_id
) g`,
  ];
}

export const INSTITUTION_RELATIONS = {
  institutions: `select institution_id, ror, name, country, kind from all_institutions order by institution_id`,
  lineage: `select g.institution_id, g.ancestor_id, cast(min(g.steps) as bigint) as steps
from (
  select institution_id, institution_id as ancestor_id, 0 as steps from all_institutions
  union all
  select institution_id, unnest(others) as ancestor_id, unnest(range(1, len(others) + 1)) as steps
  from (select institution_id, list_filter(lineage, lambda l: l is not null and l <> institution_id) as others from all_institutions)
) g
group by g.institution_id, g.ancestor_id
order by g.institution_id, steps, g.ancestor_id`,
  names: `select distinct g.institution_id, g.kind, g.value
from (
  select institution_id, 'alias' as kind, unnest(aliases) as value from all_institutions
  union all
  select institution_id, 'acronym', unnest(acronyms) from all_institutions
  union all
  select institution_id, 'city', city from all_institutions
  union all
  select institution_id, 'region', region from all_institutions
  union all
  select institution_id, 'related', unnest(related) from all_institutions
) g
where g.value is not null and g.value <> ''
order by g.institution_id, g.kind, g.value`,
} as const;
