import { describe, expect, it } from 'vitest';
import { parseTrinoAddress } from '../../src/trino/index.js';

describe('the address of a cluster', () => {
  it('names server, user, catalog and schema', () => {
    expect(parseTrinoAddress('trino://ana@host:8081/hive/bearings')).toEqual({
      server: 'http://host:8081',
      user: 'ana',
      catalog: 'hive',
      schema: 'bearings',
    });
  });

  it('asks by HTTPS, at its port, where it says so', () => {
    const { server } = parseTrinoAddress('trino://ana%40example.edu@trino.example.edu/hive/bearings?tls=true');
    expect(server).toBe('https://trino.example.edu:443');
    expect(parseTrinoAddress('trino://ana%40example.edu@h/hive/b').user).toBe('ana@example.edu');
  });

  it.each([
    ['trino', 'something else'],
    ['http://ana@host/hive/bearings', 'something else'],
    ['trino://ana:secret@host/hive/bearings', 'a password'],
    ['trino://ana@host/hive', '"/hive" where a catalog and a schema are expected'],
    ['trino://ana@host/hive/bearings/more', '"/hive/bearings/more" where a catalog and a schema are expected'],
    ['trino://ana@host/hive/a;b', '"/hive/a;b" where a catalog and a schema are expected'],
    ['trino://host/hive/bearings', 'no user'],
    ['trino://ana@host/hive/bearings?tls=yes', 'the option "tls=yes"'],
  ])('is refused where it is %s', (address, found) => {
    expect(() => parseTrinoAddress(address)).toThrow(`the address of the engine has ${found}; write trino://`);
  });
});
