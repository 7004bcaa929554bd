import { findMisnumbered } from '../edition/place-printed.js';
import { compareBands } from './compare-bands.js';
import { compareRanks, compareTiers } from './compare-places.js';
import { compareScores } from './compare-scores.js';
import { declaredWeights } from '../methodology/declared-weights.js';
import { fitPrinted } from './fit-printed.js';
import { compareRows } from './printed-table.js';
import type { Misfit, Reproduction, ReproduceTableInput, Tally } from './reproduction.js';

/** Share of printed bands that must follow for a table to count as reproduced. */
const BANDS_NEEDED = 0.96;

/**
 * Recomputes a published table from its own indicators and holds both side by side. The schools of the evidence are
 * those of the table: one more or less would move every rank below it.
 */
export function reproduceTable(input: ReproduceTableInput): Reproduction {
  const rows = compareRows(input);
  const scores = compareScores(rows, input.methodology);
  const ranks = compareRanks(rows, input.excerpt ?? false);
  const bands = compareBands(rows);
  const tiers = compareTiers(rows);
  return {
    reproduced:
      [scores, ranks, bands, tiers].some(({ tally }) => tally.total > 0) &&
      [scores, ranks, tiers].every(({ tally }) => tally.exact === tally.total) &&
      shareOf(bands.tally) >= BANDS_NEEDED,
    scores: scores.tally,
    ranks: ranks.tally,
    bands: bands.tally,
    bandNumbers: bands.numbers,
    tiers: tiers.tally,
    largestDeviation: scores.largestDeviation,
    weights: {
      declared: declaredWeights(input.methodology),
      printed: input.printedWeights,
      fitted: fitPrinted(input),
    },
    misfits: [...scores.misfits, ...ranks.misfits, ...bands.misfits, ...tiers.misfits].sort(inOrder),
    numbering: input.excerpt ? [] : findMisnumbered(input.printed),
    vacancies: input.excerpt ? [] : bands.vacancies,
  };
}

function shareOf({ exact, total }: Tally): number {
  return total === 0 ? 1 : exact / total;
}

const ORDER: readonly Misfit['what'][] = ['score', 'rank', 'band', 'tier'];

function inOrder(a: Misfit, b: Misfit): number {
  return a.row - b.row || ORDER.indexOf(a.what) - ORDER.indexOf(b.what);
}
