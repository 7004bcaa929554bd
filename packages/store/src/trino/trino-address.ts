import { fault } from '@bearings/core';
import { refuseInClear } from '../engine/refuse-in-clear.js';

/** Where a Trino cluster is asked, and for which tables. */
export interface TrinoAddress {
  /** Protocol, host and port: "https://trino.example.edu:443". */
  readonly server: string;
  readonly user: string;
  readonly catalog: string;
  readonly schema: string;
}

const SHAPE = 'trino://USER@HOST:PORT/CATALOG/SCHEMA, with ?tls=true where the cluster is asked by HTTPS';
const NAME = /^[a-z_][a-z0-9_]*$/;

/**
 * Reads the address of a cluster: `trino://ana@host:8080/hive/bearings`, and `?tls=true` behind it for HTTPS. A fault where it has
 * another form or holds a password, which is no part of an address that is printed.
 */
export function parseTrinoAddress(address: string): TrinoAddress {
  const url = URL.canParse(address) ? new URL(address) : null;
  const refuse = (found: string) => fault('engine.address-malformed', { engine: 'trino', found, expected: SHAPE });
  if (url === null || url.protocol !== 'trino:' || url.hostname === '') throw refuse('something else');
  if (url.password !== '') throw refuse('a password');
  const [catalog = '', schema = '', ...more] = url.pathname.split('/').slice(1);
  if (!NAME.test(catalog) || !NAME.test(schema) || more.length > 0)
    throw refuse(`"${url.pathname}" where a catalog and a schema are expected`);
  if (url.username === '') throw refuse('no user');
  for (const [name, value] of url.searchParams)
    if (name !== 'tls' || !['true', 'false'].includes(value)) throw refuse(`the option "${name}=${value}"`);
  const tls = url.searchParams.get('tls') === 'true';
  const port = url.port === '' ? (tls ? '443' : '8080') : url.port;
  return {
    server: `${tls ? 'https' : 'http'}://${url.hostname}:${port}`,
    user: decodeURIComponent(url.username),
    catalog,
    schema,
  };
}

/** A fault where a password or token would travel over a network in clear. */
export function refuseTrinoInClear({ server }: TrinoAddress): void {
  const { protocol, hostname } = new URL(server);
  refuseInClear({ engine: 'trino', host: hostname, tls: protocol === 'https:', expected: SHAPE });
}
