import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attainableRanks } from '../../../src/uncertainty/attainable/attainable-ranks.js';
import { differenceExtremes } from '../../../src/uncertainty/attainable/pair-extremes.js';
import { frameRegion } from '../../../src/uncertainty/attainable/region-frame.js';
import { weightsForFirst } from '../../../src/uncertainty/reach/weights-for-first.js';
import { boxAround, type WeightRegion } from '../../../src/uncertainty/region/weight-region.js';
import { anyRegion, anyRows, caseA, rankingOf } from '../attainable/a-ranking.js';

const SIMPLEX: WeightRegion = { kind: 'simplex' };

describe('weights for the first place', () => {
  it('put a school as far ahead as it can be', () => {
    const ranking = rankingOf([
      [3, 3],
      [4, 0],
      [0, 4],
    ]);
    const answer = weightsForFirst(ranking, ranking.schools[0]!, SIMPLEX);
    expect(answer.kind).toBe('first');
    if (answer.kind !== 'first') return;
    expect(answer.lead).toBeCloseTo(1, 12);
    expect(answer.weights[0]).toBeCloseTo(0.5, 12);
  });

  it('are none where a mixture of rivals is ahead everywhere', () => {
    const ranking = rankingOf([
      [1, 1],
      [4, 0],
      [0, 4],
    ]);
    const answer = weightsForFirst(ranking, ranking.schools[0]!, SIMPLEX);
    if (answer.kind !== 'never') throw new Error(answer.kind);
    expect(answer.proof.rivals.map(({ school }) => school)).toEqual(expect.arrayContaining(ranking.schools.slice(1)));
    expect(answer.proof.rivals.map(({ share }) => share)).toEqual([0.5, 0.5]);
    expect(answer.proof.ahead).toBeCloseTo(1, 12);
  });

  it('are level where the school has a copy', () => {
    const ranking = rankingOf([
      [1, 3],
      [1, 3],
      [2, 0],
    ]);
    expect(weightsForFirst(ranking, ranking.schools[0]!, SIMPLEX).kind).toBe('level');
  });

  it('agree with the best attainable rank, and carry their proof', () => {
    fc.assert(
      fc.property(anyRows(7, 3), anyRegion(3), (rows, region) => {
        const ranking = rankingOf(rows);
        const ranks = attainableRanks(ranking, region, { nodes: 10_000 });
        ranking.schools.forEach((school, row) => {
          const answer = weightsForFirst(ranking, school, region);
          expect(answer.kind === 'never').toBe(ranks[row]!.best.rank > 1);
          if (answer.kind !== 'never') return;
          expect(answer.proof.rivals.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
          // The mixture as a school of its own: how far it is ahead at the least, by filling weights greedily.
          const mixture = rows[0]!.map((_, k) =>
            answer.proof.rivals.reduce((sum, rival) => {
              return sum + rival.share * rows[ranking.schools.indexOf(rival.school)]![k]!;
            }, 0),
          );
          const pair = new Float64Array(2);
          const frame = frameRegion(rankingOf([mixture, rows[row]!]).columns, region);
          differenceExtremes(frame).between(0, 1, pair);
          expect(pair[1]).toBeCloseTo(answer.proof.ahead, 9);
        });
      }),
      { numRuns: 200, seed: 20261127 },
    );
  });

  it('agree with the best attainable rank of 200 schools', () => {
    const ranking = caseA();
    const region = boxAround(ranking.declared, 0.9);
    const rows = [66, 0, 1, 2, 3, 4, 5, 6];
    const ranks = attainableRanks(ranking, region, { nodes: 10_000, rows });
    const kinds = rows.map((row) => weightsForFirst(ranking, ranking.schools[row]!, region).kind);
    expect(kinds).toEqual(ranks.map(({ best }) => (best.rank === 1 ? 'first' : 'never')));
    expect(kinds).toContain('first');
  });
});
