import {
  type IndicatorId,
  type Methodology,
  type PreparedScoring,
  prepareScoring,
  rankPrepared,
  requireWeights,
  reweight,
} from '@bearings/core';
import {
  digestMethodology,
  type EditionQuestion,
  type GatheredEdition,
  gatherEdition,
  type Library,
  rankAsPrinted,
} from '@bearings/library';
import type { StandingParcel, TableParcel } from '../engine/parcel.js';
import { CONSTANT } from '../live/live-table.js';

/** One edition, prepared so that it can be weighed again and again. */
export interface LiveSession {
  readonly gathered: GatheredEdition;
  readonly prepared: PreparedScoring | null;
  readonly published: Methodology | null;
}

/** Prepares an edition with the rules of a question; its weights come with each weighing. */
export function openSession(library: Library, question: EditionQuestion): LiveSession {
  const gathered = gatherEdition(library, { ...question, weights: {} });
  const { edition, methodology, evidence } = gathered;
  const prepared =
    methodology && evidence ? prepareScoring({ methodology, evidence, startsFrom: edition.startsFrom }) : null;
  const published = edition.methodology === null ? null : library.methodology(edition.methodology);
  return { gathered, prepared, published };
}

/** The methodology of a session with these weights. */
export function methodologyOf(session: LiveSession, weights: Readonly<Record<string, number>>): Methodology | null {
  const { methodology } = session.gathered;
  if (methodology === null) return null;
  const weighed = reweight(methodology, weights);
  requireWeights(weighed);
  return weighed;
}

/** Weighs a session: the same numbers as `computeEdition` gives for the same question. */
export function weighSession(
  session: LiveSession,
  library: Library,
  weights: Readonly<Record<string, number>>,
): StandingParcel {
  const methodology = methodologyOf(session, weights);
  if (session.prepared === null || methodology === null) return standAsPrinted(session, library);
  const ranked = rankPrepared(session.prepared, methodology);
  const points = methodology.indicators.map(
    ({ indicator }) => [indicator, ranked.points.get(indicator) ?? new Float64Array()] as const,
  );
  const constant = ranked.constants.some((value) => value !== 0);
  return {
    kind: 'columns',
    methodology,
    exclusions: ranked.exclusions.flatMap((exclusion, row) => (exclusion ? [[row, exclusion] as const] : [])),
    order: ranked.order,
    ranks: ranked.ranks,
    sharedBy: ranked.sharedBy,
    values: ranked.values,
    printed: ranked.printed,
    upTo: ranked.upTo,
    points: constant ? [...points, [CONSTANT, ranked.constants] as const] : points,
  };
}

function standAsPrinted({ gathered }: LiveSession, library: Library): StandingParcel {
  const { placements, scores } = rankAsPrinted(library.printed(gathered.edition.id), gathered.schools);
  const printed = new Map(scores.map((score) => [score.school, score.kind === 'scored' ? score.printed : Number.NaN]));
  return {
    kind: 'printed',
    placements,
    printed: Float64Array.from(gathered.schools, ({ id }) => printed.get(id) ?? Number.NaN),
  };
}

/** What no weight of a session can change, ready to be handed over. */
export function layOutTable({ gathered, prepared, published }: LiveSession, library: Library): TableParcel {
  const { edition, cohort, where, snapshot, schools, methodology } = gathered;
  const ids: readonly IndicatorId[] = methodology?.indicators.map((use) => use.indicator) ?? [];
  return {
    edition,
    published,
    cohort: cohort.id,
    where,
    snapshot,
    schools: gathered.evidence?.schools ?? schools,
    indicators: library.indicators(edition.id),
    readings: ids.flatMap((id) => {
      const own = prepared?.uses.get(id)?.own;
      return own ? [[id, { values: own.values, missing: own.missing }] as const] : [];
    }),
  };
}

/** The digest of the methodology with these weights; null where there is none. */
export function digestOf(session: LiveSession, weights: Readonly<Record<string, number>>): string | null {
  const methodology = methodologyOf(session, weights);
  return methodology && digestMethodology(methodology);
}
