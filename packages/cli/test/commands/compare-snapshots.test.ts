import { existsSync, mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePrepared } from '../../../../test/engines/write-prepared.js';
import { world } from '../../../store/test/build/golden-build.js';
import { Place, work } from '../../../store/test/prepare/small-snapshot.js';
import { openDesk } from '../try-command.js';

const desk = openDesk();
const [june, september] = [new Place(), new Place()];
afterAll(() => {
  for (const place of [desk, june, september]) place.end();
});

beforeAll(async () => {
  await writePrepared(world, desk.file('june'));
  await writePrepared({ ...world, works: world.works.slice(1) }, desk.file('september'));
  june.putLines('works/updated_date=2026-06-24/part_0000.gz', [work('W1')]);
  september.putLines('works/updated_date=2026-06-24/part_0000.gz', [work('W1')]);
  september.putLines('works/updated_date=2026-09-24/part_0000.gz', [work('W2')]);
});

const compare = (...argv: readonly string[]) => desk.try(['compare-snapshots', ...argv]);

describe('bearings compare-snapshots', () => {
  it('publishes what differs between two that are prepared, and sums it up', async () => {
    const told = await compare(desk.file('june'), desk.file('september'), '--out', desk.file('out'));
    expect(told.err).toBe('');
    expect(told.out).toContain('1 gone, 0 new, 0 of another year or type');
    expect(existsSync(desk.file('out/institutions.csv'))).toBe(true);
    expect(existsSync(desk.file('out.run'))).toBe(false);
    const again = await compare(desk.file('june'), desk.file('september'), '--out', desk.file('out'));
    expect(again.status).toBe(1);
    expect(again.err).toContain('not empty');
  });

  it('compares the part files of two that are not', async () => {
    const told = await compare(june.folder, september.folder);
    expect(told.err).toBe('');
    expect(told.out).toContain('1 in both, 0 gone, 1 new, 0 with other bytes or counts');
    const { out } = await compare(june.folder, september.folder, '--format', 'csv');
    expect(out).toMatch(/^entity,name,.*\nworks,updated_date=2026-09-24\/part_0000.gz,new,,\d+,,\n$/);
    expect((await compare(june.folder, june.folder)).out).toContain('one and the same');
  });

  it('says what it cannot compare', async () => {
    mkdirSync(desk.file('empty'));
    const mixed = await compare(desk.file('june'), june.folder, '--out', desk.file('none'));
    expect([mixed.status, mixed.err]).toEqual([2, expect.stringContaining('two of a kind')]);
    const nowhere = await compare(desk.file('june'), desk.file('september'));
    expect([nowhere.status, nowhere.err]).toEqual([2, expect.stringContaining('--out')]);
    expect((await compare(june.folder, desk.file('empty'))).status).toBe(1);
    expect((await compare(june.folder, june.folder, '--jumps', 'many')).status).toBe(2);
  });
});
