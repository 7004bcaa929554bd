import {
  compareStandings,
  effectiveWeights,
  Fault,
  rankPrepared,
  type StandingsChange,
  type Standings,
} from '@bearings/core';
import type { EditionQuestion, Library } from '@bearings/library';
import { type Effects, RULES, type Rule } from '../engine/effects.js';
import { shareOut } from '../table/share-out.js';
import { type LiveSession, methodologyOf, openSession } from './live-session.js';

/** Measures what a question's weights and rules do to the ranks, each held against the question without it. */
export function measureEffects(library: Library, session: LiveSession, question: EditionQuestion): Effects {
  const now = rank(session, question);
  if (now === null) return { all: null, weights: null, rules: {}, effective: null };
  const variation = question.variation ?? {};
  const chosen = RULES.filter((rule) => variation[rule] !== undefined);
  const weighed = Object.keys(question.weights ?? {}).length > 0;
  const against = (other: EditionQuestion): StandingsChange | null => {
    const before = tryRank(library, other);
    return before && compareStandings(before, now.standings);
  };
  const rules: Partial<Record<Rule, StandingsChange>> = {};
  for (const rule of chosen) {
    const change = against({ ...question, variation: { ...variation, [rule]: undefined } });
    if (change) rules[rule] = change;
  }
  const other = weighed || chosen.length > 0 || question.methodology !== undefined;
  return {
    all: other ? against({ edition: question.edition, cohort: question.cohort, where: question.where }) : null,
    weights: weighed ? against({ ...question, weights: {} }) : null,
    rules,
    effective: effectiveWeights({
      declared: new Map([...shareOut(now.methodology)].map(([id, share]) => [id, share ?? 0])),
      scores: now.ranked.values,
      points: now.ranked.points,
      columns: new Map([...now.prepared.uses].map(([id, column]) => [id, column.normalized])),
    }),
  };
}

function rank(session: LiveSession, question: EditionQuestion) {
  const methodology = methodologyOf(session, question.weights ?? {});
  const { prepared } = session;
  if (methodology === null || prepared === null) return null;
  const ranked = rankPrepared(prepared, methodology);
  const standings: Standings = { schools: prepared.schools, ranks: ranked.ranks };
  return { methodology, prepared, ranked, standings };
}

/** The ranks of another question; null where it has none, as where its weights were never published. */
function tryRank(library: Library, question: EditionQuestion): Standings | null {
  try {
    return rank(openSession(library, question), question)?.standings ?? null;
  } catch (error) {
    if (error instanceof Fault) return null;
    throw error;
  }
}
