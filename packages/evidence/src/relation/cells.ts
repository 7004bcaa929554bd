import { count, type Dialect, rounded, total, whole } from '../dialect/dialect.js';
import type { FieldLevel } from '../method/method.js';
import { fieldColumn } from './conditions.js';
import { MILLION, type Relation } from './relation.js';

/** What stands above a field level; above fields stand all works. */
function above(letter: string, level: FieldLevel): string {
  if (level === 'field') return '0';
  return fieldColumn(letter, level === 'topic' ? 'subfield' : 'field');
}

/** How many works of a year, type and field have how many citations: all that thresholds and means are made from. */
export const histogram: Relation = {
  name: 'histogram',
  row: 'a year, type, field and number of citations, with the works that have it',
  grain: ['year_type', 'fine', 'n'],
  reads: ['pub_counts'],
  select: (d, { fieldLevel }) => {
    const fine = fieldColumn('p', fieldLevel);
    return `select
  p.year_type as year_type,
  ${fine} as fine,
  ${d.integer(`min(${above('p', fieldLevel)})`)} as coarse,
  p.n as n,
  ${count(d)} as k
from pub_counts p
group by p.year_type, ${fine}, p.n`;
  },
};

/** The same at both levels: 1 is the field itself, 2 what stands above it. */
export const cellHistogram: Relation = {
  name: 'cell_histogram',
  row: 'a cell and a number of citations, with the works that have it',
  grain: ['year_type', 'level', 'cell', 'n'],
  reads: ['histogram'],
  select: (d) => `select h.year_type as year_type, ${d.integer('1')} as level, h.fine as cell, h.n as n, h.k as k
from histogram h
union all
select g.year_type as year_type, ${d.integer('2')} as level, g.coarse as cell, g.n as n, ${total(d, 'g.k')} as k
from histogram g
group by g.year_type, g.coarse, g.n`,
};

const CELL = 'partition by h.year_type, h.level, h.cell';

/**
 * What a work of a cell has by its citations: set against the mean of the cell, and what of it is among the most cited p percent. From
 * one number of citations on, the threshold, works are; of those at it so much is that the mean over the cell is exactly p (the fractional
 * rule of the CWTS Leiden Ranking).
 */
export function cellScores(top: readonly number[]): Relation {
  return {
    name: 'cell_scores',
    row: 'a cell and a number of citations, with the works that have it, those of the cell and the scores of one that has it',
    grain: ['year_type', 'level', 'cell', 'n'],
    reads: ['cell_histogram'],
    select: (d) => `select
  s.year_type as year_type,
  s.level as level,
  s.cell as cell,
  s.n as n,
  s.k as k,
  s.works as works,
  ${againstMean(d)} as ncs,
${top.map((percent) => `  ${amongTop(d, percent)} as top_${whole(percent)}`).join(',\n')}
from (
  select
    h.year_type as year_type,
    h.level as level,
    h.cell as cell,
    h.n as n,
    h.k as k,
    ${total(d, 'h.k', `${CELL} order by h.n`)} as upto,
    ${total(d, 'h.k', CELL)} as works,
    ${total(d, 'h.n * h.k', CELL)} as citations
  from cell_histogram h
) s`,
  };
}

function againstMean(d: Dialect): string {
  const mean = `${d.double(`${whole(MILLION)} * s.n`)} * ${d.double('s.works')} / ${d.double('case when s.citations = 0 then 1 else s.citations end')}`;
  return `case when s.citations = 0 then ${d.integer(whole(MILLION))} else ${rounded(d, mean)} end`;
}

/** All of a work where the threshold was reached below it, nothing where it is not reached at it. */
function amongTop(d: Dialect, percent: number): string {
  const rest = whole(100 - percent);
  const tie = rounded(
    d,
    `${d.double(`${whole(MILLION)} * (100 * s.upto - ${rest} * s.works)`)} / ${d.double('100 * s.k')}`,
  );
  return `case when 100 * (s.upto - s.k) >= ${rest} * s.works then ${d.integer(whole(MILLION))} when 100 * s.upto >= ${rest} * s.works then ${tie} else ${d.integer('0')} end`;
}

/** The scores of a work, by the cell that it is held against: its own where that is large enough, else the one above. */
export function scores(top: readonly number[]): Relation {
  return {
    name: 'scores',
    row: 'a year, type, field and number of citations, with the scores of a work that has it',
    grain: ['year_type', 'fine', 'n'],
    reads: ['histogram', 'cell_scores'],
    select: (_, { leastCell }) => {
      const held = (column: string) =>
        `  case when f.works >= ${whole(leastCell)} then f.${column} else c.${column} end as ${column}`;
      const at = (letter: string, level: number, cell: string) =>
        `join cell_scores ${letter} on ${letter}.year_type = h.year_type and ${letter}.level = ${level} and ${letter}.cell = h.${cell} and ${letter}.n = h.n`;
      return `select
  h.year_type as year_type,
  h.fine as fine,
  h.n as n,
${['ncs', ...top.map((percent) => `top_${whole(percent)}`)].map(held).join(',\n')}
from histogram h
${at('f', 1, 'fine')}
${at('c', 2, 'coarse')}`;
    },
  };
}
