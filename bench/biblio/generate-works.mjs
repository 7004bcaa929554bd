// Works in the shape of OpenAlex records, many millions of them, as a Parquet snapshot of the layout since 2026. All invented: who wrote, cited
// and worked where is drawn from a work's place in the list, so that any part can be made without the others. Citations are few or very many
// (a work at a multiple of 2^m is cited by many of its neighbours), groups of authors cite themselves, one work in five thousand has 300 authors.
// Usage: node bench/biblio/generate-works.mjs FOLDER [WORKS]; needs `npm run build`.
import { DuckDBInstance } from '@duckdb/node-api';
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeManifest } from './write-manifest.mjs';

/** Records of a part file, at most. */
const PART = 400_000;
export const INSTITUTIONS = 10_000;
/** Institutions that are ranked; those with a parent are hospitals of one of them. */
export const SCHOOLS = 1000;
const DAY = 'updated_date=2026-06-24';

const FUNCTIONS = [
  // A number from 0 to below 1, of up to three numbers.
  'create macro u(a, b, c) as (hash(a, b, c) >> 11)::double / 9007199254740992',
  'create macro below(n, a, b, c) as cast(floor(n * u(a, b, c)) as bigint)',
  'create macro many(mean, a, b, c) as cast(floor(-mean * ln(1 - u(a, b, c))) as bigint)',
  // Numbers of works are spread over 32 bits, each once.
  "create macro work(i) as 'https://openalex.org/W' || cast(2000000000 + (i * 2654435761) % 4294967296 as varchar)",
  `create macro country(k) as chr(65 + cast(k % 10 as integer)) || chr(75 + cast(k % 7 as integer))`,
  `create macro kind(k) as case when k < ${SCHOOLS} then 'education' when k % 5 = 0 then 'healthcare' when k % 5 = 1 then 'company' else 'education' end`,
  'create macro institution(k) as struct_pack(id := \'https://openalex.org/I\' || (100000000 + k * 7)::varchar, country_code := country(k), "type" := kind(k))',
];

/** The records of one part: those at p, p + parts, p + 2 parts ... of the list. */
const recordsOf = (works, parts, p) => {
  const groups = Math.max(1, Math.floor(works / 80)) | 1;
  return `
with placed as (
  select i, i % ${groups} as g, cast(floor(2000 + 25 * pow((i + 0.5) / ${works}, 0.6)) as bigint) as y,
    case when u(i, 1, 1) < 0.0002 then 300 else least(60, 1 + many(4.5, i, 1, 2)) end as authors,
    least(300, many(22, i, 1, 3)) as cites, below(${INSTITUTIONS}, i % ${groups}, 2, 1) * u(i % ${groups}, 2, 2) as home,
    case when u(i, 1, 4) < 0.8 then i % ${groups} % 252 else below(252, i, 1, 5) end as s
  from (select unnest(range(${p}, ${works}, ${parts})) as i)
), topical as (select *, s * 18 + below(18, i, 3, 1) as t, below(252, i, 3, 2) as s2 from placed)
select
  work(i) as id,
  timestamp '2026-06-24 10:11:12' as updated_date,
  y as publication_year,
  case when u(i, 4, 1) < 0.80 then 'article' when u(i, 4, 1) < 0.88 then 'review' when u(i, 4, 1) < 0.94 then 'book-chapter' when u(i, 4, 1) < 0.98 then 'preprint' else 'editorial' end as type,
  case when u(i, 4, 2) < 0.93 then 'en' else 'de' end as language,
  u(i, 4, 3) < 0.0005 as is_retracted,
  u(i, 4, 4) < 0.002 as is_paratext,
  u(i, 4, 5) < 0.1 as is_xpac,
  struct_pack(
    id := 'https://openalex.org/T' || (10000 + t)::varchar,
    subfield := struct_pack(id := 'https://openalex.org/subfields/' || (1000 + s)::varchar),
    field := struct_pack(id := 'https://openalex.org/fields/' || (11 + s % 26)::varchar)
  ) as primary_topic,
  [struct_pack(field := struct_pack(id := 'https://openalex.org/fields/' || (11 + s % 26)::varchar)),
   struct_pack(field := struct_pack(id := 'https://openalex.org/fields/' || (11 + case when u(i, 4, 6) < 0.6 then s else s2 end % 26)::varchar))] as topics,
  struct_pack(source := struct_pack(
    id := 'https://openalex.org/S' || (1000000 + s * 100 + below(100, i, 4, 7))::varchar, "type" := 'journal', is_core := u(i, 4, 8) < 0.8
  )) as primary_location,
  struct_pack(is_oa := u(i, 4, 9) < 0.5) as open_access,
  list_transform(range(authors), lambda a: struct_pack(
    author := struct_pack(id := 'https://openalex.org/A' || (5000000000 + case when u(i, a, 11) < 0.75 then g else below(${groups}, i, a, 12) end * 20 + below(20, i, a, 13))::varchar),
    institutions := case
      when u(i, a, 14) < 0.08 then []
      when u(i, a, 14) < 0.80 then [institution(cast(floor(home) as bigint))]
      when u(i, a, 14) < 0.90 then [institution(cast(floor(home) as bigint)), institution(below(${INSTITUTIONS}, i, a, 15))]
      else [institution(cast(floor(${INSTITUTIONS} * pow(u(i, a, 16), 2)) as bigint))] end,
    countries := cast([] as varchar[]),
    is_corresponding := a = 0,
    raw_affiliation_strings := cast([] as varchar[])
  )) as authorships,
  list_transform(
    list_filter(
      list_transform(range(cites), lambda r: case
        when u(i, r, 21) < 0.01 then ${works} + below(${works}, i, r, 22)
        when u(i, r, 21) < 0.13 then i - ${groups} * (1 + cast(floor(i / ${groups} * pow(u(i, r, 23), 2)) as bigint))
        else (cast(floor(i * (1 - pow(u(i, r, 24), 1.5))) as bigint) // (1 << least(14, many(4.328, i, r, 25)))) * (1 << least(14, many(4.328, i, r, 25)))
      end),
      lambda j: j >= 0 and j <> i),
    lambda j: work(j)) as referenced_works
from topical`;
};

/** The institutions as records; a hospital has the school before it as its parent. */
const institutionRecords = `select
  (institution(k)).id as id, timestamp '2026-05-01' as updated_date, 'https://ror.org/0' || k::varchar as ror, 'Invented institution ' || k::varchar as display_name,
  country(k) as country_code, kind(k) as type,
  case when k >= ${SCHOOLS} and k % 5 = 0 then [(institution(k)).id, (institution(k % ${SCHOOLS})).id] else [(institution(k)).id] end as lineage
from (select unnest(range(${INSTITUTIONS})) as k)`;

/** Writes a snapshot of so many works into a folder; a folder that is there whole is left. Answers how many part files it has. */
export async function generateWorks(folder, works, threads = 2) {
  const parts = Math.ceil(works / PART) | 1;
  if (existsSync(folder)) return parts;
  const begun = `${folder}.begun`;
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await instance.connect();
  for (const one of FUNCTIONS) await connection.run(one);
  const write = async (entity, number, select, records) => {
    const name = `${DAY}/part_${String(number).padStart(4, '0')}.parquet`;
    const path = join(begun, 'parquet', entity, name);
    mkdirSync(join(begun, 'parquet', entity, DAY), { recursive: true });
    await connection.run(`copy (${select}) to '${path}' (format parquet, compression snappy)`);
    return {
      url: `s3://openalex/data/parquet/${entity}/${name}`,
      meta: { content_length: statSync(path).size, record_count: records },
    };
  };
  const files = [];
  for (let p = 0; p < parts; p += 1)
    files.push(await write('works', p, recordsOf(works, parts, p), Math.ceil((works - p) / parts)));
  writeManifest(begun, 'parquet', 'works', files);
  writeManifest(begun, 'parquet', 'institutions', [await write('institutions', 0, institutionRecords, INSTITUTIONS)]);
  connection.closeSync();
  instance.closeSync();
  renameSync(begun, folder);
  return parts;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, works = '1000000'] = process.argv.slice(2);
  if (folder === undefined) throw new Error('name a folder');
  console.log(`${works} invented works in ${await generateWorks(folder, Number(works))} part files`);
}
