import type { RankCounts } from '../kernel/rank-counts.js';

/** The ranks of schools in some scenarios: how they hang together, which counts do not say. */
export interface RankMatrix {
  readonly schools: number;
  readonly draws: number;
  /** School after school, one rank from 1 for each draw: that of a school in a draw stands at school * draws + draw. */
  readonly ranks: Uint16Array;
}

/** How often each school had each rank. */
export function countMatrix({ schools, draws, ranks }: RankMatrix): RankCounts {
  const counts = new Uint32Array(schools * schools);
  for (let school = 0; school < schools; school++) {
    const [own, end] = [school * draws, (school + 1) * draws];
    for (let at = own; at < end; at++) {
      const to = school * schools + ranks[at]! - 1;
      counts[to] = counts[to]! + 1;
    }
  }
  return { schools, draws, counts };
}

/** In how many draws one school had a strictly better rank than another. */
export function countAbove({ draws, ranks }: RankMatrix, school: number, other: number): number {
  let count = 0;
  const [a, b] = [school * draws, other * draws];
  for (let i = 0; i < draws; i++) if (ranks[a + i]! < ranks[b + i]!) count++;
  return count;
}
