import { nameRules, type PrintedRow, type RankInterval, type RankIntervals, type Ranking } from '@bearings/core';
import { TO_INDICATORS, TO_SCHOOLS, text } from './evidence-tables.js';
import type { ExportTable, Field } from './table-resource.js';

const number = (name: string, description: string): Field => ({ name, type: 'number', description });

/** Placements, best first. A shared rank is marked in a column of its own, so that no cell starts with "=". */
export function tabulatePlacements(
  ranking: Ranking,
  names: ReadonlyMap<string, string>,
  fictional: boolean,
  intervals: RankIntervals | null,
): ExportTable {
  const scores = new Map(ranking.scores.map((s) => [s.school, s.kind === 'scored' ? s.printed : null]));
  return {
    name: 'placements',
    title: 'Placements',
    primaryKey: ['school_id'],
    foreignKeys: [TO_SCHOOLS],
    fields: [
      text('school_id', 'code of the school'),
      text('name', 'name of the school'),
      text('kind', 'ranked, banded, tiered or unranked'),
      number('rank', '1 is best; ties share the best rank of the group'),
      { name: 'tied', type: 'boolean', description: 'whether the rank is shared' },
      number('rank_low', `rank below which one draw in twenty lies; ${wordBasis(intervals)}`),
      number('rank_median', 'rank in the middle of the draws'),
      number('rank_high', 'rank above which one draw in twenty lies'),
      { name: 'group', type: 'integer', description: 'schools that cannot be told from the first of them; 1 is best' },
      text('band', 'first and last rank between which the school lies'),
      { name: 'tier', type: 'integer', description: 'editorial class, 1 is best' },
      number('score', 'as the methodology prints it'),
      text('reason', 'why there is no place'),
      text('because', 'the rule or the readings behind the reason'),
      { name: 'fictional', type: 'boolean', description: 'whether the school is made up' },
    ],
    rows: ranking.placements.map((p) => [
      ...[p.school, names.get(p.school) ?? '', p.kind],
      ...(p.kind === 'ranked' ? [p.rank, p.tied] : [null, null]),
      ...cellsOf(intervals?.schools.get(p.school)),
      p.kind === 'banded' ? p.band : '',
      p.kind === 'tiered' ? p.tier : null,
      scores.get(p.school) ?? null,
      ...(p.kind === 'unranked' ? [p.reason, p.because] : ['', '']),
      fictional,
    ]),
  };
}

const cellsOf = (interval: RankInterval | undefined) =>
  interval ? [interval.low, interval.median, interval.high, interval.group] : [null, null, null, null];

function wordBasis(intervals: RankIntervals | null): string {
  if (intervals === null) return 'nothing where places are as printed';
  const { part, rules, draws, seed } = intervals.basis;
  return `${draws} draws, seed ${seed}: each weight up to ${100 * part} % more or less; rules ${rules.map(nameRules).join(' or ')}`;
}

/** What each indicator contributes to each score. */
export function tabulateContributions(ranking: Ranking): ExportTable {
  return {
    name: 'contributions',
    title: 'Contributions',
    uniqueKeys: [['school_id', 'indicator']],
    foreignKeys: [TO_SCHOOLS, TO_INDICATORS],
    fields: [
      text('school_id', 'code of the school'),
      text('indicator', 'code of the indicator; nothing for a constant that rescaling adds'),
      number('reading', 'after derivation, before treatment'),
      text('missing', 'why there is no reading'),
      text('filled_by', 'the missing rule that stood in'),
      number('treated', 'after treatment of outliers'),
      number('normalized', 'on the common scale'),
      number('weight', 'share of the indicator in the whole'),
      number('points', 'points of the score before rounding; they sum to it'),
    ],
    rows: ranking.scores.flatMap((score) =>
      score.kind === 'unscored'
        ? []
        : score.contributions.map((c) => [
            ...[score.school, c.indicator, c.reading, c.missing, c.filledBy],
            ...[c.treated, c.normalized, c.weight, c.points],
          ]),
    ),
  };
}

/** The rows as a publisher printed them. */
export function tabulatePrinted(printed: readonly PrintedRow[]): ExportTable {
  return {
    name: 'printed',
    title: 'Places as printed',
    primaryKey: ['school_id'],
    foreignKeys: [TO_SCHOOLS],
    fields: [
      { name: 'order', type: 'integer', description: 'line of the table, from 1' },
      text('school_id', 'code of the school'),
      text('name_as_printed', 'the name as printed'),
      text('place', 'the place as printed; an apostrophe stands before a leading "="'),
      number('overall', 'the overall score as printed'),
    ],
    rows: printed.map((p) => [p.order, p.school, p.nameAsPrinted, p.place, p.overall]),
  };
}
