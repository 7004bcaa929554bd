import { quote } from '../engine/quote.js';

/** The fields of a work's record that preparation reads, in the types of DuckDB; everything else in a record is passed over. */
const WORK_FIELDS: Readonly<Record<string, string>> = {
  id: 'varchar',
  updated_date: 'varchar',
  publication_year: 'bigint',
  type: 'varchar',
  language: 'varchar',
  is_retracted: 'boolean',
  is_paratext: 'boolean',
  is_xpac: 'boolean',
  primary_topic: 'struct(id varchar, subfield struct(id varchar), field struct(id varchar))',
  topics: 'struct(field struct(id varchar))[]',
  primary_location: 'struct(source struct(id varchar, "type" varchar, is_core boolean))',
  open_access: 'struct(is_oa boolean)',
  referenced_works: 'varchar[]',
};

const NAMES_OF_INSTITUTIONS = 'display_name varchar, ror varchar, lineage varchar[], ';

/** Fields of an institution of the entity of that name. */
export const INSTITUTION_FIELDS: Readonly<Record<string, string>> = {
  id: 'varchar',
  updated_date: 'varchar',
  ror: 'varchar',
  display_name: 'varchar',
  country_code: 'varchar',
  type: 'varchar',
  lineage: 'varchar[]',
};

/** Fields of an institution that tell what else it is called and where it is; a Parquet file may lack them. */
export const NAME_FIELDS: Readonly<Record<string, string>> = {
  display_name_alternatives: 'varchar[]',
  display_name_acronyms: 'varchar[]',
  geo: 'struct(city varchar, region varchar)',
  associated_institutions: 'struct(id varchar, relationship varchar)[]',
};

/** Fields of a work; with what is known of its institutions where no entity of that name tells it. */
export function workFields(withInstitutions: boolean): Readonly<Record<string, string>> {
  const institution = `struct(id varchar, country_code varchar, ${withInstitutions ? NAMES_OF_INSTITUTIONS : ''}"type" varchar)`;
  return {
    ...WORK_FIELDS,
    authorships: `struct(author struct(id varchar), institutions ${institution}[], countries varchar[], is_corresponding boolean, raw_affiliation_strings varchar[])[]`,
  };
}

/** The largest record that is read, in bytes: works with thousands of authors reach some megabytes. */
const LARGEST_RECORD = 32 * 1024 * 1024;

/** The records of files as a table of SQL. Nothing malformed is passed over. */
export function recordsOf(
  paths: readonly string[],
  format: 'jsonl' | 'parquet',
  fields: Readonly<Record<string, string>>,
): string {
  const list = `[${paths.map(quote).join(', ')}]`;
  if (format === 'parquet') return `read_parquet(${list}, hive_partitioning = false)`;
  const columns = Object.entries(fields).map(([name, type]) => `${name}: ${quote(type)}`);
  return `read_json(${list}, format = 'newline_delimited', compression = 'gzip', hive_partitioning = false, columns = {${columns.join(', ')}}, maximum_object_size = ${LARGEST_RECORD})`;
}
