import { Fault } from '@bearings/core';
import { GIVEN, PREPARED_NAMES } from '@bearings/evidence';
import { afterEach, describe, expect, it } from 'vitest';
import { TrinoEngine, type TrinoOptions } from '../../src/trino/index.js';
import { type Page, SmallTrino } from './small-trino.js';

const DONE: readonly Page[] = [{}];
const started: SmallTrino[] = [];

/** An engine on a server that answers by the statement. */
async function open(pagesOf: (sql: string) => readonly Page[] = () => DONE, more: Partial<TrinoOptions> = {}) {
  const trino = await SmallTrino.start((sql) => (sql.startsWith('create schema') ? DONE : pagesOf(sql)));
  started.push(trino);
  const at = { server: trino.address, user: 'ana', catalog: 'hive', schema: 'run_1' };
  const engine = await TrinoEngine.open({ ...at, ...more });
  return { engine, trino };
}

const failed = (errorName: string, errorType = 'INTERNAL_ERROR'): readonly Page[] => [
  { error: { errorName, errorType, message: `told by ${errorName}\nat a place in the server` } },
];

async function faultOf(run: Promise<unknown>): Promise<Fault> {
  const error = await run.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Fault);
  return error as Fault;
}

afterEach(async () => {
  for (const trino of started.splice(0)) await trino.stop();
});

describe('rows from Trino', () => {
  it('are gathered over all answers, to the last digit', async () => {
    const columns = [
      { name: 'a', type: 'bigint' },
      { name: 'b', type: 'varchar(30)' },
      { name: 'c', type: 'boolean' },
    ];
    const { engine } = await open(() => [
      { progressPercentage: 0.30000000000000004 },
      { columns, data: '[[9007199254740993, "9007199254740993 \\"quoted\\" 1234567890123456789", true]]' },
      { columns, data: '[[-9223372036854775808, null, false], [7, "é", null]]', progressPercentage: 66.66666666666667 },
    ]);
    expect(await engine.rows('select a, b, c from t')).toEqual([
      [9007199254740993n, '9007199254740993 "quoted" 1234567890123456789', true],
      [-9223372036854775808n, null, false],
      [7n, 'é', null],
    ]);
  });

  it('are refused in a type that no relation has: its digits would depend on the engine', async () => {
    const { engine } = await open(() => [{ columns: [{ name: 'mean', type: 'double' }], data: '[[0.1]]' }]);
    await expect(engine.rows('select mean from t')).rejects.toThrow('the column mean is of the type double');
  });

  it('tell how far the statement has come, and when that is not known', async () => {
    const { engine } = await open(() => [{ progressPercentage: 25 }, {}, { progressPercentage: 100 }]);
    const parts: (number | null)[] = [];
    await engine.rows('select a from t', { onProgress: ({ part }) => parts.push(part) });
    expect(parts).toEqual([null, 0.25, null, 1]);
  });
});

describe('a server that fails for a while', () => {
  it('is asked again, and no row comes twice', async () => {
    const columns = [{ name: 'a', type: 'bigint' }];
    const { engine, trino } = await open(() => [
      { columns, data: '[[1]]' },
      { columns, data: '[[2]]' },
    ]);
    trino.mishaps = [503, 'break', 0, 502, 504, 0, 'break', 429];
    expect(await engine.rows('select a from t')).toEqual([[1n], [2n]]);
  });

  it('is given up after the time that is allowed, with the reason', async () => {
    const { engine, trino } = await open(() => DONE, { patience: 100 });
    trino.mishaps = Array.from({ length: 100 }, () => 503);
    const told = await faultOf(engine.rows('select a from t'));
    expect(told.code).toBe('engine.unreachable');
    expect(told.facts).toMatchObject({ server: trino.address, why: 'it answers with the status 503' });
    await trino.stop();
    const gone = await faultOf(engine.rows('select a from t'));
    expect(gone.code).toBe('engine.unreachable');
    expect(gone.cause).toBeInstanceOf(Error);
    expect(gone.facts.why).toMatch(/ECONNREFUSED|ECONNRESET|closed/);
  });
});

describe('a server that refuses', () => {
  it('is not asked again', async () => {
    const { engine, trino } = await open(() => DONE, { authorization: 'Bearer secret' });
    trino.mishaps = [401];
    const told = await faultOf(engine.rows('select a from t'));
    expect(told.code).toBe('engine.refused');
    expect(told.facts).toMatchObject({ status: 401, why: 'not now' });
    expect(`${told.message} ${JSON.stringify(told.facts)}`).not.toContain('secret');
    expect(trino.posted.at(-1)).toBe('select a from t');
  });

  it('is known by an answer that is not of the protocol', async () => {
    const { engine, trino } = await open(() => [{ data: ']' }]);
    const told = await faultOf(engine.rows('select a from t'));
    expect(told.code).toBe('engine.refused');
    expect(trino.requests.at(-1)!.method).toBe('DELETE');
  });
});

it('tells nobody but the server who asks, wherever an answer points', async () => {
  const { engine, trino } = await open(() => DONE, {
    authorization: 'Bearer secret',
    session: { query_priority: '1' },
  });
  trino.host = 'http://elsewhere.invalid:8080';
  await engine.rows('select a from t');
  for (const { headers } of trino.requests)
    expect(headers).toMatchObject({
      authorization: 'Bearer secret',
      'x-trino-user': 'ana',
      'x-trino-catalog': 'hive',
      'x-trino-schema': 'run_1',
      'x-trino-session': 'query_priority=1',
    });
  expect(trino.requests.at(-1)!.path).toMatch(/executing/);
});

it('sends no password over a network in clear', async () => {
  const at = { user: 'ana', catalog: 'hive', schema: 'run_1', authorization: 'Basic secret' };
  const told = await faultOf(TrinoEngine.open({ server: 'http://trino.invalid:8080', ...at }));
  expect(told.message).toContain('no ?tls=true, and a password or token would travel in clear');
});

it('ends a statement on the server where the run is stopped', async () => {
  const stop = new AbortController();
  const { engine, trino } = await open(() => Array.from({ length: 1000 }, () => ({ progressPercentage: 10 })));
  const run = engine.make('edges', 'select 1 as a', {
    signal: stop.signal,
    onProgress: ({ part }) => part !== null && stop.abort(new Error('stopped by hand')),
  });
  await expect(run).rejects.toThrow('stopped by hand');
  const { method, path } = trino.requests.at(-1)!;
  expect([method, path]).toEqual(['DELETE', '/v1/statement/executing/2/1']);
});

describe('a statement that Trino gives up', () => {
  it('is a fault that names the table and keeps text and reason as its cause', async () => {
    const { engine } = await open((sql) => (sql.startsWith('drop') ? DONE : failed('DIVISION_BY_ZERO', 'USER_ERROR')));
    const told = await faultOf(engine.make('edges', 'select 1 / 0 as a'));
    expect(told.code).toBe('engine.statement-failed');
    expect(told.facts).toEqual({
      engine: 'trino',
      statement: 'edges',
      error: 'DIVISION_BY_ZERO',
      why: 'told by DIVISION_BY_ZERO',
    });
    expect((told.cause as Error).message).toContain('create table edges as select 1 / 0 as a');
  });

  it('says so where memory is what it lacks', async () => {
    const { engine } = await open(() => failed('EXCEEDED_LOCAL_MEMORY_LIMIT', 'INSUFFICIENT_RESOURCES'));
    expect((await faultOf(engine.rows('select a from edges'))).code).toBe('engine.out-of-memory');
  });
});

describe('a machine that is lost', () => {
  it('costs a step a second attempt, from a table that is dropped first', async () => {
    let left = 2;
    const { engine, trino } = await open((sql) =>
      sql.startsWith('create table') && left-- > 0 ? failed('REMOTE_HOST_GONE') : DONE,
    );
    await engine.make('edges', 'select 1 as a');
    const [drop, create] = ['drop table if exists edges', 'create table edges as select 1 as a'];
    expect(trino.posted.slice(1)).toEqual([drop, create, drop, create, drop, create]);
  });

  it('is a fault once no attempt is left', async () => {
    const { engine, trino } = await open((sql) => (sql.startsWith('drop') ? DONE : failed('PAGE_TRANSPORT_ERROR')), {
      attempts: 2,
    });
    expect((await faultOf(engine.make('edges', 'select 1 as a'))).code).toBe('engine.node-lost');
    expect(trino.posted.filter((sql) => sql.startsWith('create table'))).toHaveLength(2);
  });

  it('may be the coordinator, which then knows nothing of the statement', async () => {
    const { engine, trino } = await open();
    trino.mishaps = [0, 0, 0, 404];
    await engine.make('edges', 'select 1 as a');
    expect(trino.posted.filter((sql) => sql.startsWith('create table'))).toHaveLength(2);
  });
});

describe('what Trino is given', () => {
  it('is inserted in batches, each text as a text', async () => {
    const { engine, trino } = await open();
    const rows = Array.from({ length: 2001 }, (_, at) => [BigInt(at), `xx-o'neill "${at}"`, 'component', null]);
    await engine.give('school_institutions', rows);
    const [, drop, create, first, last, ...more] = trino.posted;
    expect(more).toEqual([]);
    expect(drop).toBe('drop table if exists school_institutions');
    expect(create).toBe(
      'create table school_institutions (institution_id bigint, school_id varchar, relation varchar, weight bigint)',
    );
    expect(Object.keys(GIVEN.school_institutions.columns)).toHaveLength(4);
    expect(first).toContain(`insert into school_institutions values (0, 'xx-o''neill "0"', 'component', null), (1, `);
    expect(first!.split('), (')).toHaveLength(2000);
    expect(last).toBe(`insert into school_institutions values (2000, 'xx-o''neill "2000"', 'component', null)`);
  });

  it('may be nothing', async () => {
    const { engine, trino } = await open();
    await engine.give('merged_countries', []);
    expect(trino.posted.slice(1).map((sql) => sql.split(' ', 2).join(' '))).toEqual(['drop table', 'create table']);
  });

  it('are the prepared relations where they lie', async () => {
    const works = [{ columns: [{ name: 'work_id', type: 'bigint' }], data: '[[1]]' }];
    const { engine, trino } = await open((sql) => (sql.startsWith('select') ? works : DONE));
    await engine.attach('s3://bucket/prepared/');
    const made = trino.posted.filter((sql) => sql.startsWith('create table'));
    expect(made.map((sql) => /external_location = '([^']*)'/.exec(sql)![1])).toEqual(
      PREPARED_NAMES.map((name) => `s3://bucket/prepared/${name}`),
    );
    expect(made.at(-1)).toBe(
      "create table lineage (institution_id bigint, ancestor_id bigint, steps bigint) with (external_location = 's3://bucket/prepared/lineage', format = 'PARQUET')",
    );
    await engine.attach('/srv/prepared');
    expect(trino.posted.findLast((sql) => sql.startsWith('create table'))).toContain("'local:///srv/prepared/lineage'");
  });

  it('is refused where no work is found', async () => {
    const { engine } = await open();
    const told = await faultOf(engine.attach('/srv/elsewhere'));
    expect([told.code, told.facts.folder]).toEqual(['engine.nothing-prepared', 'local:///srv/elsewhere/works']);
  });
});
