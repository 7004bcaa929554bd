import { fault } from '@bearings/core';
import { refuseInClear } from '../engine/refuse-in-clear.js';

/** Where a PostgreSQL server is asked, and for which tables. */
export interface PostgresAddress {
  /** A name, or the folder of its socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  /** The schema of the run's tables. */
  readonly schema: string;
  readonly tls: boolean;
}

const SHAPE = 'postgres://USER@HOST:PORT/DATABASE/SCHEMA, with ?tls=true where the server is asked by TLS';
const NAME = /^[a-z_][a-z0-9_]*$/;

/**
 * Reads the address of a server: `postgres://ana@host:5432/library/bearings`. A fault where it has another form or holds a
 * password, which is no part of an address that is printed.
 */
export function parsePostgresAddress(address: string): PostgresAddress {
  const url = URL.canParse(address) ? new URL(address) : null;
  const refuse = (found: string) => fault('engine.address-malformed', { engine: 'postgres', found, expected: SHAPE });
  if (url === null || !/^postgres(?:ql)?:$/.test(url.protocol) || url.hostname === '') throw refuse('something else');
  if (url.password !== '') throw refuse('a password');
  const [database = '', schema = '', ...more] = url.pathname.split('/').slice(1);
  if (!NAME.test(database) || !NAME.test(schema) || more.length > 0)
    throw refuse(`"${url.pathname}" where a database and a schema are expected`);
  if (url.username === '') throw refuse('no user');
  for (const [name, value] of url.searchParams)
    if (name !== 'tls' || !['true', 'false'].includes(value)) throw refuse(`the option "${name}=${value}"`);
  return {
    host: decodeURIComponent(url.hostname),
    port: url.port === '' ? 5432 : Number(url.port),
    user: decodeURIComponent(url.username),
    database,
    schema,
    tls: url.searchParams.get('tls') === 'true',
  };
}

/** A fault where a password would travel over a network in clear. */
export function refusePostgresInClear({ host, tls }: PostgresAddress): void {
  refuseInClear({ engine: 'postgres', host, tls, expected: SHAPE });
}
