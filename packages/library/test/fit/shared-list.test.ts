import type { Fact, FieldId, ListEntry, Profile } from '@bearings/core/fit';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  LIST_WORDS,
  readSharedList,
  SHARE_PARTS,
  type SharedList,
  type ShareInput,
  shareList,
  type SharePart,
  writeShare,
} from '../../src/fit/index.js';
import { aList, NAMES, type SomeList } from './a-list.js';

const PLAIN = { fields: new Map<string, string>(), sources: new Map<string, string>() };
const page = (list: SharedList): string => writeShare(list, PLAIN, LIST_WORDS);

/** Words that stand in one place of a profile each, by the part that shows it; null for what no part shows. */
const TITLE = 'title-4711';
const NOTES = 'notes-4711';
const OWN_DATE = 'letter-4711';
const ADDED = '2026-03-17';
const NEVER_SHOWN = [
  '523',
  '3.87',
  '3.71',
  '2030-04-25',
  '43217',
  '98765',
  'tie-4711',
  'wish-4711',
  'place-4711',
  'surgery-4711',
];

let some: SomeList;
let profile: Profile;
const share = (parts: readonly SharePart[], more: Partial<ShareInput> = {}): SharedList =>
  shareList({
    profile,
    answer: some.answer,
    deadlines: some.sheet.deadlines,
    names: NAMES,
    parts,
    made: '2026-11-27',
    before: null,
    comments: [],
    ...more,
  });

beforeAll(async () => {
  some = await aList('09-texan');
  const list = some.profile.list.map(
    (entry, i): ListEntry => ({
      ...entry,
      notes: NOTES,
      priority: i + 1,
      added: ADDED,
      dates: [{ date: '2026-12-01', what: OWN_DATE }],
    }),
  );
  profile = {
    ...some.profile,
    title: TITLE,
    aims: { ...some.profile.aims, specialties: ['surgery-4711'] },
    residence: { ...some.profile.residence, ties: [{ state: 'ME', why: 'tie-4711' }] },
    places: [{ id: 'home', label: 'place-4711', latitude: 43.217, longitude: -98.765 }],
    scores: { mcat: [{ total: 523, date: '2030-04-25' }], gpa: { total: 3.87, science: 3.71, asOf: '' } },
    money: { ...some.profile.money, savings: 43_217, mostDebt: 98_765 },
    wishes: some.profile.wishes.map((wish) => ({ ...wish, label: 'wish-4711' })),
    list,
  };
});

describe('a shared list', () => {
  it('holds the chosen parts and nothing else of the profile, whichever are chosen', () => {
    const shows: readonly (readonly [SharePart, string])[] = [
      ['title', TITLE],
      ['notes', NOTES],
      ['dates', OWN_DATE],
      ['added', ADDED],
    ];
    fc.assert(
      fc.property(fc.subarray([...SHARE_PARTS]), (parts) => {
        const list = share(parts);
        const written = page(list);
        const allowed = new Set<string>(['id', 'name', ...parts.filter((part) => part !== 'title')]);
        for (const school of list.schools) expect(new Set(Object.keys(school))).toEqual(allowed);
        expect(Object.keys(list).sort()).toEqual([
          'comments',
          'format',
          'made',
          'parts',
          'schools',
          'title',
          'version',
        ]);
        for (const [part, word] of shows) expect([part, written.includes(word)]).toEqual([part, parts.includes(part)]);
        for (const word of NEVER_SHOWN) expect([word, written.includes(word)]).toEqual([word, false]);
      }),
      { numRuns: 200 },
    );
  });

  it('opens from a disk: no script runs, and nothing is fetched', () => {
    const written = page(share([...SHARE_PARTS]));
    expect(written).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`);
    expect(written.match(/<script[^>]*>/g)).toEqual(['<script type="application/json" id="data">']);
    expect(written).not.toMatch(/\b(src|action|ping)=|href="(?!#)|url\(|@import|https?:/i);
  });

  it('carries itself as data, and keeps what would break out of its place', () => {
    const notes = `</script><img src=x onerror=alert(1)> & "quotes" 'too' <!-- 🌱`;
    const list = share(['notes'], { profile: { ...profile, list: [{ ...profile.list[0]!, notes }] } });
    const written = page(list);
    expect(written).not.toContain('<img');
    expect(written).toContain('&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quotes&quot;');
    expect(readSharedList(written, 'list.html')).toEqual(list);
  });

  it('tells ranks with their interval, labels, costs with sources, and what nobody says', () => {
    const list = share(['rank', 'label', 'cost', 'gap', 'requirements', 'deadlines']);
    const fir = list.schools.find(({ id }) => id === 'zz-fir')!;
    expect(fir).toMatchObject({
      rank: null,
      label: 'cannot-say',
      cost: { kind: 'known', cents: 8_500_000, sources: ['FICTIONAL'] },
    });
    expect(fir.requirements).toContainEqual({ requirement: 'residency', outcome: 'dropped' });
    expect(fir.deadlines!.every(({ date }) => date === null)).toBe(true);
    // Ash: 22,000 + 22,000 + 22,000 + 52,000, since 30,000 of earlier loans count.
    expect(list.schools.find(({ id }) => id === 'zz-ash')).toMatchObject({ gap: { kind: 'known', cents: 11_800_000 } });
    const written = page(list);
    expect(written).toContain('$118,000');
    expect(written).toContain('None of them is a chance of being accepted');
    expect(page(share(['notes']))).not.toContain('a chance of being accepted');
  });

  it('keeps back what a source lets nobody pass on, and what was computed from it', async () => {
    const licensed = await aList('09-texan', (fact) =>
      fact.field === 'cost-of-attendance' ? { ...fact, licence: 'not-to-publish' as const } : fact,
    );
    const list = share(['cost', 'gap'], { answer: licensed.answer });
    for (const { cost, gap } of list.schools) expect([cost, gap]).toEqual([{ kind: 'withheld' }, { kind: 'withheld' }]);
    expect(page(list)).toContain('kept back');
    expect(page(list)).not.toMatch(/\d{2},\d{3}/);
  });

  it('keeps back a licensed deadline', async () => {
    const deadline: Fact = {
      school: profile.list[0]!.school as Fact['school'],
      field: 'primary-deadline' as FieldId,
      value: { kind: 'date', date: '2026-10-15T23:59', zone: 'America/New_York' },
      year: 2027,
      period: '',
      population: null,
      residency: null,
      source: 'OWN',
      retrieved: '',
      licence: 'not-to-publish',
    };
    const { sheet } = await aList('09-texan', undefined, [deadline]);
    expect(JSON.stringify(share(['deadlines'], { deadlines: sheet.deadlines }))).not.toContain('2026-10-15');
    const open = await aList('09-texan', undefined, [{ ...deadline, licence: 'publishable' }]);
    expect(JSON.stringify(share(['deadlines'], { deadlines: open.sheet.deadlines }))).toContain('2026-10-15T23:59');
  });

  it('counts versions, and keeps comments', () => {
    const comment = { by: 'Advisor', on: '2026-11-28', school: 'zz-ash', text: 'Ask about <Casper>.' };
    const first = share(['state'], { comments: [comment] });
    const second = share(['state'], {
      before: readSharedList(page(first), 'first.html'),
      comments: [{ ...comment, school: null }],
    });
    expect([first.version, second.version]).toEqual([1, 2]);
    expect(second.comments).toEqual([comment, { ...comment, school: null }]);
    expect(page(second)).toContain('Ask about &lt;Casper&gt;.');
    expect(page(second)).toContain('Advisor, 2026-11-28, on Ash Medical College (fictional):');
  });

  it('is refused where a file carries none', () => {
    expect(() => readSharedList('<html></html>', 'x.html')).toThrow(/x.html carries no list/);
    const written = page(share(['state']));
    expect(() => readSharedList(written.replace('"format":1', '"format":2'), 'x.html')).toThrow(/another form/);
    expect(() => readSharedList(written.replace('"comments":[]', '"comments":[1]'), 'x.html')).toThrow(/a comment/);
  });
});
