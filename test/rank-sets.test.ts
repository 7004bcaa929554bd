import { existsSync, readFileSync } from 'node:fs';
import { rankSets, topSet } from '@bearings/core';
import { describe, expect, it } from 'vitest';

/** PISA 2018 mathematics: scores and errors of the OECD, and 95 % sets that the R package csranks computed from them. */
const FILE = new URL('../../shared/data/oracles/pisa2018_math_rank_sets.csv', import.meta.url);
const present = existsSync(FILE);
if (!present) console.log('skipped: no ../shared/data');

const rows = !present
  ? []
  : readFileSync(FILE, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [country, ...numbers] = line.split(',');
        const [score, error, rank, low, high, jointLow, jointHigh, top5, stable] = numbers.map(Number);
        return { country: country!, score: score!, error: error!, stable: stable === 1, printed: { rank, low, high, jointLow, jointHigh, top5 } }; // biome-ignore format: one row
      });

function ours(seed: number, draws: number) {
  const input = {
    estimates: rows.map(({ score }) => score),
    error: { errors: rows.map(({ error }) => error) },
    ...({ coverage: 0.95, side: 'both', stepDown: true } as const),
    ...{ draws, seed },
  };
  const [own, joint] = [rankSets({ ...input, kind: 'marginal' }), rankSets({ ...input, kind: 'simultaneous' })];
  const { possible } = topSet(input, 5);
  return rows.map((_, at) => ({
    ...{ rank: own.rank[at]!, low: own.lower[at]!, high: own.upper[at]! },
    ...{ jointLow: joint.lower[at]!, jointHigh: joint.upper[at]!, top5: possible[at]! },
  }));
}

describe.skipIf(!present)('rank sets of PISA 2018, mathematics', () => {
  it('are those printed, in every row that does not hang on the seed', () => {
    const found = ours(1, 20_000);
    const stable = rows.flatMap(({ stable }, at) => (stable ? [at] : []));
    expect(stable).toHaveLength(37);
    expect(stable.map((at) => [rows[at]!.country, found[at]])).toEqual(
      stable.map((at) => [rows[at]!.country, rows[at]!.printed]),
    );
  });

  it('move by one place at most with other seeds, and in few rows', () => {
    for (const seed of [0, 2, 2018]) {
      const found = ours(seed, 20_000);
      const off = rows.flatMap(({ stable, printed }, at) =>
        stable ? Object.entries(printed).map(([name, value]) => Math.abs(value! - found[at]![name as 'low'])) : [],
      );
      expect(Math.max(...off)).toBeLessThanOrEqual(1);
      expect(off.filter((places) => places > 0).length).toBeLessThanOrEqual(4);
    }
  });
});
