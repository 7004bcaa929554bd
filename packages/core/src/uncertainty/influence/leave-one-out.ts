import type { IndicatorId } from '../../indicator/indicator.js';
import { declaredWeights } from '../../methodology/declared-weights.js';
import type { Methodology } from '../../methodology/methodology.js';
import { requireWeights } from '../../methodology/require-weights.js';
import { compareStandings, type StandingsChange } from '../../ranking/compare-standings.js';
import { rankPrepared } from '../../ranking/ranked-columns.js';
import { type PreparedScoring, prepareScoring } from '../../scoring/prepare-scoring.js';
import type { ScoringInput } from '../../scoring/scoring-input.js';
import { withoutPart } from './without-part.js';

/** What leaving out one pillar, or one indicator, does to the ranks. */
export interface LeftOut {
  readonly id: string;
  readonly kind: 'pillar' | 'indicator';
  /** Its declared share in the whole. */
  readonly share: number;
  /** The ranks without it, against those with it; null where nothing with a weight would be left. */
  readonly effect: LeftOutEffect | null;
}

/** Ranks as declared against ranks without a part. */
export interface LeftOutEffect {
  /** Schools that have a rank both ways: over these the mean is taken. */
  readonly schools: number;
  /** Mean absolute change of rank; null where no school has a rank both ways. */
  readonly meanChange: number | null;
  readonly change: StandingsChange;
}

/**
 * What each pillar and each indicator does to the ranks: what changes where it is left out and the weights of the rest
 * fill its place. By whatever aggregation, missing rule, rounding and rule for ties; readings are prepared once. Pillars
 * stand before indicators, both in the order of the methodology. Conditions for being ranked are held as they are, and
 * so is a normalized score: it does not hang on what stands beside it. A fault where a weight is unset.
 *
 * The mean absolute change is that of `remove_elements` of the R package COINr (W. Becker and others, Journal of Open
 * Source Software 7, 2022, 4567).
 */
export function leaveOneOut(input: ScoringInput): LeftOut[] {
  const { methodology } = input;
  requireWeights(methodology);
  return leaveOneOutOf(prepareScoring(input));
}

/** The same, of what has been prepared by the methodology. */
export function leaveOneOutOf(prepared: PreparedScoring): LeftOut[] {
  const { methodology, schools } = prepared;
  requireWeights(methodology);
  const before = { schools, ranks: rankPrepared(prepared, methodology).ranks };
  const parts = [
    ...methodology.pillars.map(({ id }) => ({ id, kind: 'pillar' as const })),
    ...methodology.indicators.map(({ indicator }) => ({ id: indicator as string, kind: 'indicator' as const })),
  ];
  const shares = declaredWeights(methodology);
  return parts.map(({ id, kind }) => {
    const without = withoutPart(methodology, id);
    const ranks = without && rankWithout(prepared, without);
    const change = ranks && compareStandings(before, { schools, ranks });
    const share = kind === 'indicator' ? (shares[id as IndicatorId] ?? 0) : shareOf(methodology, id);
    return { id, kind, share, effect: change && measure(change) };
  });
}

function rankWithout(prepared: PreparedScoring, methodology: Methodology): Float64Array {
  const uses = new Map(methodology.indicators.map(({ indicator }) => [indicator, prepared.uses.get(indicator)!]));
  return rankPrepared({ ...prepared, methodology, uses }, methodology).ranks;
}

function measure(change: StandingsChange): LeftOutEffect {
  const schools = change.moved + change.stayed;
  const sum = change.moves.reduce((total, { by }) => total + Math.abs(by), 0);
  return { schools, meanChange: schools > 0 ? sum / schools : null, change };
}

/** The share of a pillar in the whole: the product of the weights from the top down to it. */
function shareOf({ pillars }: Methodology, id: string | null): number {
  const pillar = pillars.find((each) => each.id === id);
  return pillar ? pillar.weight! * shareOf({ pillars } as Methodology, pillar.parent) : 1;
}
