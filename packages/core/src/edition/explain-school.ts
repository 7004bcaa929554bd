import { fault } from '../fault/fault.js';
import type { Placement } from '../ranking/placement.js';
import type { Score } from '../scoring/score.js';
import { explainContributions } from './explain-contributions.js';
import type { Explanation, ExplainSchoolInput, Neighbour } from './explanation.js';
import { numberOrNull } from './number-or-null.js';

/** How many schools are named on each side. */
const NEIGHBOURS = 2;

/** Explains the score and place of one school: readings with their sources, weights, points, neighbours. */
export function explainSchool(input: ExplainSchoolInput): Explanation {
  const { edition, ranking } = input;
  const school = input.schools.find((s) => s.id === input.school);
  const placement = ranking.placements.find((p) => p.school === input.school);
  if (!school || !placement) throw fault('cohort.unknown-school', { school: input.school, near: [] });
  const score = ranking.scores.find((s) => s.school === input.school);
  const scored = score?.kind === 'scored' ? score : null;
  return {
    edition: { id: edition.id, title: edition.title, fictional: edition.fictional },
    school,
    placement,
    intervals: input.intervals?.basis ?? null,
    interval: input.intervals?.schools.get(school.id) ?? null,
    score: scored && { value: scored.value, printed: scored.printed, range: scored.range },
    contributions: explainContributions(input, scored),
    points: scored && numberOrNull(scored.contributions.reduce((sum, { points }) => sum + points, 0)),
    neighbours: findNeighbours(input, placement),
  };
}

function findNeighbours(input: ExplainSchoolInput, own: Placement): Explanation['neighbours'] {
  const placed: Placement[] = input.ranking.placements.filter((p) => p.kind !== 'unranked');
  const at = placed.indexOf(own);
  if (at < 0) return { above: [], below: [] };
  const names = new Map(input.schools.map((s) => [s.id, s.name]));
  const scores = new Map(input.ranking.scores.map((s) => [s.school, s]));
  const describe = (placement: Placement): Neighbour => {
    const score = scores.get(placement.school);
    return {
      school: placement.school,
      name: names.get(placement.school) ?? placement.school,
      placement,
      interval: input.intervals?.schools.get(placement.school) ?? null,
      printed: score?.kind === 'scored' ? score.printed : null,
      gap: measureGap(score, scores.get(own.school)),
    };
  };
  return {
    above: placed
      .slice(Math.max(0, at - NEIGHBOURS), at)
      .reverse()
      .map(describe),
    below: placed.slice(at + 1, at + 1 + NEIGHBOURS).map(describe),
  };
}

function measureGap(neighbour: Score | undefined, own: Score | undefined): number | null {
  return neighbour?.kind === 'scored' && own?.kind === 'scored' ? neighbour.value - own.value : null;
}
