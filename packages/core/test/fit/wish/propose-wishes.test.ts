import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_PROFILE,
  GOALS,
  LEARNING_STYLES,
  parseFields,
  parseProposedWishes,
  type Profile,
  proposeWishes,
  readProfile,
} from '../../../src/fit/index.js';

const shipped = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../../fit/${file}`, import.meta.url), 'utf8'));
const fields = parseFields(shipped('fields.json'), 'fields.json');
const json = shipped('proposed-wishes.json') as { wishes: { wish: object }[]; place: object };
const parse = (changed: unknown) => parseProposedWishes(changed, 'proposed.json', fields);
const proposed = parse(json);
const home = { id: 'home', label: 'Columbus', latitude: 39.96, longitude: -83 };

const saying = (more: Partial<Profile['aims']> & Partial<Pick<Profile, 'places' | 'wishes' | 'money'>>): Profile => {
  const { places = [], wishes = [], money = EMPTY_PROFILE.money, ...aims } = more;
  return { ...EMPTY_PROFILE, places, wishes, money, aims: { ...EMPTY_PROFILE.aims, ...aims } };
};
const propose = (more: Parameters<typeof saying>[0]) => proposeWishes(saying(more), proposed);
const idsFor = (more: Parameters<typeof saying>[0]) => propose(more).map(({ wish }) => wish.id);

describe('proposed wishes', () => {
  it('are low tuition alone for a person who has said nothing', () => {
    expect(propose({}).map(({ wish, because }) => [wish.id, because])).toEqual([['low-tuition', { always: true }]]);
  });

  it('come by goals and ways of learning in their order, then places, then debt', () => {
    const money = { ...EMPTY_PROFILE.money, mostDebt: 150000 };
    const said = propose({ goals: ['rural', 'research'], learning: ['clinical-early'], places: [home], money });
    expect(said.map(({ wish, because }) => [wish.id, because])).toEqual([
      ['low-tuition', { always: true }],
      ['graduates-in-rural-areas', { goal: 'rural' }],
      ['rural-setting', { goal: 'rural' }],
      ['research-money', { goal: 'research' }],
      ['time-for-research', { goal: 'research' }],
      ['early-patients', { learning: 'clinical-early' }],
      ['near-home', { place: 'home' }],
      ['low-debt', { money: 'mostDebt' }],
    ]);
    expect(said[6]!.wish).toEqual({
      id: 'near-home',
      label: 'Near Columbus',
      group: 'distance',
      subject: { kind: 'distance', place: 'home' },
      curve: { kind: 'line', from: 1500, to: 0 },
      importance: 60,
    });
  });

  it('look at one thing once: the first of two ways of learning decides the curve', () => {
    expect(idsFor({ learning: ['problem-based', 'lecture'] })).toEqual(['low-tuition', 'taught-by-cases']);
    expect(idsFor({ learning: ['lecture', 'problem-based'] })).toEqual(['low-tuition', 'taught-by-lectures']);
  });

  it('leave out what is wished for already, under any id, and an id that is taken', () => {
    const [tuition] = propose({});
    expect(idsFor({ wishes: [{ ...tuition!.wish, id: 'mine' }] })).toEqual([]);
    const other = { ...proposed.wishes[1]!.wish, id: 'low-tuition' };
    expect(idsFor({ wishes: [other] })).toEqual([]);
    expect(idsFor({ wishes: [other], places: [home] })).toEqual(['near-home']);
  });

  it('make a profile that is read back, and then propose nothing more', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...GOALS)),
        fc.uniqueArray(fc.constantFrom(...LEARNING_STYLES)),
        fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,80}$/), { maxLength: 3 }),
        (goals, learning, ids) => {
          const said = saying({ goals, learning, places: ids.map((id) => ({ ...home, id })) });
          const wishes = proposeWishes(said, proposed).map(({ wish }) => wish);
          const taken = { ...said, wishes };
          expect(readProfile(JSON.parse(JSON.stringify(taken)), 'profile.json', fields)).toEqual(taken);
          expect(proposeWishes(taken, proposed)).toEqual([]);
        },
      ),
    );
  });

  it('give each thing that is said the same weight, whatever number of fields tells of it', () => {
    const causes = new Set(proposed.wishes.flatMap((one) => one.for.map((cause) => JSON.stringify(cause))));
    for (const cause of causes) {
      const own = proposed.wishes.filter((one) => one.for.some((other) => JSON.stringify(other) === cause));
      expect([cause, own.reduce((sum, { wish }) => sum + wish.importance, 0)]).toEqual([cause, 60]);
    }
    expect(proposed.place.importance).toBe(60);
  });
});

describe('the document of proposed wishes', () => {
  const first = (change: object) => ({ ...json, wishes: [{ ...json.wishes[0], ...change }, ...json.wishes.slice(1)] });
  const wish = (change: object) => first({ wish: { ...json.wishes[0]!.wish, ...change } });

  it.each([
    ['/wishes/0/rationale', first({ rationale: ' ' })],
    ['/wishes/0/for', first({ for: [] })],
    ['/wishes/0/for/0/goal', first({ for: [{ kind: 'goal', goal: 'wealth' }] })],
    ['/wishes/0/wish/subject/field', wish({ subject: { kind: 'field', field: 'prestige' } })],
    ['/wishes/0/wish/subject/kind', wish({ subject: { kind: 'ranking', edition: 'open-us-2025' } })],
    ['/wishes/0/wish/curve', wish({ curve: { kind: 'order', best: ['yes', 'no'] } })],
    ['/wishes/0/wish/importance', wish({ importance: 101 })],
    ['/wishes/0/wish/id', wish({ id: 'near-home' })],
    ['/wishes/1/wish', first({ wish: json.wishes[1]!.wish })],
    ['/place/curve/to', { ...json, place: { ...json.place, curve: { kind: 'line', from: 5, to: 5 } } }],
    ['/place/curve', { ...json, place: { ...json.place, curve: { kind: 'order', best: ['yes', 'no'] } } }],
    ['/importance', { ...json, importance: '' }],
  ])('is refused at %s', (at, changed) => {
    expect(() => parse(changed)).toThrow(
      expect.objectContaining({ code: 'fit.proposals-malformed', facts: expect.objectContaining({ at }) }),
    );
  });
});
