import { describe, expect, it } from 'vitest';
import { parseFields } from '../../../src/fit/index.js';

const number = (least: number | null, most: number | null) => ({ kind: 'number', unit: 'people', least, most });
const category = (...ids: string[]) => ({
  kind: 'category',
  isOrdered: false,
  values: ids.map((id) => ({ id, label: id, meaning: '' })),
});
const field = (id: string, shape: object) => ({
  id,
  label: 'A field',
  definition: 'What it is.',
  group: 'school',
  shape,
  byPopulation: false,
  byResidency: false,
  warning: '',
});
const sound = field('class-size', number(0, null));

describe('the catalogue of fields', () => {
  it('takes a number that can have one value alone, and words of several fields that are alike', () => {
    const fields = [field('a', number(4, 4)), field('b', category('yes', 'no')), field('c', category('yes', 'no'))];
    expect(parseFields(fields, 'fields.json')).toEqual(fields);
  });

  it.each([
    ['a field twice', sound, '/1/id', '"class-size" again'],
    ['a value twice', field('setting', category('city', 'town', 'city')), '/1/shape/values/2/id', '"city" again'],
    ['a least above the most', field('score', number(528, 472)), '/1/shape/most', 'the number 472'],
  ])('refuses %s, and names the place', (_, second, at, found) => {
    expect(() => parseFields([sound, second], 'fields.json')).toThrowError(
      expect.objectContaining({
        code: 'fit.fields-malformed',
        facts: expect.objectContaining({ file: 'fields.json', at, found }),
      }),
    );
  });
});
