import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk, ROOT } from '../try-command.js';

let desk: Desk;
let profile: string;
beforeAll(() => {
  desk = openDesk();
  profile = desk.file('profile.toml');
  writeFileSync(profile, readFileSync(join(ROOT, 'fit/example-profile.toml')));
});
afterAll(() => desk.end());

const write = (name: string, text: string): string => {
  const file = desk.file(name);
  writeFileSync(file, text);
  return file;
};

describe('bearings fit', () => {
  it('prints the profile to begin from, and makes a list of it', async () => {
    const { out: example } = await desk.try(['fit', '--example']);
    expect(example).toBe(readFileSync(profile, 'utf8'));
    const { status, out } = await desk.try(['fit', profile, '--top', '5']);
    expect(status).toBe(0);
    expect(out).toMatch(/^My list \(an example, fictional\): schools of us-2026\n/);
    expect(out).toMatch(/\n1 +The Ohio State .* 100 % +cannot say +>= 31,081 +>= 0 +ask +for: Low tuition/);
    expect(out).toContain('nothing that is unknown counts as zero');
    expect(out.replace(/\s+/g, ' ')).toContain('no chance of being accepted');
    expect(out.replace(/\s+/g, ' ')).toContain('Nothing of your profile has left this machine.');
  });

  it('answers as JSON and CSV: ranks in order, dropped schools last, parts that sum to the fit', async () => {
    const { schools, placed, notPlaced, dropped } = JSON.parse(
      (await desk.try(['fit', profile, '--format', 'json'])).out,
    );
    expect(schools).toHaveLength(placed + notPlaced + dropped);
    const ranks = schools.slice(0, placed).map(({ rank }: { rank: number }) => rank);
    expect(ranks).toEqual([...ranks].sort((a: number, b: number) => a - b));
    for (const { fit, parts } of schools.slice(0, placed))
      expect(parts.reduce((sum: number, { points }: { points: number | null }) => sum + (points ?? 0), 0)).toBeCloseTo(
        fit,
        9,
      );
    const { out } = await desk.try(['fit', profile, '--format', 'csv']);
    expect(out.split('\n')[0]).toMatch(/^school,name,outcome,rank,rank_low,/);
    expect(out.trim().split('\n')).toHaveLength(schools.length + 1);
  });

  it('is the same for the same profile, and moves by its seed', async () => {
    const once = (await desk.try(['fit', profile, '--format', 'json'])).out;
    expect((await desk.try(['fit', profile, '--format', 'json'])).out).toBe(once);
    const other = write('other.toml', `${readFileSync(profile, 'utf8')}\n[rules]\nseed = 2\n`);
    expect((await desk.try(['fit', other, '--format', 'json'])).out).not.toBe(once);
  });

  it('tells of one school at length, and what would put another above it', async () => {
    const { out } = await desk.try(['fit', profile, '--school', 'Ohio State', '--against', 'us-cincinnati']);
    expect(out).toMatch(/^The Ohio State University College of Medicine · us-ohiostate\nrank 1 \(/);
    expect(out).toContain('- Low tuition and fees: 31,081 USD per year, fulfilled to 82 %');
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /University of Cincinnati College of Medicine stands above .* where "A class that is not large" has an importance of more than 36\.9 in place of 30\.0/,
    );
  });

  it('takes what a change of mind says, and the order turns round', async () => {
    const text = readFileSync(profile, 'utf8');
    const past = write('past.toml', text.replace('importance = 30', 'importance = 37'));
    const { schools } = JSON.parse((await desk.try(['fit', past, '--format', 'json'])).out);
    const rankOf = (id: string): number => schools.find(({ school }: { school: string }) => school === id).rank;
    expect(rankOf('us-cincinnati')).toBeLessThan(rankOf('us-ohiostate'));
    const short = write('short.toml', text.replace('importance = 30', 'importance = 36'));
    const before = JSON.parse((await desk.try(['fit', short, '--format', 'json'])).out).schools;
    expect(before[0].school).toBe('us-ohiostate');
  });

  it('learns weights from schools that are liked, as ranges', async () => {
    const liked = write(
      'liked.toml',
      `${readFileSync(profile, 'utf8')}\n[importance]\nkind = "examples"\norder = ["us-ucsf", "us-stanford", "us-toledo"]\n`,
    );
    const { weights, schools } = JSON.parse((await desk.try(['fit', liked, '--format', 'json'])).out);
    expect(weights.from).toBe('examples');
    for (const [k, [low, high]] of weights.learned.ranges.entries()) {
      expect(weights.weights[k]).toBeGreaterThanOrEqual(low - 1e-6);
      expect(weights.weights[k]).toBeLessThanOrEqual(high + 1e-6);
    }
    const fitOf = (id: string): number => schools.find(({ school }: { school: string }) => school === id).fit;
    expect(fitOf('us-ucsf')).toBeGreaterThanOrEqual(fitOf('us-stanford'));
    expect(fitOf('us-stanford')).toBeGreaterThanOrEqual(fitOf('us-toledo'));
  });

  it('reads JSON as it reads TOML', async () => {
    const said = write('nothing.json', '{"format": 1}');
    const { out, status } = await desk.try(['fit', said, '--top', '1']);
    expect(status).toBe(0);
    expect(out).toContain('Nothing is wished for yet');
  });

  it.each([
    ['format = 2', 'fit.profile-malformed', '/format'],
    ['format = 1\nwish = []', 'fit.profile-malformed', '/wish'],
    [
      'format = 1\n[scores]\nmcat = [{ total = 471, date = "2026-01-01" }]',
      'fit.profile-malformed',
      '/scores/mcat/0/total',
    ],
    [
      'format = 1\n[[requirements]]\nfield = "no-such"\nneeds = { kind = "at-least", value = 1 }',
      'fit.profile-malformed',
      '/requirements/0/field',
    ],
    [
      'format = 1\n[importance]\nkind = "examples"\norder = ["us-nobody", "us-ucsf"]\n[[wishes]]\nid = "a"\ngroup = "place"\nsubject = { kind = "field", field = "setting" }\ncurve = { kind = "order", best = ["city", "town"] }\nimportance = 1',
      'fit.examples-refused',
      'us-nobody',
    ],
  ])('refuses %s by %s', async (text, code, said) => {
    const { status, err } = await desk.try(['fit', write('bad.toml', text), '--format', 'json']);
    expect(status).toBe(1);
    expect(err).toContain(code);
    expect(err).toContain(said);
  });

  it.each([[[]], [['x.toml', '--against', 'us-ucsf']], [['x.toml', '--top', '0']]])(
    'asks for %s as it is used',
    async (args) => {
      expect((await desk.try(['fit', ...args])).status).toBe(2);
    },
  );

  it('says which school may be meant, and which files are not there', async () => {
    expect((await desk.try(['fit', profile, '--school', 'zz-aldamere'])).err).toContain('is no school of the cohort');
    expect((await desk.try(['fit', desk.file('none.toml')])).err).toContain('there is no such file');
  });
});

describe('bearings fit --propose', () => {
  it('prints wishes that read back at the end of the profile, each under its reason', async () => {
    const said = write(
      'said.toml',
      'format = 1\n\n[aims]\ngoals = ["underserved"]\n\n[[places]]\nid = "home"\nlatitude = 40\nlongitude = -83\n',
    );
    const { status, out } = await desk.try(['fit', '--propose', said]);
    expect(status).toBe(0);
    expect(out).toMatch(/^# For everybody: /);
    expect(out).toContain('# For the goal underserved: ');
    expect(out).toContain('# For the place home: ');
    const taken = write('taken.toml', `${readFileSync(said, 'utf8')}\n${out}`);
    const { proposals } = JSON.parse((await desk.try(['fit', '--propose', said, '--format', 'json'])).out);
    expect(proposals).toHaveLength(4);
    const { schools } = JSON.parse((await desk.try(['fit', taken, '--format', 'json'])).out);
    expect(schools[0].parts.map(({ wish }: { wish: string }) => wish)).toEqual(
      proposals.map(({ wish }: { wish: { id: string } }) => wish.id),
    );
    expect((await desk.try(['fit', '--propose', taken])).out).toMatch(/^# Nothing to propose/);
    const csv = (await desk.try(['fit', '--propose', said, '--format', 'csv'])).out;
    expect(csv.split('\n')[1]).toMatch(/^low-tuition,Low tuition and fees,money,field,tuition-and-fees,/);
  });

  it('tells what became of people with such numbers in the whole country, with what that is not', async () => {
    const grid = join(ROOT, 'fit/fictional-grid.csv');
    const told = JSON.parse((await desk.try(['fit', profile, '--grid', grid, '--format', 'json'])).out).grid;
    expect(told.cell.mcat.from <= 510 && 510 <= told.cell.mcat.to).toBe(true);
    expect(told.caveat).toBe('at-least-one-acceptance-anywhere');
    const { out } = await desk.try(['fit', profile, '--grid', grid, '--top', '1']);
    const { numerator, denominator } = told.rate;
    const people = `${numerator.toLocaleString('en-US')} of ${denominator.toLocaleString('en-US')}`;
    expect(out.replace(/\s+/g, ' ')).toContain(`${people} were accepted by at least one school`);
    expect(out.replace(/\s+/g, ' ')).toContain('It is no chance at any one school');
    const other = await desk.try(['fit', profile, '--grid', profile]);
    expect(other.status).not.toBe(0);
  });
});
