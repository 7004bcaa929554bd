export { type ClickHouseAddress, parseClickHouseAddress } from './clickhouse-address.js';
export { ClickHouseEngine, type ClickHouseOptions } from './clickhouse-engine.js';
