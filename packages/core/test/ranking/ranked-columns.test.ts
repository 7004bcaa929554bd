import { methodologyOf, tableOf, useOf } from '@bearings/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Fault,
  type Methodology,
  placementAt,
  placeSchools,
  type PreparedScoring,
  prepareScoring,
  type RankedColumns,
  type Ranking,
  type RankingInput,
  rankPrepared,
  rankSchools,
  reweight,
  type Score,
  scoreAt,
} from '../../src/index.js';
import { afterwards, aggregation, anyRanking } from './any-ranking.js';

const RUNS = { numRuns: 1500, seed: 20261127 };
const weight = fc.double({ min: 0, max: 1, noNaN: true });

/** The answer, or the fault in its place. */
function attempt<T>(answer: () => T): T | { readonly fault: string } {
  try {
    return answer();
  } catch (error) {
    if (error instanceof Fault) return { fault: error.message };
    throw error;
  }
}

const objectsOf = (prepared: PreparedScoring, methodology: Methodology): Ranking => {
  const columns = rankPrepared(prepared, methodology);
  return {
    placements: Array.from(columns.order, (row) => placementAt(columns, row, methodology)),
    scores: prepared.schools.map((_, row) => scoreAt(prepared, methodology, columns, row)),
  };
};

/** Every number of the columns against the object it stands for. Object.is tells -0 from 0 and knows NaN. */
function expectSame(columns: RankedColumns, { scores, placements }: Ranking, methodology: Methodology): void {
  const bits = (found: unknown, wanted: unknown) => {
    if (!Object.is(found, wanted)) expect(found).toBe(wanted);
  };
  const contributionsOf = (score: Score) => (score.kind === 'scored' ? score.contributions : []);
  scores.forEach((score, row) => {
    const scored = score.kind === 'scored';
    bits(columns.schools[row], score.school);
    bits(columns.values[row], scored ? score.value : Number.NaN);
    bits(columns.printed[row], scored ? score.printed : Number.NaN);
    bits(columns.upTo[row], scored && score.range ? score.range[1] : Number.NaN);
    bits(columns.exclusions[row]?.because, scored ? undefined : score.because);
    bits(columns.exclusions[row]?.reason, scored ? undefined : score.reason);
    const contributions = new Map(contributionsOf(score).map((c) => [c.indicator, c]));
    bits(Math.abs(columns.constants[row]!), Math.abs(contributions.get(null)?.points ?? 0));
    for (const { indicator } of methodology.indicators) {
      bits(columns.points.get(indicator)![row], contributions.get(indicator)?.points ?? Number.NaN);
      bits(columns.weights.get(indicator)![row], contributions.get(indicator)?.weight ?? Number.NaN);
    }
  });
  expect(Array.from(columns.order, (row) => columns.schools[row])).toEqual(placements.map((p) => p.school));
  columns.order.forEach((row, i) => {
    const placement = placements[i]!;
    expect(placementAt(columns, row, methodology)).toEqual(placement);
    if (placement.kind === 'ranked') {
      bits(columns.ranks[row], placement.rank);
      bits(columns.sharedBy[row]! > 1, placement.tied);
    }
    if (placement.kind === 'unranked') {
      bits(columns.ranks[row], Number.NaN);
      bits(columns.sharedBy[row], 0);
    }
  });
}

describe('a ranking in columns', () => {
  it('says what the objects say, bit for bit', () => {
    fc.assert(
      fc.property(anyRanking, (input) => {
        const ranking = attempt(() => rankSchools(input));
        const columns = attempt(() => rankPrepared(prepareScoring(input), input.methodology));
        if ('fault' in ranking || 'fault' in columns) return expect(columns).toEqual(ranking);
        expectSame(columns, ranking, input.methodology);
        expect(placeSchools(ranking.scores, input.methodology)).toEqual(ranking.placements);
      }),
      RUNS,
    );
  });

  it('is that of a preparation of its own, at any weights and any rules that come after', () => {
    fc.assert(
      fc.property(anyRanking, afterwards, aggregation(2, null), weight, (input, after, top, share) => {
        const prepared = prepareScoring(input);
        const change = () => ({ ...reweight(input.methodology, { i0: share }), ...after, aggregation: top });
        const methodology = attempt(change);
        if ('fault' in methodology) return;
        const again: RankingInput = { ...input, methodology };
        expect(attempt(() => objectsOf(prepared, methodology))).toEqual(attempt(() => rankSchools(again)));
      }),
      RUNS,
    );
  });

  it('shares no column with what was prepared, nor two with each other, so that a worker can hand it over', () => {
    fc.assert(
      fc.property(anyRanking, (input) => {
        const prepared = prepareScoring(input);
        const c = rankPrepared(prepared, input.methodology);
        const single = [c.values, c.printed, c.upTo, c.constants, c.ranks, c.sharedBy, c.order];
        const buffers = [...single, ...c.points.values(), ...c.weights.values()].map(({ buffer }) => buffer);
        const kept = [...prepared.uses.values()].flatMap((use) => [
          use.own.values,
          use.treated,
          use.normalized,
          use.best,
        ]);
        expect(new Set(buffers).size).toBe(buffers.length);
        expect([...kept, prepared.byId].filter(({ buffer }) => buffers.includes(buffer))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('lists ranks in their order, equal ones by school id', () => {
    fc.assert(
      fc.property(anyRanking, (input) => {
        const plain = { ...input, methodology: { ...input.methodology, tiers: null } };
        const columns = attempt(() => rankPrepared(prepareScoring(plain), plain.methodology));
        if ('fault' in columns) return;
        const rows = Array.from(columns.schools, (_, row) => row);
        const last = (row: number) => (Number.isNaN(columns.ranks[row]) ? Number.MAX_VALUE : columns.ranks[row]!);
        rows.sort((a, b) => last(a) - last(b) || (columns.schools[a]! < columns.schools[b]! ? -1 : 1));
        expect([...columns.order]).toEqual(rows);
      }),
      RUNS,
    );
  });
});

describe('rankPrepared', () => {
  const methodology = methodologyOf([useOf('a', 0.5), useOf('b', 0.5, { missing: { by: 'bounds' } })]);
  const evidence = tableOf(['zz-a', 'zz-b', 'zz-c', 'zz-d'], {
    a: [10, 8, Number.NaN, 8],
    b: [2, Number.NaN, 9, 6],
  });
  const input = { methodology, evidence, startsFrom: 'readings' } as const;

  it('has NaN where there is no score, and the reason beside it', () => {
    const columns = rankPrepared(prepareScoring(input), methodology);
    expect([...columns.values]).toEqual([6, 5, Number.NaN, 7]);
    expect([...columns.upTo]).toEqual([Number.NaN, 8.5, Number.NaN, Number.NaN]);
    expect([...columns.ranks]).toEqual([2, 3, Number.NaN, 1]);
    expect([...columns.sharedBy]).toEqual([1, 1, 0, 1]);
    expect([...columns.order]).toEqual([3, 0, 1, 2]);
    expect([...columns.constants]).toEqual([0, 0, 0, 0]);
    expect(columns.exclusions[2]).toEqual({ reason: 'not-reported', because: 'no reading of a' });
  });

  it('ranks a school whose gap no longer carries weight', () => {
    const other = reweight(methodology, { a: 0 });
    const columns = rankPrepared(prepareScoring(input), other);
    expect(columns.exclusions).toEqual([null, null, null, null]);
    expect([...columns.ranks]).toEqual([3, 3, 1, 2]);
  });

  it('reaches no lower than the score where the gaps of others, filled too, would bring it down', () => {
    const uses = ['a', 'b'].map((id) => useOf(id, 0.5, { missing: { by: 'bounds' } }));
    const borda = methodologyOf(uses, { aggregation: { by: 'borda' } });
    const table = tableOf(['zz-a', 'zz-b', 'zz-c'], { a: [Number.NaN, 5, 5], b: [7, Number.NaN, 3] });
    const columns = rankPrepared(
      prepareScoring({ methodology: borda, evidence: table, startsFrom: 'readings' }),
      borda,
    );
    expect([...columns.values]).toEqual([1.5, 0.75, 0.75]);
    expect([...columns.upTo]).toEqual([1.5, 1.25, Number.NaN]);
  });

  it('scores nobody where no indicator carries weight', () => {
    const idle = methodologyOf([useOf('a', 0), useOf('b', 0, { missing: { by: 'zero' } })]);
    const { exclusions, order } = rankPrepared(prepareScoring({ ...input, methodology: idle }), idle);
    const because = 'no reading of any indicator that carries weight';
    expect(exclusions).toEqual(Array(4).fill({ reason: 'unknown', because }));
    expect([...order]).toEqual([0, 1, 2, 3]);
  });

  it('needs no weights before it ranks, and refuses to rank without them', () => {
    const unset = { ...methodology, indicators: methodology.indicators.map((use) => ({ ...use, weight: null })) };
    const prepared = prepareScoring({ ...input, methodology: unset });
    expect([...rankPrepared(prepared, methodology).order]).toEqual([3, 0, 1, 2]);
    expect(() => rankPrepared(prepared, unset)).toThrow(Fault);
  });

  it('takes a copy of the methodology for the same', () => {
    expect(rankPrepared(prepareScoring(input), structuredClone(methodology)).order).toHaveLength(4);
  });

  const [a, b] = methodology.indicators;
  const otherwise: Record<string, Methodology> = {
    indicators: { ...methodology, indicators: [a!] },
    'indicator c': { ...methodology, indicators: [a!, useOf('c', 0.5)] },
    'missing of a': { ...methodology, indicators: [{ ...a!, missing: { by: 'zero' } }, b!] },
    'direction of b': { ...methodology, indicators: [a!, { ...b!, direction: 'lower' }] },
    'normalize of a': { ...methodology, indicators: [{ ...a!, normalize: [{ by: 'none' }] }, b!] },
    'treat of a': {
      ...methodology,
      indicators: [{ ...a!, treat: [{ by: 'winsorize', most: 1, skew: 2, kurtosis: 3 }] }, b!],
    },
    'years of b': { ...methodology, indicators: [a!, { ...b!, years: { take: 'mean', count: 2 } }] },
    derivations: {
      ...methodology,
      derivations: [{ indicator: a!.indicator, by: 'ratio', of: [a!.indicator, b!.indicator] }],
    },
    eligibility: {
      ...methodology,
      eligibility: [{ rule: 'reported', of: [a!.indicator], count: 1, because: 'too little' }],
    },
  };

  it.each(Object.entries(otherwise))('takes other %s for a bug', (what, other) => {
    const rank = () => rankPrepared(prepareScoring(input), other);
    expect(rank).toThrow(`scores were prepared by another methodology: ${what}`);
    expect(rank).not.toThrow(Fault);
  });
});
