import { Fault } from '@bearings/core';
import { parseFields, readProfile } from '@bearings/core/fit';
import { parseToml } from '@bearings/intake';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The published schema of a profile and the reader say the same of the form; what needs the catalogue, the reader alone says. */
const ROOT = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const fields = parseFields(JSON.parse(read('fit/fields.json')), 'fit/fields.json');
const isValid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(read('fit/profile.schema.json')),
);
const PEOPLE = readdirSync(new URL('test/fit/personas/', ROOT))
  .filter((file) => file.endsWith('.toml'))
  .map((file) => `test/fit/personas/${file}`);

/** Places at which the reader looks further than the form: names of fields, ids given twice, curves that suit. */
function isRead(json: unknown): boolean {
  try {
    readProfile(json, 'profile.json', fields);
    return true;
  } catch (error) {
    if (error instanceof Fault) return false;
    throw error;
  }
}

describe('the schema of a profile', () => {
  it.each([...PEOPLE, 'fit/example-profile.toml'])('takes %s', (file) => {
    const json = parseToml(read(file), file, 'the profile');
    expect([isValid(json), isValid.errors]).toEqual([true, null]);
    expect(isRead(json)).toBe(true);
  });

  it.each([
    ['matriculated', true],
    [null, false],
    ['admitted', false],
    [7, false],
  ])('and its reader, asked for the population %j of a median: %j', (population, isSound) => {
    const json = {
      format: 1,
      wishes: [
        {
          id: 'scores',
          group: 'admission',
          subject: { kind: 'field', field: 'mcat-p50', population },
          curve: { kind: 'line', from: 520, to: 500 },
          importance: 1,
        },
      ],
      requirements: [{ field: 'mcat-p50', population, needs: { kind: 'at-most', value: 515 } }],
    };
    // Whether a field needs one, the catalogue says and not the form.
    expect([isValid(json), isRead(json)]).toEqual([isSound || population === null, isSound]);
  });

  it('refuses whatever a reader refuses for its form, and takes what it takes', () => {
    const whole = parseToml(read('test/fit/personas/01-primary-care-on-a-budget.toml'), 'p', 'the profile');
    const places: (readonly (string | number)[])[] = [];
    const walk = (value: unknown, path: readonly (string | number)[]): void => {
      if (path.length > 0) places.push(path);
      if (typeof value === 'object' && value !== null)
        for (const [key, part] of Object.entries(value))
          walk(part, [...path, Array.isArray(value) ? Number(key) : key]);
    };
    walk(whole, []);
    const odd = fc.oneof(
      fc.constantFrom(null, true, '', 'x', 'taken', -1, 0, 0.5, 1e10, 472, 999, '2026-13-01', '2026-01-01'),
      fc.constant([]),
      fc.constant({}),
      fc.constant({ kind: 'line', from: 1, to: 2, extra: 1 }),
    );
    const differ: unknown[] = [];
    fc.assert(
      fc.property(fc.constantFrom(...places), odd, fc.boolean(), (path, value, leaveOut) => {
        const json = structuredClone(whole) as Record<string, unknown>;
        let at = json as Record<string | number, unknown>;
        for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
        const last = path.at(-1)!;
        if (leaveOut && !Array.isArray(at)) delete at[last];
        else at[last] = value;
        const [byForm, byReader] = [isValid(json), isRead(json)];
        // The reader looks further than the form, never less far.
        if (byReader && !byForm) differ.push([path, value]);
        if (!byReader && byForm && !/wishes|places|courses|requirements|list|importance/.test(String(path[0])))
          differ.push([path, value]);
      }),
      { numRuns: 3000 },
    );
    expect(differ).toEqual([]);
  });
});
