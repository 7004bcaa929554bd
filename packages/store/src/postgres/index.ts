export { type PostgresAddress, parsePostgresAddress } from './postgres-address.js';
export { PostgresEngine, type PostgresOptions } from './postgres-engine.js';
