import {
  answerRanking,
  declaredWeights,
  type DoubledPair,
  type EffectiveWeight,
  effectiveWeights,
  fault,
  type ImportanceMeasure,
  type IndicatorId,
  isLinear,
  leaveOneOutOf,
  type LeftOut,
  linearRanking,
  type LinearRanking,
  type Move,
  type PreparedScoring,
  prepareScoring,
  type RankingAnswer,
  rankPrepared,
  reachableImportance,
} from '@bearings/core';
import { readShare } from '../question/read-question.js';
import { writeShares } from '../question/write-shares.js';
import { computeEdition, type EditionQuestion } from '../library/compute-edition.js';
import type { Library } from '../library/library.js';
import type { NoRange } from './doubt-answer.js';
import { wordNotLinear } from './run-attainable.js';

/** What is asked about the weights of an edition. */
export interface WeightsQuestion extends EditionQuestion {
  /** Wanted shares of importance by indicator; those not named fill the rest as they are declared. */
  readonly wanted: Readonly<Record<string, number>>;
  readonly measure: ImportanceMeasure;
}

const MEASURES: readonly ImportanceMeasure[] = ['correlation-ratio', 'variance-share'];

/** Reads "h-index=0.3" and a measure as the texts of an address or of a terminal. */
export function readWeightsQuestion(
  question: EditionQuestion,
  texts: { readonly wanted?: readonly string[] | undefined; readonly measure?: string | undefined },
): WeightsQuestion {
  const measure = MEASURES.find((one) => one === (texts.measure ?? MEASURES[0]));
  if (measure === undefined)
    throw fault('question.malformed', {
      parameter: 'measure',
      found: JSON.stringify(texts.measure),
      expected: MEASURES.join(' or '),
    });
  return {
    ...question,
    wanted: Object.fromEntries((texts.wanted ?? []).map((text) => readShare('wanted', text))),
    measure,
  };
}

/** What the weights of an edition do, beside what they are declared to do. */
export interface WeightsAnswer {
  readonly edition: RankingAnswer['edition'];
  /** How many schools have a score. */
  readonly schools: number;
  readonly indicators: readonly WeighedIndicator[];
  /** Empty where the methodology has none. */
  readonly pillars: readonly {
    readonly id: string;
    readonly label: string;
    readonly share: number;
    readonly leftOut: LeftOutAnswer | null;
  }[];
  readonly doubled: readonly DoubledPair[];
  /** The nearest weights for a wanted importance. */
  readonly reach: ReachAnswer | NoRange;
}

export interface WeighedIndicator extends EffectiveWeight {
  readonly label: string;
  /** The ranks without it; null where nothing would be left. */
  readonly leftOut: LeftOutAnswer | null;
}

/** What leaving a part out does to the ranks. */
export interface LeftOutAnswer {
  /** Schools with a rank both ways. */
  readonly schools: number;
  readonly meanChange: number | null;
  readonly moved: number;
  readonly largest: Move | null;
  readonly kendall: number | null;
}

export interface ReachAnswer {
  readonly measure: ImportanceMeasure;
  readonly gap: number;
  readonly isReached: boolean;
  readonly isNearest: boolean;
  /** The weights, as a question asks for them: "nih-awards=0.4". */
  readonly ask: readonly string[];
  readonly indicators: readonly {
    readonly indicator: IndicatorId;
    readonly wanted: number;
    readonly present: number;
    readonly weight: number;
    readonly reached: number;
  }[];
}

/** Effective weights, what leaving each part out does, and which weights would come nearest to a wanted importance. */
export function answerWeights(library: Library, question: WeightsQuestion): WeightsAnswer {
  const computed = computeEdition(library, question);
  const { edition, methodology, evidence } = computed;
  if (methodology === null || evidence === null) throw fault('edition.no-methodology', { edition: edition.id });
  const prepared = prepareScoring({ methodology, evidence, startsFrom: edition.startsFrom });
  const ranked = rankPrepared(prepared, methodology);
  const effective = effectiveWeights({
    declared: new Map(Object.entries(declaredWeights(methodology)) as [IndicatorId, number][]),
    scores: ranked.values,
    points: ranked.points,
    columns: new Map([...prepared.uses].map(([id, column]) => [id, column.normalized])),
  });
  const left = new Map(leaveOneOutOf(prepared).map((part) => [`${part.kind} ${part.id}`, part]));
  const labels = new Map<string, string>(library.indicators(edition.id).map(({ id, label }) => [id, label]));
  return {
    edition: answerRanking({ ...computed, cohort: computed.cohort.id, intervals: null, top: 0 }).edition,
    schools: effective.schools,
    indicators: effective.rows.map((row) => ({
      ...row,
      label: labels.get(row.indicator) ?? row.indicator,
      leftOut: answerLeftOut(left.get(`indicator ${row.indicator}`)),
    })),
    pillars: methodology.pillars.map(({ id, label }) => {
      const part = left.get(`pillar ${id}`);
      return { id, label, share: part?.share ?? 0, leftOut: answerLeftOut(part) };
    }),
    doubled: effective.doubled,
    reach: answerReach(prepared, question),
  };
}

function answerLeftOut(part: LeftOut | undefined): LeftOutAnswer | null {
  if (!part?.effect) return null;
  const { schools, meanChange, change } = part.effect;
  return { schools, meanChange, moved: change.moved, largest: change.largest, kendall: change.kendall };
}

function answerReach(prepared: PreparedScoring, { wanted, measure }: WeightsQuestion): ReachAnswer | NoRange {
  const ranking = linearRanking(prepared, prepared.methodology);
  if (!isLinear(ranking)) return { none: wordNotLinear(ranking) };
  const found = reachableImportance(ranking, wantedShares(prepared.methodology.id, ranking, wanted), measure);
  return {
    measure,
    gap: found.gap,
    isReached: found.isReached,
    isNearest: found.isNearest,
    ask: writeShares(prepared.methodology, ranking.indicators, found.weights),
    indicators: ranking.indicators.map((indicator, k) => ({
      indicator,
      wanted: found.wanted[k]!,
      present: found.present[k]!,
      weight: found.weights[k]!,
      reached: found.reached[k]!,
    })),
  };
}

/** The wanted shares: as named, the rest filled as declared. A fault where they are more than all or name nothing here. */
function wantedShares(
  methodology: string,
  { indicators, declared }: LinearRanking,
  wanted: Readonly<Record<string, number>>,
): Float64Array {
  const unknown = Object.keys(wanted).find((id) => !indicators.some((known) => known === id));
  if (unknown !== undefined)
    throw fault('methodology.unknown-indicator', { methodology, indicator: unknown, known: [...indicators] });
  const named = Object.values(wanted).reduce((sum, share) => sum + share, 0);
  const rest = indicators.reduce((sum, id, k) => sum + (Object.hasOwn(wanted, id) ? 0 : declared[k]!), 0);
  const isWhole = rest > 0 ? named <= 1 : named > 0;
  if (!isWhole)
    throw fault('question.malformed', {
      parameter: 'wanted',
      found: `shares that sum to ${named}`,
      expected: 'shares of importance that sum to 1 at most, some of it left for the others',
    });
  return Float64Array.from(indicators, (id, k) => {
    if (Object.hasOwn(wanted, id)) return rest > 0 ? wanted[id]! : wanted[id]! / named;
    return ((1 - named) * declared[k]!) / rest;
  });
}
