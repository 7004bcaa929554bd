// The works of an invented snapshot as the plain tables that most users make of OpenAlex first: works, a row for each author and institution of
// a work, references. Usage: node bench/biblio/write-plain.mjs SNAPSHOT OUT
import { DuckDBInstance } from '@duckdb/node-api';
import { mkdirSync } from 'node:fs';

const [snapshot, out] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '4GB' });
const connection = await instance.connect();
const number = (id, letters) => `cast(substr(${id}, ${'https://openalex.org/'.length + letters.length + 1}) as bigint)`;
const from = `read_parquet('${snapshot}/parquet/works/*/*.parquet', hive_partitioning = false)`;
const TABLES = {
  works: `select ${number('id', 'W')} as work_id, publication_year as pub_year, type, is_retracted, is_xpac,
    ${number('primary_topic.subfield.id', 'subfields/')} as subfield_id, ${number('primary_topic.field.id', 'fields/')} as field_id
    from ${from} where not is_paratext`,
  authorships: `select w.work_id, w.seq, ${number('w.a.author.id', 'A')} as author_id,
    ${number('i.id', 'I')} as institution_id, i.country_code as country
    from (select ${number('id', 'W')} as work_id, unnest(range(len(authorships))) as seq, unnest(authorships) as a from ${from} where not is_paratext) w
    left join lateral (select unnest(w.a.institutions) as i) on true`,
  refs: `select distinct ${number('id', 'W')} as citing_id, ${number('unnest(referenced_works)', 'W')} as cited_id from ${from} where not is_paratext`,
};
for (const [name, select] of Object.entries(TABLES)) {
  mkdirSync(`${out}/${name}`, { recursive: true });
  await connection.run(`copy (${select}) to '${out}/${name}/all.parquet' (format parquet, compression zstd)`);
}
connection.closeSync();
instance.closeSync();
