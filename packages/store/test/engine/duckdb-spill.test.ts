import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DuckDBEngine } from '../../src/duckdb/index.js';

it('DuckDB tells how much it has put on the disk while a statement runs, and nothing of it stays', async () => {
  const spill = mkdtempSync(join(tmpdir(), 'bearings-spill-'));
  const engine = await DuckDBEngine.open({ file: ':memory:', threads: 1, memory: '100MB', spill });
  const seen: number[] = [];
  const large = 'select i, hash(i) as h, cast(hash(i + 1) as varchar) as t from range(4000000) r(i) order by h';
  await engine.make('large', large, { onProgress: ({ spilled }) => seen.push(spilled!) });
  await engine.drop('large');
  expect(Math.max(...seen)).toBeGreaterThan(1e6);
  const after: number[] = [];
  await engine.rows('select sum(i) from range(200000000) r(i)', { onProgress: ({ spilled }) => after.push(spilled!) });
  expect(Math.max(0, ...after)).toBe(0);
  await engine.close();
  rmSync(spill, { recursive: true });
});
