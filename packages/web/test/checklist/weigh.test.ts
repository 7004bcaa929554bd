import { describe, expect, it } from 'vitest';
import { parseMethodology } from '@bearings/core';
import { digestMethodology } from '@bearings/library';
import { openLibrary } from '@bearings/store';
import { fileURLToPath } from 'node:url';
import type { MethodologyShape } from '@bearings/contract';
import {
  countByKind,
  leastSure,
  sharesByConfidence,
  sharesByKind,
  weightConfidences,
} from '../../src/checklist/weigh.js';
import { groupNumbers } from '../../src/parts/group-numbers.js';
import { writeMethodology } from '../../src/parts/write-methodology.js';

const library = openLibrary({ shipped: fileURLToPath(new URL('../../../..', import.meta.url)), home: null });
const METHODS = library
  .methodologies()
  .map((methodology) => [methodology.id, methodology as MethodologyShape] as const);
const method = (id: string): MethodologyShape => library.methodology(id) as MethodologyShape;
const indicators = library.indicators();

describe('the weight of a methodology', () => {
  it.each(METHODS)('sums to one by every division, or is not told at all: %s', (_, methodology) => {
    const unset = [...methodology.indicators, ...methodology.pillars].some(({ weight }) => weight === null);
    for (const parts of [sharesByConfidence(methodology), sharesByKind(methodology, indicators)]) {
      expect(parts === null).toBe(unset);
      if (parts) expect(parts.reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(1, 12);
    }
    const counted = countByKind(methodology, indicators).reduce((sum, [, count]) => sum + count, 0);
    expect(counted).toBe(methodology.indicators.length);
  });

  it('of QS Medicine since 2023 is half reputation and was worked out', () => {
    expect(sharesByKind(method('qs-medicine-2023'), indicators)).toEqual([
      ['process', expect.closeTo(0.1, 12)],
      ['output', expect.closeTo(0.4, 12)],
      ['reputation', expect.closeTo(0.5, 12)],
    ]);
    expect(sharesByConfidence(method('qs-medicine-2023'))).toEqual([['computed', expect.closeTo(1, 12)]]);
  });

  it('is known only as well as the least sure number that makes it', () => {
    expect(leastSure(['sourced', 'uncertain', 'own'])).toBe('uncertain');
    expect(leastSure(['own', 'computed'])).toBe('own');
    expect(leastSure([])).toBe('unstated');
  });

  it('takes the pillars above an indicator into account', () => {
    const open = method('open-research');
    expect(weightConfidences(open, 0)).toEqual(['own']);
    const provenance = open.provenance.map((stated) =>
      stated.at === '/pillars/0/weight' ? { ...stated, confidence: 'uncertain' as const } : stated,
    );
    expect(sharesByConfidence({ ...open, provenance })).toEqual([
      ['own', expect.closeTo(0.2, 12)],
      ['uncertain', expect.closeTo(0.8, 12)],
    ]);
    expect(sharesByConfidence({ ...open, provenance: [] })).toEqual([['unstated', expect.closeTo(1, 12)]]);
  });

  it('is not told by kind where an indicator is not defined', () => {
    expect(sharesByKind(method('open-research'), indicators.slice(0, 1))).toBeNull();
  });
});

describe('the numbers of a methodology', () => {
  it.each(METHODS)('are all shown, those of which the same is said together: %s', (_, methodology) => {
    const groups = groupNumbers(methodology, (id) => id);
    expect(groups.flatMap(({ fields }) => fields).length).toBe(methodology.provenance.length);
    expect(new Set(groups.map(({ fields: _fields, ...said }) => JSON.stringify(said))).size).toBe(groups.length);
  });
});

describe('a methodology as a file', () => {
  it.each(METHODS)('is read back to the same digest: %s', (id, methodology) => {
    const read = parseMethodology(JSON.parse(writeMethodology(methodology)), 'a file');
    expect(digestMethodology(read)).toBe(digestMethodology(library.methodology(id)));
  });
});
