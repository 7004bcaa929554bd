import { requireWeights } from '../methodology/require-weights.js';
import { prepareScoring } from '../scoring/prepare-scoring.js';
import { scoreAt } from '../scoring/score-schools.js';
import { placementAt } from './placed-rows.js';
import { rankPrepared } from './ranked-columns.js';
import type { Ranking, RankingInput } from './ranking.js';

/** Ranks the schools of an evidence table by a methodology: scores, contributions and placements. */
export function rankSchools(input: RankingInput): Ranking {
  const { methodology } = input;
  requireWeights(methodology);
  const prepared = prepareScoring(input);
  const columns = rankPrepared(prepared, methodology);
  return {
    placements: Array.from(columns.order, (row) => placementAt(columns, row, methodology)),
    scores: prepared.schools.map((_, row) => scoreAt(prepared, methodology, columns, row)),
  };
}
