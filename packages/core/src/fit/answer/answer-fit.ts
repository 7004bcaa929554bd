import type { LinearSolver } from '../../reproduction/linear-program.js';
import type { School, SchoolId } from '../../school.js';
import { answerChances, type ChancesAnswer } from '../chances/answer-chances.js';
import type { Residency } from '../fact/fact.js';
import type { FactTable } from '../fact/fact-table.js';
import { answerMoney, type MoneyAnswer } from '../money/answer-money.js';
import type { MoneyRules } from '../money/money-rules.js';
import type { Profile } from '../profile/profile.js';
import { residencyAt } from '../profile/residency-at.js';
import { type OwnInterval, ownIntervals } from '../ranking/own-intervals.js';
import { partsOf, rankOwn } from '../ranking/rank-own.js';
import { judgeSchool } from '../requirement/judge-school.js';
import type { Judgement } from '../requirement/judgement.js';
import { type RanksSeen, type Seen, type WishColumn, wishColumn } from '../wish/wish-column.js';
import { type WeighedWishes, weighWishes } from './weigh-wishes.js';

/** What a person's own list is made from. */
export interface FitInput {
  readonly schools: readonly School[];
  readonly profile: Profile;
  readonly facts: FactTable;
  readonly ranks: RanksSeen;
  readonly rules: MoneyRules;
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
export async function answerFit({ schools, profile, facts, ranks, rules, solver }: FitInput): Promise<FitAnswer> {
  const { leastKnown, spread, draws, seed } = profile.rules;
  const sorted = [...schools].sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1));
  const everywhere = profile.wishes.map((wish) => wishColumn(wish, sorted, profile, facts, ranks));
  const { drawn, ...weighed } = await weighWishes(
    profile,
    everywhere,
    sorted.map(({ id }) => id),
    solver,
  );
  const judged = sorted.map((school) => judgeSchool(school, profile, facts));
  const inList = [...sorted.keys()].filter((row) => judged[row]!.outcome !== 'dropped');
  const columns = everywhere.map((column) => pickRows(column, inList));
  const values = columns.map((column) => column.values);
  const own = rankOwn({ columns: values, weights: weighed.weights, schools: inList.length, leastKnown });
  const placed = [...inList.keys()].filter((at) => own.rank[at]! > 0);
  const intervals = ownIntervals({
    schools: placed.map((at) => sorted[inList[at]!]!.id),
    columns: columns.map((column) => pickRows(column, placed)),
    donors: values.map((column) => column.filter((value) => !Number.isNaN(value)).sort()),
    weights: weighed.weights,
    spread,
    drawn,
    draws,
    seed,
  });
  const intervalOf = new Map(placed.map((at, i) => [at, intervals[i]!]));
  const placeOf = new Map(inList.map((row, at) => [row, at]));
  const all = sorted.map((school, row): FitSchool => {
    const at = placeOf.get(row);
    const points = partsOf({ columns: everywhere.map((column) => column.values), weights: weighed.weights }, row);
    const rank = at === undefined ? 0 : own.rank[at]!;
    return {
      school: school.id,
      name: school.name,
      residency: residencyAt(school, profile),
      judgement: judged[row]!,
      fit: at === undefined || Number.isNaN(own.fit[at]!) ? null : own.fit[at]!,
      known: at === undefined ? 0 : own.known[at]!,
      rank: rank > 0 ? rank : null,
      interval: (at === undefined ? undefined : intervalOf.get(at)) ?? null,
      parts: everywhere.map(({ wish, values: own, seen }, k) => ({
        wish: wish.id,
        value: Number.isNaN(own[row]!) ? null : own[row]!,
        points: points[k]!,
        seen: seen[row]!,
      })),
      chances: answerChances(school, profile, facts),
      money: answerMoney(school, profile, facts, rules),
    };
  });
  const groups = [
    all.filter(({ rank }) => rank !== null).sort((a, b) => a.rank! - b.rank!),
    all.filter(({ rank, judgement }) => rank === null && judgement.outcome !== 'dropped'),
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

function pickRows({ wish, seen, values }: WishColumn, rows: readonly number[]): WishColumn {
  return { wish, seen: rows.map((row) => seen[row]!), values: Float64Array.from(rows, (row) => values[row]!) };
}
