import type { Ranking, RankingInput } from './ranking.js';

/** Ranks the schools of an evidence table by a methodology: scores, contributions and placements. */
export function rankSchools(input: RankingInput): Ranking {
  throw new Error(`not built yet: ${input.methodology.id}`);
}
