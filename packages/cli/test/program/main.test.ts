import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprint, openDesk, ROOT, type Desk } from '../try-command.js';

const PROGRAM = join(ROOT, 'packages/cli/bin/bearings.js');

describe('the program as it is installed', () => {
  let desk: Desk;
  beforeAll(() => {
    desk = openDesk();
    const built = spawnSync('npm', ['run', '--silent', 'build', '-w', '@bearings/cli'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(built.status).toBe(0);
    expect(existsSync(join(ROOT, 'packages/cli/dist/main.js'))).toBe(true);
  });
  afterAll(() => desk.end());

  const start = (...argv: string[]) =>
    spawnSync(process.execPath, [PROGRAM, ...argv], {
      encoding: 'utf8',
      cwd: desk.file('.'),
      env: { ...process.env, BEARINGS_HOME: desk.home, NO_COLOR: '1' },
    });

  it('ranks from any folder, with the answer on standard output and nothing on standard error', () => {
    const { status, stdout, stderr } = start('rank', '--top', '3', '--format', 'json');
    expect([status, stderr]).toEqual([0, '']);
    expect((JSON.parse(stdout) as { placements: unknown[] }).placements).toHaveLength(3);
    expect(existsSync(desk.home)).toBe(false);
  });

  it.each([
    [['--version'], 0],
    [['--help'], 0],
    [['help', 'rank'], 0],
    [['rank', '--help'], 0],
    [['rank', 'nothing'], 1],
    [['rank', '--nope'], 2],
    [['nonsense'], 2],
    [[], 2],
    [['reproduce', 'qs-medicine-rows-2024', '--methodology', 'qs-medicine-2013'], 3],
  ] as const)('ends %j with status %i', (argv, status) => {
    expect(start(...argv).status).toBe(status);
  });

  it('shows examples in the help of every command', () => {
    for (const command of [
      'list',
      'rank',
      'explain',
      'match',
      'reproduce',
      'infer-weights',
      'verify',
      'export',
      'seal',
    ]) {
      expect(start(command, '--help').stdout).toContain(`$ bearings ${command}`);
    }
    expect(start('import', 'table', '--help').stdout).toContain('$ bearings import table');
  });

  it('says what was meant by a word with a slip in it', () => {
    expect(start('rnak').stderr).toContain('Did you mean rank?');
  });

  it('does not mind a reader who has seen enough', () => {
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-c', `set -o pipefail; "${process.execPath}" "${PROGRAM}" list schools --format json | head -c 20`],
      { encoding: 'utf8' },
    );
    expect([status, stdout.length, stderr]).toEqual([0, 20, '']);
  });

  it('lets one of two imports of the same id win, and the other do no harm', async () => {
    const table = desk.file('ranking.csv');
    writeFileSync(
      table,
      'Rank,School,Reputation,Overall\n1,Harvard Medical School,90,90\n2,Yale School of Medicine,80,80\n',
    );
    const argv = [
      'import',
      'table',
      table,
      '--accept-suggestion',
      '--as',
      'raced',
      '--format',
      'json',
      '--home',
      desk.home,
    ];
    const runs = await Promise.all([1, 2, 3].map(() => finish(argv)));
    expect(runs.map(({ status }) => status).sort()).toEqual([0, 1, 1]);
    for (const { status, err } of runs) {
      if (status === 1) expect((JSON.parse(err) as { fault: string }).fault).toMatch(/^edition\.(taken|busy)$/);
    }
    expect(start('verify', 'raced').status).toBe(0);
    expect(Object.keys(fingerprint(desk.home)).filter((name) => /\/\./.test(name))).toEqual([]);
  });
});

function finish(argv: readonly string[]): Promise<{ status: number | null; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, ...argv], { stdio: ['ignore', 'ignore', 'pipe'] });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('close', (status) => resolve({ status, err }));
  });
}
