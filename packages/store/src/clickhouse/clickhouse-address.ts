import { fault } from '@bearings/core';
import { refuseInClear } from '../engine/refuse-in-clear.js';

/** Where a ClickHouse server is asked, and for which tables. */
export interface ClickHouseAddress {
  /** Protocol, host and port: "http://localhost:8123". */
  readonly server: string;
  readonly user: string;
  readonly database: string;
}

const SHAPE = 'clickhouse://USER@HOST:PORT/DATABASE, with ?tls=true where the server is asked by HTTPS';
const NAME = /^[a-z_][a-z0-9_]*$/;

/**
 * Reads the address of a server: `clickhouse://ana@host:8123/bearings`, and `?tls=true` behind it for HTTPS. A fault where it has
 * another form or holds a password, which is no part of an address that is printed.
 */
export function parseClickHouseAddress(address: string): ClickHouseAddress {
  const url = URL.canParse(address) ? new URL(address) : null;
  const refuse = (found: string) => fault('engine.address-malformed', { engine: 'clickhouse', found, expected: SHAPE });
  if (url === null || url.protocol !== 'clickhouse:' || url.hostname === '') throw refuse('something else');
  if (url.password !== '') throw refuse('a password');
  const database = url.pathname.slice(1);
  if (!NAME.test(database)) throw refuse(`"${url.pathname}" where a database is expected`);
  for (const [name, value] of url.searchParams)
    if (name !== 'tls' || !['true', 'false'].includes(value)) throw refuse(`the option "${name}=${value}"`);
  const tls = url.searchParams.get('tls') === 'true';
  const port = url.port === '' ? (tls ? '8443' : '8123') : url.port;
  return {
    server: `${tls ? 'https' : 'http'}://${url.hostname}:${port}`,
    user: url.username === '' ? 'default' : decodeURIComponent(url.username),
    database,
  };
}

/** A fault where a password would travel over a network in clear. */
export function refuseClickHouseInClear({ server }: ClickHouseAddress): void {
  const { protocol, hostname } = new URL(server);
  refuseInClear({ engine: 'clickhouse', host: hostname, tls: protocol === 'https:', expected: SHAPE });
}
