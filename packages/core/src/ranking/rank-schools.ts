import { scoreSchools } from '../scoring/score-schools.js';
import { placeSchools } from './place-schools.js';
import type { Ranking, RankingInput } from './ranking.js';

/** Ranks the schools of an evidence table by a methodology: scores, contributions and placements. */
export function rankSchools(input: RankingInput): Ranking {
  const scores = scoreSchools(input);
  return { placements: placeSchools(scores, input.methodology), scores };
}
