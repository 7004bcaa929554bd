import { describe, expect, it } from 'vitest';
import { ClickHouseEngine, parseClickHouseAddress } from '../../src/clickhouse/index.js';
import { parsePostgresAddress, PostgresEngine } from '../../src/postgres/index.js';

const MALFORMED = { code: 'engine.address-malformed' };
const refuses = (read: () => unknown) => expect(read).toThrow(expect.objectContaining(MALFORMED));

describe('the address of a ClickHouse server', () => {
  it('names a server, a user and a database', () => {
    const server = { server: 'https://host.example:8443', user: 'ana', database: 'bearings' };
    expect(parseClickHouseAddress('clickhouse://ana@host.example/bearings?tls=true')).toEqual(server);
    expect(parseClickHouseAddress('clickhouse://localhost/b').server).toBe('http://localhost:8123');
    for (const odd of ['clickhouse://host', 'http://host/b', 'clickhouse://h/b?x=1', 'clickhouse://h/B;drop'])
      refuses(() => parseClickHouseAddress(odd));
  });

  it('holds no password, and none travels in clear', async () => {
    refuses(() => parseClickHouseAddress('clickhouse://ana:secret@host/b'));
    const address = parseClickHouseAddress('clickhouse://ana@host.example/b');
    await expect(ClickHouseEngine.open({ ...address, password: 'secret' })).rejects.toMatchObject(MALFORMED);
  });
});

describe('the address of a PostgreSQL server', () => {
  it('names a server, a user, a database and a schema', () => {
    const server = { host: 'host.example', port: 5432, user: 'ana', database: 'library', schema: 'run', tls: true };
    expect(parsePostgresAddress('postgresql://ana@host.example/library/run?tls=true')).toEqual(server);
    expect(parsePostgresAddress('postgres://ana@%2Frun%2Fpostgresql/library/run').host).toBe('/run/postgresql');
    for (const odd of ['postgres://host/a/b', 'mysql://a@h/b/c', 'postgres://a@h/b', 'postgres://a@h/b/c/d'])
      refuses(() => parsePostgresAddress(odd));
  });

  it('holds no password, and none travels in clear', async () => {
    refuses(() => parsePostgresAddress('postgres://ana:secret@host/a/b'));
    const address = parsePostgresAddress('postgres://ana@host.example/a/b');
    await expect(PostgresEngine.open({ ...address, password: 'secret' })).rejects.toMatchObject(MALFORMED);
  });
});
