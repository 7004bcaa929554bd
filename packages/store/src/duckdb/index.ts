export { DuckDBEngine, type DuckDBOptions } from './duckdb-engine.js';
