import type { LinearSolver } from '../../reproduction/linear-program.js';
import type { SchoolId } from '../../school.js';
import type { ChancesAnswer } from '../chances/answer-chances.js';
import type { Residency } from '../fact/fact.js';
import type { MoneyAnswer } from '../money/answer-money.js';
import { residencyAt } from '../profile/residency-at.js';
import { type OwnInterval, ownIntervals } from '../ranking/own-intervals.js';
import type { Judgement } from '../requirement/judgement.js';
import type { Seen } from '../wish/wish-column.js';
import { type FitInput, type PreparedFit, prepareFit, weighPrepared } from './prepare-fit.js';
import { type WeighedWishes, weighWishes } from './weigh-wishes.js';

/** What a person's own list is made from. */
export interface FitQuestion extends FitInput {
  /** Needed where weights come from examples. */
  readonly solver: LinearSolver | null;
}

/** A school on a person's own list. */
export interface FitSchool {
  readonly school: SchoolId;
  readonly name: string;
  readonly residency: Exclude<Residency, 'all'> | null;
  readonly judgement: Judgement;
  /** 0 to 100; null where nothing that is wished for is known. */
  readonly fit: number | null;
  /** The known part of all weight. */
  readonly known: number;
  /** Null for schools that are dropped or not placed. */
  readonly rank: number | null;
  readonly interval: OwnInterval | null;
  /** By wish: its value, what it gives to the fit, and what was seen. */
  readonly parts: readonly FitPart[];
  readonly chances: ChancesAnswer;
  readonly money: MoneyAnswer;
}

export interface FitPart {
  readonly wish: string;
  /** 0 to 1; null where it is unknown. */
  readonly value: number | null;
  /** Points of 100; null where it is unknown. */
  readonly points: number | null;
  readonly seen: Seen;
}

/** A person's own list: those that are placed by rank, then those that are not, then those that are dropped. */
export interface FitAnswer {
  readonly schools: readonly FitSchool[];
  readonly placed: number;
  readonly notPlaced: number;
  readonly dropped: number;
  readonly weights: Omit<WeighedWishes, 'drawn'>;
  readonly draws: number;
  readonly seed: number;
}

/** Makes a person's own list: hard requirements first, fit second, chances third, never multiplied with each other. */
export function answerFit({ solver, ...input }: FitQuestion): Promise<FitAnswer> {
  return answerPrepared(prepareFit(input), solver);
}

/** Makes the list of what was looked at. */
export async function answerPrepared(prepared: PreparedFit, solver: LinearSolver | null): Promise<FitAnswer> {
  const { profile, schools, columns, judged, chances, money } = prepared;
  const { draws, seed } = profile.rules;
  const ids = schools.map(({ id }) => id);
  const { drawn, ...weighed } = await weighWishes(profile, columns, ids, solver);
  const { fit, known, rank, points } = weighPrepared(prepared, weighed.weights);
  const intervals = intervalsOf(prepared, weighed.weights, drawn, rank);
  const all = schools.map((school, row): FitSchool => {
    const parts = columns.map(({ wish, values, seen }, k) => ({
      wish: wish.id,
      value: knownOr(values[row]!),
      points: knownOr(points[row * columns.length + k]!),
      seen: seen[row]!,
    }));
    return {
      school: school.id,
      name: school.name,
      residency: residencyAt(school, profile),
      judgement: judged[row]!,
      fit: knownOr(fit[row]!),
      known: known[row]!,
      rank: rank[row]! > 0 ? rank[row]! : null,
      interval: intervals.get(row) ?? null,
      parts,
      chances: chances[row]!,
      money: money[row]!,
    };
  });
  const groups = [
    all.filter(({ rank: own }) => own !== null).sort((a, b) => a.rank! - b.rank!),
    all.filter(({ rank: own, judgement }) => own === null && judgement.outcome !== 'dropped'),
    all.filter(({ judgement }) => judgement.outcome === 'dropped'),
  ] as const;
  return {
    schools: groups.flat(),
    placed: groups[0].length,
    notPlaced: groups[1].length,
    dropped: groups[2].length,
    weights: weighed,
    draws,
    seed,
  };
}

const knownOr = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** The interval of each row that is placed. */
function intervalsOf(
  { profile: { rules }, schools, columns, inList }: PreparedFit,
  weights: readonly number[],
  drawn: Float64Array | null,
  rank: Int32Array,
): ReadonlyMap<number, OwnInterval> {
  const placed = inList.filter((row) => rank[row]! > 0);
  const intervals = ownIntervals({
    schools: placed.map((row) => schools[row]!.id),
    columns: columns.map(({ wish, seen, values }) => ({
      wish,
      seen: placed.map((row) => seen[row]!),
      values: Float64Array.from(placed, (row) => values[row]!),
    })),
    donors: columns.map(({ values }) =>
      Float64Array.from(inList, (row) => values[row]!)
        .filter((value) => !Number.isNaN(value))
        .sort(),
    ),
    weights,
    spread: rules.spread,
    drawn,
    draws: rules.draws,
    seed: rules.seed,
  });
  return new Map(placed.map((row, at) => [row, intervals[at]!]));
}
