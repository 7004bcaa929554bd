import { fault } from '../../fault/fault.js';
import type { LinearRanking } from '../linear/linear-ranking.js';
import { checkRegion, slackOf, WITHIN } from '../region/check-region.js';
import { regionRows, type WeightRegion } from '../region/weight-region.js';
import { clearPoint } from './clear-point.js';
import { differenceExtremes, type DifferenceExtremes } from './pair-extremes.js';
import { findCorner, frameRegion, pointFor, type RegionFrame, weightsAt } from './region-frame.js';
import { levelWithin, rankUnder } from './rank-under.js';
import { openRivals, rankAt, type RankEnd } from './rival-rows.js';
import { type FoundRank, RankSearch } from './search-rank.js';

/**
 * One end of the attainable ranks. A rank is 1 + the number of schools with a higher score; level schools share it, so
 * that a best rank may be one that is shared.
 */
export interface AttainedRank {
  /** Counted at `weights` in plain arithmetic: this rank is attained. */
  readonly rank: number;
  /** Admissible weights that give the rank, in the order of the indicators. */
  readonly weights: Float64Array;
  /** Proven: no admissible weights go beyond it. It is `rank` where the search came to its end. */
  readonly bound: number;
  /** Places between `rank` and `bound`; 0 where the rank is exact. */
  readonly gap: number;
  /** Only attained level with some school: it takes these weights to the last digit. */
  readonly shared: boolean;
  /** How many nodes the search took. */
  readonly nodes: number;
}

/** How far to search, and from where. */
export interface AttainableOptions {
  /** Most nodes of the search of one end of one school's ranks; what is not proven by then is a gap. */
  readonly nodes: number;
  /** Asked now and then: once it says true, every search stops, and what it leaves open is a gap. */
  readonly isLate?: () => boolean;
  /** Admissible weights to start from beside the declared ones, such as draws from the region. */
  readonly seeds?: readonly Float64Array[];
  /** Rows of the schools that are asked about; all where not given. */
  readonly rows?: readonly number[];
  /** Told after each school. */
  readonly onSchool?: (done: number, of: number) => void;
}

/** What the searches for all ends of all schools' ranks over a region share. */
export interface EndSearch {
  readonly ranking: LinearRanking;
  readonly frame: RegionFrame;
  readonly extremes: DifferenceExtremes;
  /** Null where the region is a single point. */
  readonly corner: Int32Array | null;
  readonly seeds: readonly Float64Array[];
  readonly slack: number;
  readonly options: AttainableOptions;
}

/** Sets up searches over a region. A fault where it, or the number of nodes, is refused; the declared weights must be admissible. */
export function openSearch(ranking: LinearRanking, region: WeightRegion, options: AttainableOptions): EndSearch {
  checkRegion(region, ranking.declared, ranking.indicators);
  checkNodes(options.nodes);
  const seeds = [ranking.declared, ...(options.seeds ?? [])];
  checkSeeds(seeds, region);
  const frame = frameRegion(ranking.columns, region);
  return {
    ranking,
    frame,
    extremes: differenceExtremes(frame),
    corner: frame.free.length < 2 ? null : findCorner(frame),
    seeds: seeds.map((weights) => pointFor(frame, weights)),
    slack: levelWithin(ranking),
    options,
  };
}

/**
 * How much more than level a rival must be to be searched for above, where the worst rank is looked for: a rank that
 * rounding could take back is not to be found.
 */
const STRICT = 100;

/** Finds one end of the ranks of a row, with weights that attain it. */
export function findEnd(search: EndSearch, row: number, end: RankEnd): AttainedRank {
  const { frame, corner, seeds, slack, options } = search;
  if (corner === null) {
    const rank = rankAt(frame, row, seeds[0]!, slack);
    return attained(search, row, end, { point: seeds[0]!, bound: rank, nodes: 0 });
  }
  const strict = end === 'worst' ? STRICT * slack : slack;
  const rivals = openRivals(frame, search.extremes, row, end, strict);
  const found = new RankSearch(frame, rivals, strict, corner, seeds).run(options);
  const point = clearPoint(frame, rivals, found, corner, strict);
  return attained(search, row, end, { ...found, point });
}

/** The certificate: the rank is counted from the columns and the weights as they are given out. */
function attained(
  { ranking, frame, slack }: EndSearch,
  row: number,
  end: RankEnd,
  found: Omit<FoundRank, 'rank'>,
): AttainedRank {
  const weights = weightsAt(frame, found.point);
  const rank = rankUnder(ranking, weights, row, slack);
  const bound = end === 'best' ? Math.min(rank, found.bound) : Math.max(rank, found.bound);
  const shared = rankUnder(ranking, weights, row, 0) !== rank || rankUnder(ranking, weights, row, -slack) !== rank;
  return { rank, weights, bound, gap: Math.abs(rank - bound), shared, nodes: found.nodes };
}

function checkNodes(nodes: number): void {
  if (nodes >= 0) return;
  const expected = 'a number from 0 on';
  throw fault('uncertainty.option-refused', { option: 'nodes', found: String(nodes), expected });
}

function checkSeeds(seeds: readonly Float64Array[], region: WeightRegion): void {
  for (const seed of seeds) {
    const sum = seed.reduce((total, weight) => total + weight, 0);
    const isOutside =
      Math.abs(sum - 1) > WITHIN ||
      seed.some((weight) => !(weight >= -WITHIN)) ||
      regionRows(region, seed.length).some((row) => slackOf(row, seed) < -WITHIN);
    if (isOutside) throw new RangeError('weights to start from are not in the region');
  }
}
