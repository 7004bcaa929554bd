import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprint, openDesk, ROOT, type Desk } from '../try-command.js';

const PROGRAM = join(ROOT, 'packages/cli/bin/bearings.js');

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

describe('the program as it is installed', () => {
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
      'weights',
      'doubt',
      'fit',
      'deadlines',
      'review',
      'peers',
      'explain',
      'match',
      'reproduce',
      'infer-weights',
      'verify',
      'export',
      'fetch-snapshot',
      'compare-snapshots',
      'match-affiliations',
      'build',
      'works',
      'seal',
    ]) {
      expect(start(command, '--help').stdout).toContain(`$ bearings ${command}`);
    }
    expect(start('import', 'table', '--help').stdout).toContain('$ bearings import table');
    expect(start('facts', 'import', '--help').stdout).toContain('$ bearings facts import');
    for (const command of ['show', 'export', 'import', 'share', 'sheet', 'look', 'diff'])
      expect(start('shortlist', command, '--help').stdout).toContain(`$ bearings shortlist ${command}`);
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

describe('bearings doubt as it is installed', () => {
  /** Many draws, each scored anew: more than a minute. */
  const LONG = ['doubt', 'fictional-200', '--draws', '200000', '--format', 'json', '--range'];

  interface Partial {
    readonly partial: boolean;
    readonly sensitivity: { readonly draws: number };
    readonly schools: readonly { readonly sensitivity: { readonly median: { readonly rank: number } } | null }[];
  }

  it.each([
    [['fictional-200', '--draws', '9000', '--range', 'sensitivity']],
    [['fictional-200', '--draws', '20000', '--until', '0.3', '--range', 'sensitivity']],
    [['open-us-2025', '--draws', '50000', '--school', 'us-duke']],
    [['open-us-2025', '--draws', '3000', '--aggregate', 'geometric', '--missing', 'zero', '--format', 'csv']],
  ])('prints the same bytes by one, two or three threads, and nothing else where nobody looks: %j', async (argv) => {
    const format = argv.includes('--format') ? [] : ['--format', 'json'];
    const outs: string[] = [];
    for (const threads of ['1', '2', '3']) {
      const { status, out, err } = await finish(['doubt', ...argv, ...format, '--threads', threads]);
      expect([status, err]).toEqual([0, '']);
      outs.push(out);
    }
    expect(outs[0]?.length).toBeGreaterThan(1000);
    expect(new Set(outs).size).toBe(1);
  });

  it.each(['1', '2'])('gives what is done by Ctrl-C with %s threads, marked as partial', async (threads) => {
    const { status, out, err } = await interrupt([...LONG, 'sensitivity', '--threads', threads]);
    expect([status, err]).toEqual([4, expect.stringMatching(/^bearings: stopping; .* again ends at once\)\n$/)]);
    const answer = JSON.parse(out) as Partial;
    expect(answer.partial).toBe(true);
    expect(answer.sensitivity.draws).toBeGreaterThan(0);
    expect(answer.sensitivity.draws).toBeLessThan(200_000);
    expect(answer.schools.length).toBe(197);
    expect(answer.schools.every(({ sensitivity }) => (sensitivity?.median.rank ?? 0) > 0)).toBe(true);
  });

  it('marks a table as partial too, at its head and below', async () => {
    const { status, out } = await interrupt(['doubt', 'fictional-200', '--draws', '200000']);
    expect([status, out.split('\n')[0]]).toEqual([4, expect.stringContaining('(PARTIAL)')]);
    expect(out).toContain('PARTIAL: stopped before it was done');
    expect(out).toContain('statistical: none, since the run was stopped');
  });

  it('ends at once by a second Ctrl-C', async () => {
    const before = performance.now();
    const { status, out } = await interrupt([...LONG, 'sensitivity'], { again: true });
    expect([status, out.length]).toEqual([130, 0]);
    expect(performance.now() - before).toBeLessThan(30_000);
  });

  it('tells a fault of another thread as any other, and a bug with its stack', async () => {
    const { status, err } = await finish(['doubt', 'open-us-2025', '--coverage', '2', '--format', 'json']);
    expect([status, (JSON.parse(err) as { fault: string }).fault]).toEqual([1, 'uncertainty.option-refused']);
    const broke = ['--import', `data:text/javascript,${encodeURIComponent(BREAK)}`];
    const broken = await finish(['doubt', 'open-us-2025', '--range', 'attainable'], broke);
    expect([broken.status, broken.out]).toEqual([70, '']);
    expect(broken.err).toMatch(/this is a bug, please report it\nError: broken for a test\n +at /);
  });
});

/** Breaks the searching of every thread but the first. */
const BREAK = `
import { isMainThread } from 'node:worker_threads';
if (!isMainThread) Float64Array.from = () => { throw new Error('broken for a test'); };
`;

/** Runs the program to its end, and hands over what it says on standard error as it says it. */
function finish(
  argv: readonly string[],
  node: readonly string[] = [],
  onError: (told: string, child: ChildProcess) => void = () => {},
): Promise<{ status: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, BEARINGS_HOME: desk.home };
    const child = spawn(process.execPath, [...node, PROGRAM, ...argv], { stdio: ['ignore', 'pipe', 'pipe'], env });
    const told = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      told.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      told.err += text;
      onError(text, child);
    });
    child.on('close', (status) => resolve({ status, ...told }));
  });
}

const LISTENS = 'listens to Ctrl-C\n';
/** Says on standard error when a program begins to listen to Ctrl-C: before, a signal would end it. */
const TELL = `
process.on('newListener', (name) => {
  if (name === 'SIGINT') process.stderr.write(${JSON.stringify(LISTENS)});
});
`;

/** Runs the program, and sends a Ctrl-C when it has worked for a while; another, if wanted, as soon as it answers to the first. */
async function interrupt(
  argv: readonly string[],
  { again = false } = {},
): Promise<{ status: number | null; out: string; err: string }> {
  const told = ['--import', `data:text/javascript,${encodeURIComponent(TELL)}`];
  const { err, ...rest } = await finish(argv, told, (text, child) => {
    if (text.includes(LISTENS)) setTimeout(() => child.kill('SIGINT'), 3000);
    else if (again && text.includes('again ends at once')) child.kill('SIGINT');
  });
  return { ...rest, err: err.replace(LISTENS, '') };
}
