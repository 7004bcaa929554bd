import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LockHolder, takeLock } from '../../src/archive/lock.js';

let folder: string;
let lock: string;
let held: (LockHolder | null)[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bearings-lock-'));
  lock = join(folder, 'a.lock');
  held = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const take = () =>
  takeLock(lock, (holder) => {
    held.push(holder);
    return new Error('busy');
  });
const leave = (holder: Partial<LockHolder>) =>
  writeFileSync(lock, JSON.stringify({ host: hostname(), process: process.pid, started: '', ...holder }));

describe('a lock', () => {
  it('is held by one, says who, and is free again once it is released', () => {
    const release = take();
    expect(take).toThrow('busy');
    expect(held).toEqual([expect.objectContaining({ host: hostname(), process: process.pid })]);
    release();
    expect(readdirSync(folder)).toEqual([]);
    take()();
  });

  it('of a process that has ended is taken over', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    leave({ process: pid });
    const release = take();
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ process: process.pid });
    release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.runIf(existsSync('/proc/self/stat'))('of an earlier process of the same number is taken over', () => {
    leave({ started: '1' });
    take()();
    expect(held).toEqual([]);
  });

  it('of another machine stays, and so does one that says nothing', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    leave({ host: `not-${hostname()}`, process: pid });
    expect(take).toThrow('busy');
    writeFileSync(lock, '');
    expect(take).toThrow('busy');
    expect(held).toEqual([expect.objectContaining({ process: pid }), null]);
  });
});
