import type { Dialect, EngineName } from './dialect.js';

const cast = (type: string) => (x: string) => `cast(${x} as ${type})`;
const isIn = (x: string, listed: readonly string[]): string => `${x} in (${listed.join(', ')})`;

/** Each engine's own words. */
export const DIALECTS: Readonly<Record<EngineName, Dialect>> = {
  duckdb: {
    name: 'duckdb',
    double: cast('double'),
    integer: cast('bigint'),
    quotient: (a, b) => `${a} // ${b}`,
    least: (a, b) => `least(${a}, ${b})`,
    // Asked once for each text that stands in a part of a file, and not in each row as `in` is.
    isAmong: (x, listed) => `list_contains([${listed.join(', ')}], ${x})`,
    createTable: (table, select) => `create table ${table} as ${select}`,
    dropTable: (table) => `drop table if exists ${table}`,
  },
  clickhouse: {
    name: 'clickhouse',
    double: (x) => `toFloat64(${x})`,
    integer: (x) => `toInt64(${x})`,
    quotient: (a, b) => `intDiv(${a}, ${b})`,
    least: (a, b) => `least(${a}, ${b})`,
    isAmong: isIn,
    createTable: (table, select) => `create table ${table} engine = MergeTree order by tuple() as ${select}`,
    dropTable: (table) => `drop table if exists ${table} sync`,
  },
  postgres: {
    name: 'postgres',
    double: cast('double precision'),
    integer: cast('bigint'),
    quotient: (a, b) => `${a} / ${b}`,
    least: (a, b) => `least(${a}, ${b})`,
    isAmong: isIn,
    // Not unlogged: such a table is there and empty after the server broke down.
    createTable: (table, select) => `create table ${table} as ${select}`,
    dropTable: (table) => `drop table if exists ${table}`,
  },
  trino: {
    name: 'trino',
    double: cast('double'),
    integer: cast('bigint'),
    quotient: (a, b) => `${a} / ${b}`,
    least: (a, b) => `least(${a}, ${b})`,
    isAmong: isIn,
    createTable: (table, select) => `create table ${table} as ${select}`,
    dropTable: (table) => `drop table if exists ${table}`,
  },
};
