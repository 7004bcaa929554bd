import { fault, type Methodology, type Variation } from '@bearings/core';
import type { Library } from '../library/library.js';
import type { DoubtQuestion, Range } from './doubt-question.js';
import { openDoubt } from './open-doubt.js';

/**
 * The most that an answer over HTTP takes: some ten seconds of a server's one thread. A rule of counts, never of a clock,
 * so that the same question is answered or refused everywhere.
 */
export const AFFORDABLE = {
  draws: 20_000,
  /** Of the search of one end of one school's attainable ranks. */
  nodes: 200_000,
  /** Draws times schools, where every draw is scored by the whole methodology. */
  scored: 2_000_000,
  /** Draws times pairs of schools, where each pair is compared. */
  paired: 200_000_000,
  /** Schools times indicators that attainable ranks are searched over. */
  cells: 2000,
  /** Indicators, where weights may differ by more than half of themselves. */
  wide: 4,
  /** Schools with confidence sets. */
  schools: 400,
} as const;

/** Refuses what would keep all who ask waiting: a terminal of one's own answers it. */
export function requireAffordable(library: Library, question: DoubtQuestion): void {
  const refuse = (range: Range, measure: keyof typeof AFFORDABLE, found: number): void => {
    if (found <= AFFORDABLE[measure] || !question.ranges.includes(range)) return;
    throw fault('uncertainty.too-costly', {
      edition: question.edition,
      range,
      measure,
      found,
      most: AFFORDABLE[measure],
    });
  };
  refuse('sensitivity', 'draws', question.draws);
  refuse('attainable', 'nodes', question.nodes);
  const { space, input } = openDoubt(library, question);
  const schools = space.schools.length;
  const isScored = space.plan.evidence !== null || space.views.some((view) => view.columns === null);
  if (isScored) refuse('sensitivity', 'scored', question.draws * schools);
  if (isPaired(input.methodology, space.plan.rules))
    refuse('sensitivity', 'paired', (question.draws * schools * (schools - 1)) / 2);
  refuse('attainable', 'cells', schools * space.indicators.length);
  if (!(question.spread.kind === 'box' && question.spread.part <= 0.5))
    refuse('attainable', 'wide', space.indicators.length);
  refuse('statistical', 'schools', schools);
}

/** Whether some rules compare each pair of schools. */
function isPaired({ aggregation, pillars }: Methodology, rules: readonly Variation[]): boolean {
  return (
    rules.some(({ aggregate }) => aggregate === 'copeland') ||
    [aggregation, ...pillars.map((pillar) => pillar.aggregation)].some(({ by }) => by === 'copeland')
  );
}
