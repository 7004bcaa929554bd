import { parsePostgresAddress, PostgresEngine } from '@bearings/store/postgres';
import { describe, expect, inject, it } from 'vitest';
import { goldenWorks } from '@bearings/testkit';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conforms } from './conformance.js';
import { writePrepared } from './write-prepared.js';

const address = inject('postgres');
const open = () => PostgresEngine.open({ ...parsePostgresAddress(address), workMemory: '8MB' });

describe('PostgreSQL', () => {
  conforms({ open });

  it('ends a statement that is called off', async () => {
    const engine = await open();
    const caller = new AbortController();
    const endless = engine.rows('select count(*) as n from generate_series(1, 1000000000) a', {
      signal: caller.signal,
    });
    setTimeout(() => caller.abort(), 100);
    await expect(endless).rejects.toThrow(/abort/i);
    expect(await engine.rows('select 1 as one')).toEqual([[1n]]);
    await engine.close();
  });

  it('keeps what it loaded from files that are the same, and loads what is not', async () => {
    const home = mkdtempSync(join(tmpdir(), 'bearings-loaded-'));
    await writePrepared(goldenWorks(), home);
    const engine = await open();
    const loaded = async () => {
      await engine.attach(home);
      return (await engine.rows("select to_regclass('works')::oid::bigint as id"))[0];
    };
    const first = await loaded();
    expect(await loaded()).toEqual(first);
    await writePrepared({ ...goldenWorks(), works: goldenWorks().works.slice(0, 9) }, home);
    expect(await loaded()).not.toEqual(first);
    expect(await engine.rows('select count(*) as n from works')).toEqual([[9n]]);
    await engine.close();
    rmSync(home, { recursive: true });
  });

  it('says where no server answers, and which statement failed', async () => {
    const nowhere = PostgresEngine.open({ ...parsePostgresAddress(address), port: 9 });
    await expect(nowhere).rejects.toMatchObject({ code: 'engine.unreachable' });
  });
});
