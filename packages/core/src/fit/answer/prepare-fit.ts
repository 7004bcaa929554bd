import type { School } from '../../school.js';
import { answerChances, type ChancesAnswer } from '../chances/answer-chances.js';
import type { FactTable } from '../fact/fact-table.js';
import { answerMoney, type MoneyAnswer } from '../money/answer-money.js';
import type { MoneyRules } from '../money/money-rules.js';
import type { Profile } from '../profile/profile.js';
import { type OwnRanking, partsOf, rankOwn } from '../ranking/rank-own.js';
import { judgeSchool } from '../requirement/judge-school.js';
import type { Judgement } from '../requirement/judgement.js';
import { type RanksSeen, type WishColumn, wishColumn } from '../wish/wish-column.js';

/** What is looked at to make a person's own list. */
export interface FitInput {
  readonly schools: readonly School[];
  readonly profile: Profile;
  readonly facts: FactTable;
  readonly ranks: RanksSeen;
  readonly rules: MoneyRules;
}

/** All of a person's own list that no weight changes; schools stand by name, then id, and each array has one entry for each. */
export interface PreparedFit {
  readonly profile: Profile;
  readonly schools: readonly School[];
  readonly judged: readonly Judgement[];
  readonly chances: readonly ChancesAnswer[];
  readonly money: readonly MoneyAnswer[];
  /** By wish. */
  readonly columns: readonly WishColumn[];
  /** Rows of the schools that no hard requirement drops. */
  readonly inList: readonly number[];
}

/** Looks at all schools once: requirements, wishes, chances, money. */
export function prepareFit({ schools, profile, facts, ranks, rules }: FitInput): PreparedFit {
  const sorted = [...schools].sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1));
  const judged = sorted.map((school) => judgeSchool(school, profile, facts));
  return {
    profile,
    schools: sorted,
    judged,
    chances: sorted.map((school) => answerChances(school, profile, facts)),
    money: sorted.map((school) => answerMoney(school, profile, facts, rules)),
    columns: profile.wishes.map((wish) => wishColumn(wish, sorted, profile, facts, ranks)),
    inList: [...sorted.keys()].filter((row) => judged[row]!.outcome !== 'dropped'),
  };
}

/** Fit, known share and rank by some weights, row by row, and what each wish gives. */
export interface WeighedFit extends OwnRanking {
  /** Points of 100, row by row and in a row by wish; NaN where unknown. */
  readonly points: Float64Array;
}

/** Ranks the schools that are prepared by some weights, in the order of the wishes. Dropped schools have the rank 0 and no fit. */
export function weighPrepared(
  { columns, inList, profile, schools }: PreparedFit,
  weights: readonly number[],
): WeighedFit {
  const all = columns.map(({ values }) => values);
  const own = rankOwn({
    columns: all.map((column) => Float64Array.from(inList, (row) => column[row]!)),
    weights,
    schools: inList.length,
    leastKnown: profile.rules.leastKnown,
  });
  const fit = new Float64Array(schools.length).fill(Number.NaN);
  const known = new Float64Array(schools.length);
  const rank = new Int32Array(schools.length);
  const points = new Float64Array(schools.length * weights.length).fill(Number.NaN);
  for (const [at, row] of inList.entries()) {
    fit[row] = own.fit[at]!;
    known[row] = own.known[at]!;
    rank[row] = own.rank[at]!;
  }
  for (const row of schools.keys())
    for (const [k, part] of partsOf({ columns: all, weights }, row).entries())
      if (part !== null) points[row * weights.length + k] = part;
  return { fit, known, rank, points };
}
