import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk, ROOT } from '../try-command.js';

const HEAD = 'school_id,field,value,missing,unit,year,period,population,residency,zone,source,retrieved,licence\n';
const PROFILE = `format = 1
title = "Two schools"
residence = { status = "citizen", country = "US", state = "OR" }
aims = { degrees = ["MD"], start = 2027 }
money = { yearly = 20000, feeAssistance = true }
[scores]
mcat = [{ total = 519, date = "2026-05-01" }]
gpa = { total = 3.71 }
[[wishes]]
id = "low-cost"
group = "money"
subject = { kind = "field", field = "tuition-and-fees" }
curve = { kind = "line", from = 70000, to = 20000 }
importance = 100
`;
const LIST = `[[list]]
school = "us-ohsu"
state = "applying"
priority = 1
notes = """
=HYPERLINK("x")
two lines 🌱"""
dates = [{ date = "2026-12-01", what = "ask for a letter" }]
[[list]]
school = "us-ucsf"
state = "considering"
`;

let desk: Desk;
let profile: string;
const dated = (...argv: string[]): string[] => [...argv, '--today', '2026-11-27'];
beforeAll(async () => {
  desk = openDesk();
  profile = desk.file('profile.toml');
  writeFileSync(profile, PROFILE + LIST);
  writeFileSync(
    desk.file('facts.csv'),
    `${HEAD}us-ohsu,primary-deadline,2026-12-15T23:59,,,2027,,,,America/New_York,OWN,,publishable\nus-ohsu,application-service,amcas,,,2027,,,,,OWN,,publishable\nus-ohsu,secondary-fee,100,,USD,2027,,,,,OWN,,publishable\n`,
  );
  expect((await desk.try(['facts', 'import', desk.file('facts.csv'), '--as', 'own'])).status).toBe(0);
});
afterAll(() => desk.end());

describe('bearings shortlist', () => {
  it('shows the list in its order, with the next date', async () => {
    const { out, status } = await desk.try(dated('shortlist', 'show', profile));
    expect(status).toBe(0);
    expect(out.split('\n')[1]).toMatch(/^OHSU.* applying .* 2026-12-01/);
    expect(out.split('\n')[2]).toMatch(/UCSF.* considering .* unknown/);
    // Fee assistance pays for the one school of AMCAS; whether OHSU waives its 100 is not known, nor what UCSF asks.
    expect(out).toContain(
      'Cost of applying: at least $0\n- AMCAS, 1 school, 1 paid for by fee assistance, fee of the 2026 cycle: $0 (M)',
    );
    expect(out).toContain('- Secondary fees of 1 school that may waive them, not in the total: $100');
  });

  it.each(['csv', 'xlsx'])('goes out to %s and comes back as the part of a profile that it was', async (kind) => {
    const file = desk.file(`list.${kind}`);
    expect((await desk.try(['shortlist', 'export', profile, '--to', file])).err).toBe(
      `2 schools were written to ${file}\n`,
    );
    const { out, err } = await desk.try(['shortlist', 'import', file]);
    expect(err).toBe('');
    const again = desk.file(`again-${kind}.toml`);
    writeFileSync(again, PROFILE + out);
    const listed = async (one: string) => (await desk.try(dated('shortlist', 'show', one, '--format', 'json'))).out;
    expect(await listed(again)).toBe(await listed(profile));
    const csv = (await desk.try(dated('shortlist', 'show', again, '--format', 'csv'))).out;
    expect(csv).toBe((await desk.try(dated('shortlist', 'show', profile, '--format', 'csv'))).out);
    expect(csv).toContain(`"'=HYPERLINK(""x"")`);
  });

  it('refuses what it cannot write or read', async () => {
    expect((await desk.try(['shortlist', 'export', profile, '--to', desk.file('list.ods')])).status).toBe(2);
    writeFileSync(desk.file('bad.csv'), 'school_id,state\nus-ohsu,thinking\n');
    expect((await desk.try(['shortlist', 'import', desk.file('bad.csv')])).err).toMatch(/row 2/);
    writeFileSync(desk.file('stranger.csv'), 'school_id\nus-nowhere\n');
    expect((await desk.try(['shortlist', 'import', desk.file('stranger.csv')])).err).toBe(
      'no school here is called us-nowhere\n',
    );
  });

  it('is shared with the chosen parts, and again with comments', async () => {
    const [first, second] = [desk.file('first.html'), desk.file('second.html')];
    const { status } = await desk.try(dated('shortlist', 'share', profile, '--parts', 'state,label', '--to', first));
    expect(status).toBe(0);
    expect(readFileSync(first, 'utf8')).not.toMatch(/Two schools|HYPERLINK|519|ask for a letter/);
    const again = dated('shortlist', 'share', profile, '--parts', 'state,notes', '--after', first, '--to', second);
    const { err } = await desk.try([...again, '--by', 'Ana', '--comment', 'us-ohsu: ask about Casper']);
    expect(err).toContain('version 2');
    expect(readFileSync(second, 'utf8')).toMatch(
      /Ana, 2026-11-27, on OHSU School of Medicine:<\/span> <span class="note">ask about Casper/,
    );
    expect((await desk.try(dated('shortlist', 'share', profile, '--parts', 'scores', '--to', first))).status).toBe(2);
    expect((await desk.try([...again, '--comment', 'x'])).status).toBe(2);
    expect(
      (await desk.try(dated('shortlist', 'share', profile, '--parts', 'state', '--after', profile, '--to', first))).err,
    ).toMatch(/carries no list/);
  });

  it('is printed for an advisor with sources', async () => {
    const sheet = desk.file('sheet.html');
    expect((await desk.try(dated('shortlist', 'sheet', profile, '--to', sheet))).status).toBe(0);
    const page = readFileSync(sheet, 'utf8');
    expect(page).toMatch(/data-label="Cost a year"><span class="num">at least \$\d\d,\d{3}/);
    expect(page).toMatch(/National Center for Education Statistics|U\.S\. Department of Education/);
    expect(page).toContain('1 paid for by fee assistance');
    expect(page).toMatch(/<li id="s\d+" value="\d+">OWN <span/);
    await desk.try(dated('shortlist', 'sheet', profile, '--without-person', '--to', sheet));
    expect(readFileSync(sheet, 'utf8')).not.toContain('>519');
  });

  it('tells what has changed since a look', async () => {
    const look = desk.file('look.json');
    expect((await desk.try(dated('shortlist', 'look', profile, '--to', look))).status).toBe(0);
    expect((await desk.try(dated('shortlist', 'diff', profile, look))).out).toBe(
      'Changes from 2026-11-27 to 2026-11-27\n- none\n',
    );
    const changed = desk.file('changed.toml');
    writeFileSync(
      changed,
      `${PROFILE}${LIST.replace('"applying"', '"primary-sent"').replace('us-ucsf', 'us-stanford')}`,
    );
    writeFileSync(
      desk.file('newer.csv'),
      `${HEAD}us-ohsu,primary-deadline,2026-12-20T23:59,,,2027,,,,America/New_York,OWN,,publishable\n`,
    );
    await desk.try(['facts', 'import', desk.file('newer.csv'), '--as', 'own', '--replace']);
    const { out } = await desk.try(['shortlist', 'diff', changed, look, '--today', '2026-12-01'], { columns: 200 });
    expect(out).toContain('Changes from 2026-11-27 to 2026-12-01');
    expect(out).toMatch(/OHSU|Oregon/);
    expect(out).toContain('status: applying → primary sent');
    expect(out).toContain(
      'First application due: 2026-12-15 23:59 America/New York → 2026-12-20 23:59 America/New York'.replaceAll(
        'New York',
        'New_York',
      ),
    );
    expect(out).toContain('Secondary fee: 100 [2027] → unknown');
    expect(out).toMatch(/Stanford.*came onto the list \(considering\)/);
    expect(out).toMatch(/UCSF.*is no longer on the list/);
    const csv = (await desk.try(['shortlist', 'diff', changed, look, '--format', 'csv'])).out;
    expect(csv.split('\n')[0]).toBe('school,name,kind,what');
    writeFileSync(look, '{"format":1}');
    expect((await desk.try(dated('shortlist', 'diff', profile, look))).err).toMatch(/look at a list needs/);
  });
});

describe('rules of money of one’s own', () => {
  it('take the place of those that are shipped', async () => {
    const rules = JSON.parse(readFileSync(join(ROOT, 'fit/money.json'), 'utf8')) as { loans: { inAll: number }[] };
    for (const rule of rules.loans) rule.inAll = 1000;
    mkdirSync(desk.home, { recursive: true });
    const loansOf = async () => {
      const { out } = await desk.try(['fit', profile, '--school', 'us-ohsu', '--format', 'json']);
      return (JSON.parse(out) as { schools: { money: { loans: number } }[] }).schools[0]!.money.loans;
    };
    const shipped = await loansOf();
    writeFileSync(join(desk.home, 'money.json'), JSON.stringify(rules));
    expect(existsSync(join(desk.home, 'money.json'))).toBe(true);
    expect([shipped > 100_000, await loansOf()]).toEqual([true, 100_000]);
    writeFileSync(join(desk.home, 'money.json'), '{"format":2}');
    expect((await desk.try(['fit', profile])).err).toMatch(/money.json has .* rules of money need/);
  });
});

describe('bearings review', () => {
  it('raises flags from where it is told to', async () => {
    const other = openDesk();
    const flagsOf = async (...more: string[]) =>
      (await other.try(dated('review', profile, '--format', 'csv', ...more))).out;
    expect(await flagsOf()).toContain('short');
    expect(await flagsOf('--fewest', '2')).not.toContain('short');
    expect((await other.try(['review', profile, '--part', '2'])).status).toBe(2);
    expect((await other.try(['review', profile, '--fewest', '1.5'])).status).toBe(2);
    other.end();
  });
});
