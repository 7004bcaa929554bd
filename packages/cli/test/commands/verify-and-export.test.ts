import { openLibrary } from '@bearings/store';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprint, openDesk, ROOT, tryCommand, type Desk } from '../try-command.js';

describe('an edition of your own', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = openDesk();
    const table = desk.file('ranking.csv');
    writeFileSync(
      table,
      'Rank,School,Reputation,Overall\n1,Harvard Medical School,90,90\n2,Yale School of Medicine,80,80\n',
    );
    const argv = ['import', 'table', table, '--accept-suggestion', '--publishable', '--as', 'mine'];
    expect(await desk.try(argv)).toMatchObject({ status: 0 });
  });
  afterAll(() => desk.end());

  it('verifies as long as no byte of it changes, and names the first file that differs', async () => {
    const good = await desk.try(['verify', 'mine', '--format', 'json']);
    expect([good.status, JSON.parse(good.out)]).toMatchObject([0, { edition: 'mine', verified: true, first: null }]);

    const path = join(desk.home, 'editions/mine/readings.csv');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replace(',90,', ',91,'));
    const bad = await desk.try(['verify', 'mine', '--format', 'json']);
    expect(bad.status).toBe(3);
    expect(JSON.parse(bad.out)).toMatchObject({
      verified: false,
      first: { path: 'editions/mine/readings.csv', what: 'changed' },
    });
    expect((await desk.try(['verify', 'mine'])).out).toContain('editions/mine/readings.csv was changed');

    expect((await desk.try(['seal', 'mine'])).status).toBe(0);
    expect((await desk.try(['verify', 'mine'])).status).toBe(0);
    writeFileSync(path, before);
    expect((await desk.try(['seal', '--all'])).out).toContain('mine is sealed');
    expect((await desk.try(['verify', 'mine'])).status).toBe(0);
  });

  it('is listed as yours', async () => {
    const { out } = await desk.try(['list', 'editions', '--format', 'json']);
    const { editions } = JSON.parse(out) as { editions: { id: string; own: boolean }[] };
    expect(editions.filter(({ own }) => own).map(({ id }) => id)).toEqual(['mine']);
  });

  it('is found by --home as by BEARINGS_HOME', async () => {
    const there = await tryCommand(['rank', 'mine', '--home', desk.home, '--format', 'json']);
    expect(there.status).toBe(0);
    expect((await tryCommand(['rank', 'mine'])).status).toBe(1);
  });

  it('is exported as a package', async () => {
    const { status, out } = await desk.try(['export', 'mine', '--to', desk.file('package'), '--format', 'json']);
    expect(status).toBe(0);
    expect((JSON.parse(out) as { files: string[] }).files).toEqual(
      Object.keys(fingerprint(desk.file('package'))).sort(byDescriptor),
    );
  });
});

/** The descriptor stands first, the rest as it was written. */
const byDescriptor = (a: string, b: string): number => ORDER.indexOf(a) - ORDER.indexOf(b);
const ORDER = [
  ...[
    'datapackage.json',
    'schools.csv',
    'indicators.csv',
    'readings.csv',
    'printed.csv',
    'placements.csv',
    'sources.csv',
  ],
  ...['cohort.json', 'manifest.json'],
];

describe('the editions that are shipped', () => {
  const ids = openLibrary({ shipped: ROOT, home: null })
    .editions()
    .map(({ id }) => id);

  it.each(ids)('%s verifies, to the byte', async (id) => {
    const { status, out } = await tryCommand(['verify', id, '--format', 'json']);
    expect([status, JSON.parse(out)]).toMatchObject([0, { verified: true, differing: [] }]);
  });
});

describe('bearings export and seal', () => {
  it.each([
    [['export', 'open-us-2025'], 2],
    [['export', 'nothing', '--to', '/tmp/bearings-never'], 1],
    [['seal'], 2],
    [['seal', 'open-us-2025', '--all'], 2],
    [['seal', 'open-us-2025'], 1],
    [['verify', 'nothing'], 1],
    [['verify'], 2],
  ] as const)('refuses %j with status %i', async (argv, status) => {
    expect((await tryCommand(argv)).status).toBe(status);
  });
});
