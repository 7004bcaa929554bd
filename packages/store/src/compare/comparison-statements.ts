import { filesOf } from '../prepare/prepared-folder.js';

/** Which of two prepared folders. */
export type Side = 'before' | 'now';
export const SIDES: readonly Side[] = ['before', 'now'];

/** Relations that are compared. */
const COMPARED = ['works', 'refs', 'credits', 'institutions'] as const;

/** Makes the relations of both folders readable as works_before, works_now and so on. */
export function viewsOf(folders: Readonly<Record<Side, string>>): readonly string[] {
  return SIDES.flatMap((side) =>
    COMPARED.map(
      (name) => `create or replace temp view ${name}_${side} as select * from ${filesOf(folders[side], name)}`,
    ),
  );
}

/** Tables that are filled slice by slice. */
export const TABLES: readonly string[] = [
  'create or replace temp table changed_works (work_id bigint, change varchar, year_before bigint, type_before varchar, year_now bigint, type_now varchar)',
  'create or replace temp table changed_credits (work_id bigint, institution_id bigint, is_gained boolean)',
  'create or replace temp table jumps (work_id bigint, pub_year bigint, citations_before bigint, citations_now bigint)',
  'create or replace temp table jump_counts (works bigint)',
];

const isHere = (id: string, slices: number, slice: number): string =>
  slices === 1 ? 'true' : `${id} % ${slices} = ${slice}`;

/** Works that are in one of the two only, and those that have another year or type in each. */
export function compareWorks(slices: number, slice: number): string {
  const side = (name: Side): string =>
    `(select work_id, pub_year, type from works_${name} where ${isHere('work_id', slices, slice)})`;
  return `insert into changed_works
select
  coalesce(b.work_id, n.work_id),
  case when n.work_id is null then 'gone' when b.work_id is null then 'new' else 'other' end,
  b.pub_year, b.type, n.pub_year, n.type
from ${side('before')} b
full join ${side('now')} n on n.work_id = b.work_id
where b.work_id is null or n.work_id is null or b.pub_year <> n.pub_year or b.type <> n.type`;
}

/** Institutions that a work names in one of the two only. */
export function compareCredits(slices: number, slice: number): string {
  const side = (name: Side): string =>
    `(select work_id, institution_id from credits_${name} where ${isHere('work_id', slices, slice)})`;
  return `insert into changed_credits
select coalesce(b.work_id, n.work_id), coalesce(b.institution_id, n.institution_id), b.work_id is null
from ${side('before')} b
full join ${side('now')} n on n.work_id = b.work_id and n.institution_id = b.institution_id
where b.work_id is null or n.work_id is null`;
}

/** Works in both whose number of citing works differs: how many, and those of them that differ most. */
export function compareCitations(slices: number, slice: number, most: number): readonly string[] {
  const cited = (side: Side): string =>
    `(select cited_id, count(*) as citations from refs_${side} where ${isHere('cited_id', slices, slice)} group by cited_id)`;
  return [
    `create or replace temp table moved as
select g.work_id, w.pub_year, g.citations_before, g.citations_now
from (
  select
    coalesce(b.cited_id, n.cited_id) as work_id,
    coalesce(b.citations, 0) as citations_before,
    coalesce(n.citations, 0) as citations_now
  from ${cited('before')} b
  full join ${cited('now')} n on n.cited_id = b.cited_id
) g
join (select work_id, pub_year from works_now where ${isHere('work_id', slices, slice)}) w on w.work_id = g.work_id
where g.citations_before <> g.citations_now
  and g.work_id in (select o.work_id from works_before o where ${isHere('o.work_id', slices, slice)})`,
    'insert into jump_counts select count(*) from moved',
    `insert into jumps select * from moved order by ${FURTHEST} limit ${most}`,
  ];
}

const FURTHEST = 'abs(citations_now - citations_before) desc, work_id';

/** The rows of each file of a comparison, in their order. */
export const FILES = {
  'counts.csv': {
    columns: ['pub_year', 'type', 'before', 'now', 'gone', 'new'],
    select: `select pub_year, type, sum(b), sum(n), sum(g), sum(f) from (
  select pub_year, type, count(*) as b, 0 as n, 0 as g, 0 as f from works_before group by all
  union all select pub_year, type, 0, count(*), 0, 0 from works_now group by all
  union all select year_before, type_before, 0, 0, count(*), 0 from changed_works where change = 'gone' group by all
  union all select year_now, type_now, 0, 0, 0, count(*) from changed_works where change = 'new' group by all
) group by pub_year, type order by pub_year, type`,
  },
  'works.csv': {
    columns: ['work_id', 'change', 'year_before', 'type_before', 'year_now', 'type_now'],
    select: 'select * from changed_works order by work_id',
  },
  'institutions-of-works.csv': {
    columns: ['work_id', 'institution_id', 'change'],
    select: `select work_id, institution_id, case when is_gained then 'gained' else 'lost' end
from changed_credits where work_id not in (select work_id from changed_works where change <> 'other')
order by work_id, institution_id`,
  },
  'institutions.csv': {
    columns: [
      ...['institution_id', 'ror', 'name', 'country', 'works_before', 'works_now'],
      ...['credit_before', 'credit_now', 'gone', 'new', 'lost', 'gained'],
    ],
    select: `select
  t.institution_id, coalesce(n.ror, b.ror, ''), coalesce(n.name, b.name, ''), coalesce(n.country, b.country, ''),
  t.works_before, t.works_now, t.credit_before, t.credit_now, t.gone, t.fresh, t.lost, t.gained
from told_institutions t
left join institutions_before b on b.institution_id = t.institution_id
left join institutions_now n on n.institution_id = t.institution_id
order by t.institution_id`,
  },
  'schools.csv': {
    columns: ['school_id', 'works_before', 'works_now', 'gone', 'new', 'lost', 'gained'],
    select: 'select school_id, works_before, works_now, gone, fresh, lost, gained from told_schools order by school_id',
  },
  'citations.csv': {
    columns: ['work_id', 'pub_year', 'citations_before', 'citations_now'],
    select: `select * from jumps order by ${FURTHEST}`,
  },
} as const;

/** What happened to a work of an owner that has it in one of the two only. */
const WHY = `
  count(*) filter (where not d.is_gained and w.change = 'gone') as gone,
  count(*) filter (where d.is_gained and w.change = 'new') as fresh,
  count(*) filter (where not d.is_gained and w.change is distinct from 'gone') as lost,
  count(*) filter (where d.is_gained and w.change is distinct from 'new') as gained`;

/** What each institution, and each school by its own institutions, has had and has, and why it differs. */
export const TOLD: readonly string[] = [
  `create or replace temp table told_institutions as
select
  t.institution_id,
  cast(sum(t.works_before) as bigint) as works_before, cast(sum(t.works_now) as bigint) as works_now,
  cast(sum(t.credit_before) as bigint) as credit_before, cast(sum(t.credit_now) as bigint) as credit_now,
  cast(sum(t.gone) as bigint) as gone, cast(sum(t.fresh) as bigint) as fresh,
  cast(sum(t.lost) as bigint) as lost, cast(sum(t.gained) as bigint) as gained
from (
  select institution_id, count(*) as works_before, 0 as works_now, sum(credit) as credit_before, 0 as credit_now, 0 as gone, 0 as fresh, 0 as lost, 0 as gained
  from credits_before group by institution_id
  union all
  select institution_id, 0, count(*), 0, sum(credit), 0, 0, 0, 0 from credits_now group by institution_id
  union all
  select d.institution_id, 0, 0, 0, 0, ${WHY}
  from changed_credits d left join changed_works w on w.work_id = d.work_id
  group by d.institution_id
) t
group by t.institution_id`,
  ...SIDES.map(
    (side) => `create or replace temp table schools_${side} as
select distinct s.school_id, c.work_id
from credits_${side} c
join institutions_${side} i on i.institution_id = c.institution_id
join own_institutions s on s.ror = regexp_replace(i.ror, '^.*/', '')`,
  ),
  `create or replace temp table changed_schools as
select coalesce(b.school_id, n.school_id) as school_id, coalesce(b.work_id, n.work_id) as work_id, b.work_id is null as is_gained
from schools_before b
full join schools_now n on n.school_id = b.school_id and n.work_id = b.work_id
where b.work_id is null or n.work_id is null`,
  `create or replace temp table told_schools as
select
  t.school_id,
  cast(sum(t.works_before) as bigint) as works_before, cast(sum(t.works_now) as bigint) as works_now,
  cast(sum(t.gone) as bigint) as gone, cast(sum(t.fresh) as bigint) as fresh,
  cast(sum(t.lost) as bigint) as lost, cast(sum(t.gained) as bigint) as gained
from (
  select school_id, count(*) as works_before, 0 as works_now, 0 as gone, 0 as fresh, 0 as lost, 0 as gained from schools_before group by school_id
  union all
  select school_id, 0, count(*), 0, 0, 0, 0 from schools_now group by school_id
  union all
  select d.school_id, 0, 0, ${WHY}
  from changed_schools d left join changed_works w on w.work_id = d.work_id
  group by d.school_id
) t
group by t.school_id`,
];

/** Rows of these contradict a comparison: what was, less what went, and what came make what is. */
export const CONTRADICTIONS: readonly string[] = ['told_institutions', 'told_schools'].map(
  (table) => `select count(*) from ${table} where works_before - gone - lost + fresh + gained <> works_now`,
);
