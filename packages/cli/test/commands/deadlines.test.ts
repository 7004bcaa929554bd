import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../try-command.js';

let desk: Desk;
let profile: string;
beforeAll(async () => {
  desk = openDesk();
  profile = desk.file('profile.toml');
  writeFileSync(
    profile,
    'format = 1\ntitle = "Two schools (fictional dates)"\n[[list]]\nschool = "us-ohsu"\nstate = "applying"\ndates = [{ date = "2026-09-01", what = "ask for a letter" }]\n[[list]]\nschool = "us-ucsf"\nstate = "rejected"\n',
  );
  const facts = desk.file('dates.csv');
  writeFileSync(
    facts,
    'school_id,field,value,missing,unit,year,period,population,residency,zone,source,retrieved,licence\nus-ohsu,primary-deadline,2026-10-15T23:59,,,2027,,,,America/New_York,OWN,,not-to-publish\n',
  );
  expect((await desk.try(['facts', 'import', facts, '--as', 'dates'])).status).toBe(0);
});
afterAll(() => desk.end());

describe('bearings deadlines', () => {
  it('tells what is due by date, and that the rest is unknown', async () => {
    const { out } = await desk.try(['deadlines', profile]);
    const lines = out.trim().split('\n').slice(1);
    expect(lines[0]).toMatch(
      /^2026-09-01 +OHSU .*ask for a letter +your own$|^2026-09-01 .*ask for a letter +your own/,
    );
    expect(lines[1]).toMatch(/^2026-10-15 23:59 America\/New_York .* OWN/);
    expect(lines.slice(2).every((line) => line.startsWith('unknown'))).toBe(true);
    expect(out).not.toContain('San Francisco');
  });

  it('writes a calendar of what is known, the same for the same moment', async () => {
    const argv = ['deadlines', profile, '--calendar', '--stamp', '2026-11-27T12:00:00Z'];
    const { out, err } = await desk.try(argv);
    expect(out).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(out).toContain('DTSTART:20261016T035900Z');
    expect(out).toContain('DTSTART;VALUE=DATE:20260901');
    expect(err).toBe('3 deadlines are unknown here, and not in the calendar\n');
    expect((await desk.try(argv)).out).toBe(out);
    expect((await desk.try(['deadlines', profile, '--calendar', '--stamp', 'soon'])).status).toBe(2);
  });
});

describe('bearings review', () => {
  it('tells of each list what to look at, and writes it as CSV', async () => {
    const { out, status } = await desk.try(['review', profile, profile, '--today', '2026-11-27']);
    expect(status).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'short list; few targets; most numbers cannot be placed; deadline passed (us-ohsu)',
    );
    const csv = (await desk.try(['review', profile, '--today', '2026-10-01', '--format', 'csv'])).out;
    expect(csv.split('\n')[0]).toBe('file,title,flag,schools,found');
    expect(csv).not.toContain('deadline');
    expect((await desk.try(['review', profile, '--today', 'soon'])).status).toBe(2);
  });
});
