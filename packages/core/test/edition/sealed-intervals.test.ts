import { describe, expect, it } from 'vitest';
import { formatIntervals, parseIntervals, schoolId, type SealedIntervals } from '../../src/index.js';
import { faultOf } from '../fault-of.js';

const SEALED: SealedIntervals = {
  snapshot: `sha256:${'a'.repeat(64)}`,
  methodology: `sha256:${'b'.repeat(64)}`,
  basis: { part: 0.25, rules: [{}, { normalize: 'min-max' }], draws: 1000, seed: 0 },
  schools: new Map([
    [schoolId('zz-birch'), { low: 1, median: 2, high: 4, group: null }],
    [schoolId('zz-ash'), { low: 1, median: 1, high: 1, group: 1 }],
  ]),
};

describe('sealed intervals', () => {
  it('are read as they were written, whatever the order of schools', () => {
    const text = formatIntervals(SEALED);
    const read = parseIntervals(JSON.parse(text), 'intervals.json');
    expect(read).toEqual(SEALED);
    expect(formatIntervals(read)).toBe(text);
    expect(text.indexOf('zz-ash')).toBeLessThan(text.indexOf('zz-birch'));
  });

  it.each([
    ['low', 0],
    ['high', 1.5],
    ['group', 'x'],
    ['school', 'No School'],
  ])('refuse %s %j, at its place', (field, value) => {
    const json = JSON.parse(formatIntervals(SEALED));
    json.schools[1][field] = value;
    expect(faultOf(() => parseIntervals(json, 'intervals.json'))).toMatch(
      new RegExp(`^edition.malformed: .*intervals.json.*schools/1/${field}`),
    );
  });
});
