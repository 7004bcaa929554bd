import { describe, expect, it } from 'vitest';
import { multinomialRankSets, rankSets, stream, topSet, type RankSets } from '../../../src/index.js';
import { heavyWorld, NEAR_TIES, trueRanks } from '../confidence/a-simulation.js';
import { normalDraws } from '../../../src/uncertainty/draw/draw-gamma.js';

/** Sets with known truth that the tests of confidence/ do not hold against it; widths are printed by bench/doubt-coverage.mjs. */

const WORLDS = 400;
const LEAST = 0.95 - 2 * Math.sqrt((0.95 * 0.05) / WORLDS);
const ASKED = { coverage: 0.95, side: 'both', stepDown: true, draws: 199 } as const;
const TRUTH = trueRanks(NEAR_TIES);
const KINDS = ['marginal', 'simultaneous'] as const;

/** How often all sets hold the truth at once, or that which does so least often where each is taken by itself. */
function covered(kind: (typeof KINDS)[number], truth: readonly number[], setsOf: (seed: number) => RankSets): number {
  const own = new Float64Array(truth.length);
  let all = 0;
  for (let seed = 0; seed < WORLDS; seed++) {
    const { lower, upper } = setsOf(seed);
    const holds = truth.map((rank, at) => lower[at]! <= rank && rank <= upper[at]!);
    holds.forEach((held, at) => {
      own[at]! += Number(held) / WORLDS;
    });
    all += Number(holds.every(Boolean)) / WORLDS;
  }
  return kind === 'marginal' ? Math.min(...own) : all;
}

/** Means of fifteen readings with heavy tails, and the freedom of their standard errors. */
function fifteen(seed: number) {
  const world = heavyWorld(seed, 15);
  return () => {
    const { estimates, errors } = world();
    return { estimates, error: { errors, degrees: new Array<number>(estimates.length).fill(14) } };
  };
}

describe('sets of 95 % with near-ties and heavy tails cover at least 95 %, less two Monte Carlo errors', () => {
  it.each(KINDS)('of fifteen readings, either side, %s', (kind) => {
    for (const side of ['both', 'lower', 'upper'] as const) {
      const world = fifteen(20261350);
      const held = covered(kind, TRUTH, (seed) => rankSets({ ...ASKED, ...world(), kind, side, seed }));
      expect(held, side).toBeGreaterThanOrEqual(LEAST);
    }
  });

  it.each(KINDS)('of estimates whose errors hang together, %s', (kind) => {
    const normal = normalDraws(stream(20261351, 'together'));
    const covariance = NEAR_TIES.flatMap((_, i) => NEAR_TIES.map((_, j) => 0.25 * (i === j ? 1 : 0.5)));
    const held = covered(kind, TRUTH, (seed) => {
      const common = normal();
      const estimates = NEAR_TIES.map((value) => value + 0.5 * Math.SQRT1_2 * (common + normal()));
      return rankSets({ ...ASKED, estimates, error: { covariance }, kind, seed });
    });
    expect(held).toBeGreaterThanOrEqual(LEAST);
  });

  it.each([
    ['near-ties', [0.12, 0.12, 0.12, 0.119, 0.119, 0.1, 0.1, 0.08, 0.08, 0.042]],
    ['a heavy tail', Array.from({ length: 10 }, (_, k) => 1 / (k + 1) / 2.9289682539682538)],
  ])('of counted choices, %s', (_, shares) => {
    const draw = stream(20261352, 'choices');
    for (const kind of KINDS)
      for (const correction of ['holm', 'bonferroni'] as const) {
        const held = covered(kind, trueRanks(shares), () => {
          const counts = new Int32Array(shares.length);
          for (let answer = 0; answer < 300; answer++) {
            let [at, left] = [0, draw()];
            while (at < shares.length - 1 && left >= shares[at]!) left -= shares[at++]!;
            counts[at]!++;
          }
          return multinomialRankSets({ counts, coverage: 0.95, kind, side: 'both', correction });
        });
        expect(held, `${kind} ${correction}`).toBeGreaterThanOrEqual(LEAST);
      }
  });

  it.each([1, 3, 5])('of the first %i: all of them are possible, and nobody else is sure', (top) => {
    const world = fifteen(20261353);
    let held = 0;
    for (let seed = 0; seed < WORLDS; seed++) {
      const { possible, sure } = topSet({ coverage: 0.95, stepDown: true, draws: 199, ...world(), seed }, top);
      held += Number(TRUTH.every((rank, at) => (rank <= top ? possible[at] === 1 : sure[at] === 0))) / WORLDS;
    }
    expect(held).toBeGreaterThanOrEqual(LEAST);
  });
});
