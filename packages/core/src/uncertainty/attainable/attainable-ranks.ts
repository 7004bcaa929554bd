import type { SchoolId } from '../../school.js';
import { checkLinearRanking } from '../linear/check-linear-ranking.js';
import type { LinearRanking } from '../linear/linear-ranking.js';
import type { WeightRegion } from '../region/weight-region.js';
import { type AttainableOptions, type AttainedRank, findEnd, openSearch } from './find-end.js';

/** The ranks that a school can have by some weights of a region. */
export interface AttainableRank {
  readonly school: SchoolId;
  readonly best: AttainedRank;
  readonly worst: AttainedRank;
}

/**
 * The best and the worst rank of each school over all weights of a region, exactly, with weights that attain them. A
 * fault where the ranking, the region or the number of nodes is refused; the declared weights must be admissible.
 */
export function attainableRanks(
  ranking: LinearRanking,
  region: WeightRegion,
  options: AttainableOptions,
): AttainableRank[] {
  checkLinearRanking(ranking);
  const search = openSearch(ranking, region, options);
  const rows = options.rows ?? [...ranking.schools.keys()];
  return rows.map((row, i) => {
    const school = ranking.schools[row];
    if (school === undefined) throw new RangeError(`there is no row ${row}`);
    const answer = { school, best: findEnd(search, row, 'best'), worst: findEnd(search, row, 'worst') };
    options.onSchool?.(i + 1, rows.length);
    return answer;
  });
}
