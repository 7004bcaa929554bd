import {
  declaredOrder,
  type Estimate,
  type IndicatorId,
  isLinear,
  linearRanking,
  type LinearRanking,
  prepareScoring,
  rankScenarios,
  type SchoolId,
  smallestChange,
  type ToldApart,
  tellApart,
  weightsForFirst,
} from '@bearings/core';
import {
  type DoubtAnswer,
  type DoubtQuestion,
  type Library,
  type NoRange,
  openDoubt,
  type OpenDoubt,
  wordNotLinear,
} from '@bearings/library';

/** What is told of one school beside its three ranges. */
export interface SchoolDoubt {
  readonly school: SchoolId;
  /** Draws in which it was held against its neighbours. */
  readonly draws: number;
  /** Those before it and those after it, in the order of ranks. */
  readonly neighbours: readonly HeldAgainst[];
  /** What it takes to get above the one before it; null where nobody is. */
  readonly next: NextChange | NoRange | null;
  /** Whether any weights at all put it first. */
  readonly first: FirstWeights | NoRange;
}

/** How the school stands to another: in what parts of the draws it is above, level and below. */
export interface HeldAgainst {
  readonly school: SchoolId;
  readonly name: string;
  readonly rank: number;
  readonly above: Estimate;
  readonly level: Estimate;
  readonly below: Estimate;
  readonly verdict: ToldApart['verdict'];
}

/** The least part of all weight that moves to draw it level with the one before it; or why none does. */
export type NextChange = { readonly rival: SchoolId; readonly name: string } & (
  | { readonly kind: 'change' | 'level-at-most'; readonly moved: number; readonly weights: readonly number[] }
  /** The rival is better in every indicator, by the least in `closest`. */
  | { readonly kind: 'never'; readonly closest: IndicatorId }
);

/** Weights by which it is first, alone or level with others; or the schools of whom some is ahead at any weights. */
export type FirstWeights =
  | { readonly kind: 'first' | 'level'; readonly weights: readonly number[] }
  | { readonly kind: 'never'; readonly rivals: readonly { readonly school: SchoolId; readonly name: string }[] };

/** Neighbours that are told of on either side. */
const NEIGHBOURS = 2;
/** Draws in which schools are held against each other, and fewer where a run was stopped. */
const [HELD_DRAWS, HELD_IF_STOPPED] = [2000, 500];

/** Tells of one school that is ranked. */
export function measureSchool(
  library: Library,
  question: DoubtQuestion,
  answer: DoubtAnswer,
  school: SchoolId,
): SchoolDoubt {
  const open = openDoubt(library, question);
  const { space, input } = open;
  const names = new Map(answer.schools.map((one) => [one.school, one]));
  const ranking = linearRanking(prepareScoring(input), input.methodology);
  const none: NoRange | null = isLinear(ranking) ? null : { none: wordNotLinear(ranking) };
  const rival = rivalOf(answer, school);
  const draws = Math.min(answer.partial ? HELD_IF_STOPPED : HELD_DRAWS, question.draws);
  return {
    school,
    draws,
    neighbours: holdNeighbours(open, draws, school).map((held) => {
      const { name, rank } = names.get(held.school)!;
      return { ...held, name, rank };
    }),
    next: rival === null ? null : (none ?? changeToNext(ranking as LinearRanking, school, rival)),
    first: none ?? (space.schools.length < 2 ? ALONE : firstWeights(ranking as LinearRanking, school, names)),
  };
}

const ALONE: NoRange = { none: 'it alone is ranked, and is first by any weights' };

type Named = Pick<DoubtAnswer['schools'][number], 'school' | 'name' | 'rank'>;

/** The last of those with a higher rank. */
function rivalOf({ schools }: DoubtAnswer, school: SchoolId): Named | null {
  const own = schools.find((one) => one.school === school)!.rank;
  return schools.findLast((one) => one.rank < own) ?? null;
}

function holdNeighbours(
  { space }: OpenDoubt,
  draws: number,
  school: SchoolId,
): readonly Omit<HeldAgainst, 'name' | 'rank'>[] {
  const order = declaredOrder(space);
  const row = space.schools.indexOf(school);
  const at = order.indexOf(row);
  const others = order.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1).filter((other) => other !== row);
  const matrix = rankScenarios(space, 0, draws);
  return others.map((other) => ({
    school: space.schools[other]!,
    ...tellApart(matrix, row, other, space.mixing?.effective ?? 1),
  }));
}

function changeToNext(ranking: LinearRanking, school: SchoolId, { school: rival, name }: Named): NextChange {
  const change = smallestChange(ranking, school, rival);
  if (change.kind === 'never') return { rival, name, kind: 'never', closest: change.closest };
  if (change.kind === 'above') return { rival, name, kind: 'change', moved: 0, weights: [...ranking.declared] };
  const { moved, weights } = change.least;
  return { rival, name, kind: change.kind, moved, weights: [...weights] };
}

function firstWeights(ranking: LinearRanking, school: SchoolId, names: ReadonlyMap<SchoolId, Named>): FirstWeights {
  const found = weightsForFirst(ranking, school, { kind: 'simplex' });
  if (found.kind !== 'never') return { kind: found.kind, weights: [...found.weights] };
  const rivals = found.proof.rivals.map((one) => ({ school: one.school, name: names.get(one.school)!.name }));
  return { kind: 'never', rivals };
}
