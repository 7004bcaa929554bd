import { describe, expect, it } from 'vitest';
import { parseIndicators } from '../../src/index.js';
import { faultOf } from '../fault-of.js';

const mcat = { id: 'mcat', label: 'MCAT', definition: 'median', unit: 'points', direction: 'higher', kind: 'input' };

describe('parseIndicators', () => {
  it('reads a list in its order, with no warning where none is given', () => {
    const gpa = { ...mcat, id: 'gpa', warning: 'inflated' };
    expect(parseIndicators([mcat, gpa], 'i.json')).toEqual([{ ...mcat, warning: '' }, gpa]);
  });

  it('refuses an indicator that stands twice, an unknown kind and a bad id', () => {
    expect(faultOf(() => parseIndicators([mcat, mcat], 'i.json'))).toBe(
      'indicator.malformed: i.json: at /1/id stands the id "mcat" a second time; expected an id of its own',
    );
    expect(faultOf(() => parseIndicators([{ ...mcat, kind: 'fame' }], 'i.json'))).toContain('at /0/kind');
    expect(faultOf(() => parseIndicators([{ ...mcat, id: 'MCAT' }], 'i.json'))).toContain('the text "MCAT"');
    expect(faultOf(() => parseIndicators({}, 'i.json'))).toContain('at the top stands an object; expected a list');
  });
});
