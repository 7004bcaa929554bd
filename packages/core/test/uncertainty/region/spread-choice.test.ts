import { describe, expect, it } from 'vitest';
import {
  indicatorId,
  parseSpread,
  parseSpreadWord,
  requireSpreadWord,
  type SpreadChoice,
  spreadOver,
  writeSpread,
} from '../../../src/index.js';
import { faultOf } from '../../fault-of.js';

const FRAME = { indicators: ['a', 'b', 'c'].map(indicatorId), declared: Float64Array.from([0.5, 0.3, 0.2]) };

describe('a spread as a word', () => {
  it.each<[string, SpreadChoice]>([
    ['box25', { kind: 'box', part: 0.25 }],
    ['box0', { kind: 'box', part: 0 }],
    ['box12.5', { kind: 'box', part: 0.125 }],
    ['simplex', { kind: 'simplex' }],
    ['around50', { kind: 'around', concentration: 50 }],
  ])('%s is read and written back', (word, choice) => {
    expect(parseSpreadWord(word)).toEqual(choice);
    expect(writeSpread(choice)).toBe(word);
  });

  it.each(['', 'box', 'box-5', 'boxes', 'around', 'simplex ', 'constructor', 'box1e5'])('refuses %j', (word) => {
    expect(parseSpreadWord(word)).toBe(null);
    expect(faultOf(() => requireSpreadWord(word))).toMatch(/^question.malformed: .*region.*box25/);
  });
});

describe('a spread from a file', () => {
  const read = (json: unknown) => parseSpread(json, 'spread.json');

  it('names indicators, and is laid over those of a ranking', () => {
    expect(spreadOver(read({ kind: 'bounds', low: { b: 0.1 }, high: { a: 0.6, b: 0.4 } }), FRAME)).toEqual({
      kind: 'box',
      low: [0, 0.1, 0],
      high: [0.6, 0.4, 1],
    });
    expect(spreadOver(read({ kind: 'ordered', order: ['c', 'a'] }), FRAME)).toEqual({
      kind: 'ordered',
      order: [2, 0, 1],
    });
    const rows = [{ coefficients: { c: 1, a: -1 }, atLeast: -0.5 }];
    expect(spreadOver(read({ kind: 'rows', rows }), FRAME)).toEqual({
      kind: 'polytope',
      rows: [{ coefficients: [-1, 0, 1], atLeast: -0.5 }],
    });
    expect(spreadOver(read({ kind: 'box', part: 1 }), FRAME)).toEqual({
      kind: 'box',
      low: [0, 0, 0],
      high: [1, 0.6, 0.4],
    });
  });

  it.each([
    [{}, /kind/],
    [{ kind: 'ball' }, /ball/],
    [{ kind: 'box' }, /part/],
    [{ kind: 'box', part: -1 }, /part/],
    [{ kind: 'bounds', low: { a: 2 } }, /a weight from 0 to 1/],
    [{ kind: 'ordered', order: [] }, /order/],
    [{ kind: 'simplex', also: 1 }, /also/],
    [{ kind: 'rows', rows: [{ coefficients: { a: 'x' }, atLeast: 0 }] }, /a number/],
  ])('%j is a fault at its place', (json, words) => {
    const said = faultOf(() => read(json));
    expect(said).toMatch(/^uncertainty.spread-malformed: spread.json has/);
    expect(said).toMatch(words);
  });

  it('says which indicator has no weight here', () => {
    expect(faultOf(() => spreadOver(read({ kind: 'ordered', order: ['z'] }), FRAME))).toMatch(
      /^uncertainty.spread-unknown: .*"z".*a, b, c/,
    );
  });
});
