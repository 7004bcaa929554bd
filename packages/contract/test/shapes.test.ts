import type * as core from '@bearings/core';
import { FAULTS } from '@bearings/core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod/mini';
import * as contract from '../src/index.js';

/** Compiles only where every value of the first type is one of the second and has no field that the second lacks. */
type Fits<Value extends Shape, Shape extends { readonly [Key in keyof Value]: unknown }> = Value;
type Of<T extends z.ZodMiniType> = z.infer<T>;

/** What the core answers fits what the interface promises: held by the compiler. */
export type Promises = [
  Fits<core.RankingAnswer, Of<typeof contract.ranking>>,
  Fits<core.Explanation, Of<typeof contract.explanation>>,
  Fits<core.Methodology, Of<typeof contract.methodology>>,
  Fits<core.Edition, Of<typeof contract.edition>>,
  Fits<core.Manifest, Of<typeof contract.manifest>>,
  Fits<core.Cohort, Of<typeof contract.cohort>>,
  Fits<core.Indicator, Of<typeof contract.indicator>>,
  Fits<core.Source, Of<typeof contract.source>>,
  Fits<core.School, Of<typeof contract.school>>,
  Fits<core.NameMatch, Of<typeof contract.nameMatch>>,
];

const line = { kind: 'ranked', school: 'us-a', name: 'A', city: '', state: '', country: 'US', missing: [] };

describe('the shapes of the interface', () => {
  it('takes a ranked line without a score, as printed lists have it', () => {
    expect(contract.rankingLine.safeParse({ ...line, rank: 3, label: '=3', tied: true }).success).toBe(true);
  });

  it('refuses a line that is ranked and has a reason for having no rank', () => {
    const both = { ...line, rank: 3, label: '3', tied: false, reason: 'withdrew' };
    expect(contract.rankingLine.safeParse(both).success).toBe(false);
  });

  it('refuses a score that is not a number', () => {
    const bad = { ...line, rank: 1, label: '1', tied: false, score: Number.NaN };
    expect(contract.rankingLine.safeParse(bad).success).toBe(false);
  });

  it('describes itself as JSON Schema, under its own name', () => {
    expect(z.toJSONSchema(contract.ranking)).toMatchObject({
      $ref: '#/$defs/Ranking',
      $defs: { Ranking: { type: 'object', required: ['edition', 'intervals', 'placements', 'leftOut'] } },
    });
  });
});

describe('the status of a fault', () => {
  it('stands for every fault there is and for no other', () => {
    expect(Object.keys(contract.STATUS).sort()).toEqual(Object.keys(FAULTS).sort());
  });

  it('is 404 for every kind of thing that is not there', () => {
    const unknown = Object.entries(contract.STATUS).filter(([code]) => code.endsWith('.unknown'));
    expect(unknown.length).toBeGreaterThanOrEqual(3);
    expect(new Set(unknown.map(([, status]) => status))).toEqual(new Set([404]));
  });
});

describe('addresses', () => {
  it('writes a question in one order, whatever order it was put in', () => {
    const question = { weight: ['grants=0.4'], where: ['state=CA,NY', 'degree=MD'], methodology: 'open-research' };
    expect(contract.ADDRESS.ranking('open-us-2025', question)).toBe(
      '/api/editions/open-us-2025/ranking?methodology=open-research&where=state%3DCA%2CNY&where=degree%3DMD&weight=grants%3D0.4',
    );
  });

  it('leaves out what is not asked', () => {
    expect(contract.ADDRESS.ranking('open-us-2025')).toBe('/api/editions/open-us-2025/ranking');
  });
});
