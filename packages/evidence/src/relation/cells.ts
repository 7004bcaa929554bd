import { count, rounded, total, whole } from '../dialect/dialect.js';
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
  grain: ['pub_year', 'type', 'fine', 'n'],
  reads: ['pub_counts'],
  select: (d, { fieldLevel }) => {
    const fine = fieldColumn('p', fieldLevel);
    return `select
  p.pub_year as pub_year,
  p.type as type,
  ${fine} as fine,
  ${d.integer(`min(${above('p', fieldLevel)})`)} as coarse,
  p.n as n,
  ${count(d)} as k
from pub_counts p
group by p.pub_year, p.type, ${fine}, p.n`;
  },
};

/** The same at both levels: 1 is the field itself, 2 what stands above it. */
export const cellHistogram: Relation = {
  name: 'cell_histogram',
  row: 'a cell and a number of citations, with the works that have it',
  grain: ['pub_year', 'type', 'level', 'cell', 'n'],
  reads: ['histogram'],
  select: (
    d,
  ) => `select h.pub_year as pub_year, h.type as type, ${d.integer('1')} as level, h.fine as cell, h.n as n, h.k as k
from histogram h
union all
select g.pub_year as pub_year, g.type as type, ${d.integer('2')} as level, g.coarse as cell, g.n as n, ${total(d, 'g.k')} as k
from histogram g
group by g.pub_year, g.type, g.coarse, g.n`,
};

const CELL = 'partition by h.pub_year, h.type, h.level, h.cell';

/** The same with the works of a cell up to each number, and all of them. */
export const cellSums: Relation = {
  name: 'cell_sums',
  row: 'a cell and a number of citations, with the works up to it and all works and citations of the cell',
  grain: ['pub_year', 'type', 'level', 'cell', 'n'],
  reads: ['cell_histogram'],
  select: (d) => `select
  h.pub_year as pub_year,
  h.type as type,
  h.level as level,
  h.cell as cell,
  h.n as n,
  h.k as k,
  ${total(d, 'h.k', `${CELL} order by h.n`)} as upto,
  ${total(d, 'h.k', CELL)} as works,
  ${total(d, 'h.n * h.k', CELL)} as citations
from cell_histogram h`,
};

export const cells: Relation = {
  name: 'cells',
  row: 'a cell with its works and their citations',
  grain: ['pub_year', 'type', 'level', 'cell'],
  reads: ['cell_sums'],
  select: () => `select
  s.pub_year as pub_year,
  s.type as type,
  s.level as level,
  s.cell as cell,
  max(s.works) as works,
  max(s.citations) as citations
from cell_sums s
group by s.pub_year, s.type, s.level, s.cell`,
};

/**
 * From which number of citations on a work is among the most cited p percent of its cell, and what of a work at that number
 * is: so much that the mean over the cell is exactly p (the fractional rule of the CWTS Leiden Ranking).
 */
export function topThreshold(percent: number): Relation {
  const rest = whole(100 - percent);
  return {
    name: `top_${whole(percent)}`,
    row: `a cell with its threshold of the most cited ${percent} percent`,
    grain: ['pub_year', 'type', 'level', 'cell'],
    reads: ['cell_sums'],
    select: (d) => `select
  g.pub_year as pub_year,
  g.type as type,
  g.level as level,
  g.cell as cell,
  g.n as threshold,
  ${rounded(
    d,
    `${d.double(`${whole(MILLION)} * (100 * g.upto - ${rest} * g.works)`)} / ${d.double('100 * g.k')}`,
  )} as tie
from (
  select
    s.pub_year as pub_year,
    s.type as type,
    s.level as level,
    s.cell as cell,
    s.n as n,
    s.k as k,
    s.upto as upto,
    s.works as works,
    row_number() over (partition by s.pub_year, s.type, s.level, s.cell order by s.n) as place
  from cell_sums s
  where 100 * s.upto >= ${rest} * s.works
) g
where g.place = 1`,
  };
}

/** The cell that the works of a field are held against: their own where it is large enough, else the one above. */
export const chosenCells: Relation = {
  name: 'chosen_cells',
  row: 'a year, type and field with its cell',
  grain: ['pub_year', 'type', 'fine'],
  reads: ['histogram', 'cells'],
  select: (d, { leastCell }) => `select
  h.pub_year as pub_year,
  h.type as type,
  h.fine as fine,
  case when c.works >= ${whole(leastCell)} then ${d.integer('1')} else ${d.integer('2')} end as level,
  case when c.works >= ${whole(leastCell)} then h.fine else h.coarse end as cell
from (
  select g.pub_year as pub_year, g.type as type, g.fine as fine, min(g.coarse) as coarse
  from histogram g
  group by g.pub_year, g.type, g.fine
) h
join cells c on c.pub_year = h.pub_year and c.type = h.type and c.level = 1 and c.cell = h.fine`,
};

/** The scores of each counted work: citations against the mean of its cell, and what of it is among the most cited. */
export function pubScores(top: readonly number[]): Relation {
  const names = top.map((percent) => `top_${whole(percent)}`);
  return {
    name: 'pub_scores',
    row: 'a counted work with its scores',
    grain: ['work_id'],
    reads: ['pub_counts', 'chosen_cells', 'cells', ...names],
    select: (d, { fieldLevel }) => {
      const one = d.integer(whole(MILLION));
      const none = d.integer('0');
      const mean = `${d.double(`${whole(MILLION)} * p.n`)} * ${d.double('c.works')} / ${d.double('case when c.citations = 0 then 1 else c.citations end')}`;
      const same = (letter: string) =>
        `${letter}.pub_year = c.pub_year and ${letter}.type = c.type and ${letter}.level = c.level and ${letter}.cell = c.cell`;
      return `select
  p.work_id as work_id,
  p.field_id as field_id,
  p.subfield_id as subfield_id,
  p.n as n,
  p.self_n as self_n,
  case when p.countries > 1 then ${d.integer('1')} else ${none} end as international,
  case when p.countries = 1 and p.institutions > 1 then ${d.integer('1')} else ${none} end as domestic,
  p.industry as industry,
  p.is_free as is_free,
  p.single_field as single_field,
  case when c.citations = 0 then ${one} else ${rounded(d, mean)} end as ncs${names
    .map(
      (name, at) =>
        `,\n  case when p.n > t${at}.threshold then ${one} when p.n = t${at}.threshold then t${at}.tie else ${none} end as ${name}`,
    )
    .join('')}
from pub_counts p
join chosen_cells f on f.pub_year = p.pub_year and f.type = p.type and f.fine = ${fieldColumn('p', fieldLevel)}
join cells c on c.pub_year = f.pub_year and c.type = f.type and c.level = f.level and c.cell = f.cell${names
        .map((name, at) => `\njoin ${name} t${at} on ${same(`t${at}`)}`)
        .join('')}`;
    },
  };
}
