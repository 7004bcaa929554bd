import type { GivenName, PreparedName } from '@bearings/evidence';
import type { EngineValue } from '@bearings/store';
import { DuckDBInstance } from '@duckdb/node-api';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** A whole number from 0 to below `below`, always the same for a row and a use. */
const draw = (row: string, use: string, below: number) => `(hash(${row}, '${use}', 20270115) % ${below})::bigint`;
const oneOf = (row: string, use: string, values: readonly string[]) =>
  `list_extract([${values.map((value) => `'${value}'`).join(', ')}], 1 + ${draw(row, use, values.length)})`;

/**
 * Works, their authors, institutions and references, drawn from a seed: enough of each kind that every rule of a method finds some,
 * written as the prepared relations, each in two Parquet files. Few topics and years, so that cells have ties at their thresholds.
 */
export async function drawWorks(folder: string, works: number): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  for (const statement of statements(works)) await connection.run(statement);
  for (const [name, select] of Object.entries(SELECTS)) {
    mkdirSync(join(folder, name), { recursive: true });
    for (const part of [0, 1]) {
      const rows = `select p.* from (${select}) p where ${KEYS[name as PreparedName]} % 2 = ${part} order by all`;
      await connection.run(
        `copy (${rows}) to '${join(folder, name, `part-${part}.parquet`)}' (format parquet, compression zstd)`,
      );
    }
  }
  connection.closeSync();
  instance.closeSync();
}

const KEYS: Readonly<Record<PreparedName, string>> = {
  works: 'p.work_id',
  refs: 'p.cited_id',
  self_refs: 'p.cited_id',
  credits: 'p.work_id',
  institutions: 'p.institution_id',
  lineage: 'p.institution_id',
};

const statements = (works: number) => [
  `create table institution as
   select i as institution_id, ${oneOf('i', 'country', ['US', 'GB', 'DE', 'CN', 'HK', 'BR', 'ZA', ''])} as country,
     ${oneOf('i', 'kind', ['education', 'education', 'healthcare', 'company', 'facility'])} as kind
   from range(1, 121) t(i)`,
  `create table work as
   select i as work_id, 2017 + ${draw('i', 'year', 8)} as pub_year,
     ${oneOf('i', 'type', ['article', 'article', 'article', 'review', 'book-chapter', 'letter'])} as type,
     ${oneOf('i', 'language', ['en', 'en', 'en', 'de', ''])} as language,
     ${draw('i', 'retracted', 40)} = 0 as is_retracted, ${draw('i', 'xpac', 30)} = 0 as is_xpac,
     ${draw('i', 'topic', 24)} as topic, ${draw('i', 'source', 30)} as source_id, ${draw('i', 'open', 2)} = 0 as is_open,
     1 + least(${draw('i', 'authors', 6)}, ${draw('i', 'fewer', 6)}) + case when ${draw('i', 'many', 200)} = 0 then 60 else 0 end as authors
   from range(1, ${works + 1}) t(i)`,
  `create table author as
   select distinct w.work_id, w.work_id // 50 * 40 + ${draw('w.work_id * 1000 + n.n', 'author', 90)} + 1 as author_id
   from work w, range(0, 70) n(n) where n.n < w.authors`,
  `create table authorship as
   select a.work_id, a.author_id, ${draw('a.author_id', 'home', 120)} + 1 as institution_id from author a where ${draw('a.author_id', 'none', 12)} <> 0
   union
   select a.work_id, a.author_id, ${draw('a.author_id', 'second', 120)} + 1 from author a where ${draw('a.author_id', 'two', 5)} = 0`,
  `create table signed as
   select work_id, count(*) as authors, min(author_id) as first, max(author_id) as last from author group by work_id`,
  `create table placed as
   select a.work_id, count(distinct a.institution_id) as institutions, count(distinct i.country) filter (i.country <> '') as countries,
     bool_or(i.kind = 'company') as has_industry
   from authorship a join institution i using (institution_id) group by a.work_id`,
  `create table reference as
   select distinct w.work_id as citing_id,
     case
       when ${draw('w.work_id * 1000 + n.n', 'own', 5)} = 0 then greatest(1, w.work_id - ${draw('w.work_id * 1000 + n.n', 'near', 40)})
       else 1 + ${draw('w.work_id * 1000 + n.n', 'cited', works)} * ${draw('w.work_id * 1000 + n.n', 'skew', works)} // ${works}
     end as cited_id
   from work w, range(0, 16) n(n) where n.n < ${draw('w.work_id', 'references', 17)}`,
  'delete from reference where citing_id = cited_id',
];

const REFERENCES = `select r.cited_id, r.citing_id, w.pub_year as citing_year, w.type as citing_type, w.is_retracted as citing_retracted,
      w.is_xpac as citing_xpac, w.source_id % 3 <> 0 as citing_core, coalesce(v.pub_year, -1) as cited_year
    from reference r join work w on w.work_id = r.citing_id left join work v on v.work_id = r.cited_id`;

const SELECTS: Readonly<Record<PreparedName, string>> = {
  works: `select w.work_id, w.pub_year, w.type, w.language, w.is_retracted, w.is_xpac, 10000 + w.topic as topic_id,
      1000 + w.topic // 2 as subfield_id, 10 + w.topic // 8 as field_id, ${draw('w.work_id', 'single', 3)} <> 0 as single_field,
      w.source_id, case when w.source_id = 0 then '' else 'journal' end as source_type, w.source_id % 3 <> 0 as source_core, w.is_open,
      s.authors, coalesce(p.institutions, 0) as institutions, coalesce(p.countries, 0) as countries,
      coalesce(p.has_industry, false) as has_industry, (select count(*) from reference r where r.citing_id = w.work_id) as references_made
    from work w join signed s using (work_id) left join placed p using (work_id)`,
  refs: REFERENCES,
  self_refs: `${REFERENCES}
    where exists (select 1 from author a join author b using (author_id) where a.work_id = r.cited_id and b.work_id = r.citing_id)`,
  credits: `select c.work_id, c.institution_id, sum(c.part)::bigint as credit, bool_or(c.author_id = s.first) as is_first,
      bool_or(c.author_id = s.last) as is_last, bool_or(c.author_id = s.last) as is_corresponding, any_value(w.pub_year) as pub_year,
      any_value(w.type) as type, any_value(1000 + w.topic // 2) as subfield_id, any_value(w.is_retracted) as is_retracted,
      any_value(w.is_xpac) as is_xpac
    from (
      select a.work_id, a.author_id, a.institution_id,
        floor(1000000 / (s.authors * count(*) over (partition by a.work_id, a.author_id)) + 0.5) as part
      from authorship a join signed s using (work_id)
    ) c join signed s using (work_id) join work w using (work_id) group by c.work_id, c.institution_id`,
  institutions: `select institution_id, 'https://ror.org/' || institution_id as ror, 'Institution ' || institution_id as name, country, kind from institution`,
  lineage: `select institution_id, institution_id as ancestor_id, 0::bigint as steps from institution
    union all select institution_id, institution_id // 4 + 1, 1::bigint from institution where institution_id > 60`,
};

/** What a run over these works is told of schools: institutions, hospitals, countries. */
export const SCHOOLS: Readonly<Record<GivenName, readonly (readonly EngineValue[])[]>> = {
  school_institutions: Array.from({ length: 48 }, (_, at) => {
    const hospital = at % 4 === 3;
    const [institution, school] = [BigInt(at + 1), `xx-${String(at % 12).padStart(2, '0')}`];
    return [
      institution,
      school,
      hospital ? 'associated' : at % 4 === 2 ? 'joint' : 'component',
      at % 4 === 2 ? 333_333n : 1_000_000n,
    ];
  }),
  school_countries: Array.from({ length: 12 }, (_, at) => [
    `xx-${String(at).padStart(2, '0')}`,
    ['US', 'GB', 'CN', 'BR'][at % 4]!,
  ]),
  merged_countries: [['HK', 'CN']],
};
