import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../../src/index.js';
import { EMPTY_PROFILE, parseFields, readProfile } from '../../../src/fit/index.js';

const fields = parseFields(
  JSON.parse(readFileSync(new URL('../../../../../fit/fields.json', import.meta.url), 'utf8')),
  'fit/fields.json',
);
const read = (json: unknown) => readProfile(json, 'profile.json', fields);
const wish = {
  id: 'cost',
  group: 'money',
  subject: { kind: 'field', field: 'tuition-and-fees' },
  curve: { kind: 'line', from: 80000, to: 20000 },
  importance: 50,
};

describe('a profile', () => {
  it('that says nothing is the empty one', () => {
    expect(read({ format: 1 })).toEqual(EMPTY_PROFILE);
  });

  it('is a profile or a fault, whatever JSON it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.jsonValue().map((rest) => ({ format: 1, wishes: [rest] })),
        ),
        (json) => {
          try {
            read(json);
          } catch (error) {
            expect(error).toBeInstanceOf(Fault);
          }
        },
      ),
    );
  });

  it('comes back from its own JSON', () => {
    const profile = read({ format: 1, wishes: [wish], courses: { biology: 'done' }, list: [{ school: 'us-ucsf' }] });
    expect(read(JSON.parse(JSON.stringify(profile)))).toEqual(profile);
  });

  it('says whose number it means where a field is told apart by it, and null elsewhere', () => {
    const median = { kind: 'field', field: 'mcat-p50', population: 'matriculated' };
    const profile = read({
      format: 1,
      wishes: [
        { ...wish, subject: median },
        { ...wish, id: 'other' },
      ],
      requirements: [
        { field: 'headcount', population: 'accepted', needs: { kind: 'at-least', value: 20 } },
        { field: 'class-size', population: null, needs: { kind: 'at-most', value: 150 } },
      ],
    });
    expect(profile.wishes.map(({ subject }) => subject)).toEqual([median, { ...wish.subject, population: null }]);
    expect(profile.requirements.map(({ population }) => population)).toEqual(['accepted', null]);
    expect(read(JSON.parse(JSON.stringify(profile)))).toEqual(profile);
  });

  it.each([
    [{ field: 'mcat-p50' }, 'nothing', /^one of "applied", .*"graduated", since "mcat-p50" is told apart by/],
    [{ field: 'mcat-p50', population: null }, 'nothing', /^one of "applied"/],
    [{ field: 'mcat-p50', population: 'admitted' }, 'the text "admitted"', /^one of "applied"/],
    [{ field: 'class-size', population: 'accepted' }, 'the text "accepted"', /^nothing, since "class-size" is not/],
  ])('%j is refused of a wish and of a requirement', (whose, found, expected) => {
    const needs = { kind: 'at-least', value: 1 };
    for (const [at, json] of [
      ['/wishes/0/subject/population', { format: 1, wishes: [{ ...wish, subject: { kind: 'field', ...whose } }] }],
      ['/requirements/0/population', { format: 1, requirements: [{ ...whose, needs }] }],
    ] as const)
      expect(() => read(json)).toThrowError(
        expect.objectContaining({
          code: 'fit.profile-malformed',
          facts: { file: 'profile.json', at, found, expected: expect.stringMatching(expected) },
        }),
      );
  });

  it('names no population of a place or an edition', () => {
    const subject = { kind: 'ranking', edition: 'open-us-2025', population: 'accepted' };
    expect(() => read({ format: 1, wishes: [{ ...wish, subject }] })).toThrowError(
      expect.objectContaining({ facts: expect.objectContaining({ at: '/wishes/0/subject/population' }) }),
    );
  });

  it.each([
    [{}, '/format'],
    [{ format: 1, titel: 'x' }, '/titel'],
    [{ format: 1, residence: { state: 'Ohio' } }, '/residence/state'],
    [{ format: 1, scores: { gpa: { total: 5 } } }, '/scores/gpa/total'],
    [{ format: 1, tests: { mcat: 'maybe' } }, '/tests/mcat'],
    [{ format: 1, importance: { kind: 'examples', order: ['us-ucsf', 'us-yale', 'us-ucsf'] } }, '/importance/order/2'],
    [
      {
        format: 1,
        wishes: [wish, { ...wish, id: 'other' }],
        importance: {
          kind: 'pairs',
          pairs: [
            { first: wish.id, second: 'other', times: 3 },
            { first: 'other', second: wish.id, times: 3 },
          ],
        },
      },
      '/importance/pairs/1',
    ],
    [{ format: 1, list: [{ school: 'us-ucsf', dates: [{ date: '2026-02-31', what: 'x' }] }] }, '/list/0/dates/0/date'],
    [{ format: 1, money: { dollarRate: { rate: 0, date: '2026-11-20', source: 'x' } } }, '/money/dollarRate/rate'],
    [{ format: 1, money: { federalLoansSoFar: 1, federalGraduateLoansSoFar: 2 } }, '/money/federalGraduateLoansSoFar'],
    [{ format: 1, wishes: [wish, wish] }, '/wishes/1'],
    [{ format: 1, wishes: [{ ...wish, importance: 101 }] }, '/wishes/0/importance'],
    [{ format: 1, wishes: [{ ...wish, curve: { kind: 'line', from: 1, to: 1 } }] }, '/wishes/0/curve/to'],
    [{ format: 1, wishes: [{ ...wish, curve: { kind: 'order', best: ['city', 'town'] } }] }, '/wishes/0/curve'],
    [{ format: 1, wishes: [{ ...wish, subject: { kind: 'field', field: 'setting' } }] }, '/wishes/0/curve'],
    [{ format: 1, wishes: [{ ...wish, subject: { kind: 'distance', place: 'home' } }] }, '/wishes/0/subject/place'],
    [{ format: 1, wishes: [{ ...wish, subject: { kind: 'field', field: 'mcat-oldest' } }] }, '/wishes/0/subject/field'],
    [
      { format: 1, requirements: [{ field: 'setting', needs: { kind: 'one-of', values: ['moon'] } }] },
      '/requirements/0/needs/values',
    ],
    [
      { format: 1, requirements: [{ field: 'setting', needs: { kind: 'at-most', value: 1 } }] },
      '/requirements/0/needs',
    ],
    [
      {
        format: 1,
        wishes: [wish],
        importance: { kind: 'pairs', pairs: [{ first: 'cost', second: 'near', times: 2 }] },
      },
      '/importance/pairs/0/second',
    ],
    [{ format: 1, list: [{ school: 'us-a' }, { school: 'us-a' }] }, '/list/1'],
  ])('%j is refused at %s', (json, at) => {
    expect(() => read(json)).toThrowError(
      expect.objectContaining({ code: 'fit.profile-malformed', facts: expect.objectContaining({ at }) }),
    );
  });
});
