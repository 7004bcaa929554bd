export { parseTrinoAddress, type TrinoAddress } from './trino-address.js';
export type { TrinoAccess } from './trino-client.js';
export { TrinoEngine, type TrinoOptions } from './trino-engine.js';
