import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk, PUBLISHERS, ROOT } from '../try-command.js';

/** Invented numbers of a fictional file about schools that exist. */
const TABLE = [
  'school,year,headcount applied in-state,headcount applied out-of-state,headcount matriculated in-state,headcount matriculated out-of-state,headcount matriculated all,mcat-p25 matriculated all,mcat-p75 matriculated all,gpa-p25 matriculated all,gpa-p75 matriculated all,accepts-out-of-state,mcat-use',
  'Oregon Health & Science University,2026,600,5000,120,40,160,508,515,3.55,3.9,prefers-residents,required',
  'Oregon Health & Science University,2025,650,4800,118,42,160,507,514,3.5,3.9,prefers-residents,required',
  'Nowhere Medical School,2026,1,1,1,1,2,508,515,3.5,3.9,accepts,required',
].join('\n');

let desk: Desk;
let table: string;
beforeAll(() => {
  desk = openDesk();
  table = desk.file('own facts (fictional).csv');
  writeFileSync(table, TABLE);
});
afterAll(() => desk.end());

describe('bearings facts', () => {
  it('keeps what a table says of schools that are known for certain, and names the rest', async () => {
    const { status, out } = await desk.try(['facts', 'import', table, '--retrieved', '2026-11-27']);
    expect(status).toBe(0);
    expect(out).toMatch(/^22 facts of 1 schools kept as "own-facts-fictional" \(own-table\)/);
    expect(out).toContain('left out: "Nowhere Medical School" (row 4)');
    expect((await desk.try(['facts', 'list'])).out).toBe('- own-facts-fictional\n');
    const kept = readFileSync(join(desk.home, 'facts/own-facts-fictional.csv'), 'utf8');
    expect(kept).toContain('us-ohsu,headcount,5000,,people,2026');
    expect(kept).not.toContain(',publishable');
  });

  it('tells them with their source and licence, and a list is made of them', async () => {
    const { out } = await desk.try(['facts', 'show', 'ohsu']);
    expect(out).toMatch(/people +2026 +applied, in-state +OWN +not to publish/);
    const profile = join(ROOT, 'fit/example-profile.toml');
    const told = (await desk.try(['fit', profile, '--school', 'ohsu'])).out.replace(/\s+/g, ' ');
    expect(told).toContain('target (mcat middle gpa middle)');
    expect(told).toContain('- 2026, out of state: 5000 applied, unknown interviewed, unknown accepted, 40 came');
    expect(told).toContain('worth a try from out of state, above its medians; 40 of 160 who came in 2026');
    expect(told).toContain('kept: Out-of-state applicants: Prefers residents (met)');
  });

  it('replaces only where it is asked to, and forgets all of it', async () => {
    expect((await desk.try(['facts', 'import', table])).err).toContain('are kept as "own-facts-fictional" already');
    expect((await desk.try(['facts', 'import', table, '--replace'])).status).toBe(0);
    const again = join(desk.home, 'facts/own-facts-fictional.csv');
    expect((await desk.try(['facts', 'import', again, '--as', 'twice'])).out).toContain(
      '22 facts of 1 schools kept as "twice" (facts)',
    );
    for (const name of ['twice', 'own-facts-fictional'])
      expect((await desk.try(['facts', 'forget', name])).status).toBe(0);
    expect((await desk.try(['facts', 'list'])).out).toContain('no facts are kept');
    expect((await desk.try(['facts', 'forget', 'twice'])).err).toContain('kept are: none');
    expect((await desk.try(['facts', 'show', 'ohsu'])).out).not.toContain('OWN');
  });

  it('leaves nothing half-kept of a file that is wrong', async () => {
    const bad = desk.file('bad.csv');
    writeFileSync(bad, TABLE.replace('508,515', '508,many'));
    expect((await desk.try(['facts', 'import', bad])).status).toBe(1);
    expect((await desk.try(['facts', 'import', table, '--as', 'Not A Name'])).err).toContain('cannot name facts');
    expect((await desk.try(['facts', 'list'])).out).toContain('no facts are kept');
  });

  it.runIf(PUBLISHERS)('keeps the tuition and fees that the AAMC publishes', async () => {
    const file = join(PUBLISHERS!, 'aamc/aamc_tuition_fees_2013_2026.xlsx');
    const { out } = await desk.try(['facts', 'import', file, '--as', 'aamc-tuition']);
    expect(out).toMatch(/^5,871 facts of 160 schools kept/);
    expect((await desk.try(['facts', 'forget', 'aamc-tuition'])).status).toBe(0);
  });

  it.skipIf(PUBLISHERS)('skipped: no ../shared/data', () => {});
});
