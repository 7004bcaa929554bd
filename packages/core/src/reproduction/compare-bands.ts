import { bandsOf } from './bands-of.js';
import { misfit } from './misfit.js';
import type { ComparedRow } from './printed-table.js';
import type { Misfit, Tally, Vacancy } from './reproduction.js';

/** A band as printed, with the positions that its rows take up in the table. */
interface Stretch {
  readonly band: string;
  readonly edges: readonly [number, number | null];
  readonly from: number;
  readonly to: number;
}

/**
 * The printed bands against the computed order. A band holds as many schools as it is printed with, after those that
 * stand one by one; a school belongs to the band in which its position falls, a tie at its best. Whether the computed
 * rank also lies between the two numbers of the band is counted beside it, for publishers number places that stay empty:
 * schools withdrawn after the numbers were given.
 */
export function compareBands(rows: readonly ComparedRow[]): {
  readonly tally: Tally;
  readonly numbers: Tally;
  readonly misfits: readonly Misfit[];
  readonly vacancies: readonly Vacancy[];
} {
  const stretches = layOut(rows);
  const misfits: Misfit[] = [];
  let [total, inNumbers] = [0, 0];
  for (const row of rows) {
    if (row.place.kind !== 'banded') continue;
    total++;
    const { band } = row.place;
    const own = stretches.find((stretch) => stretch.band === band);
    const computed = stretches.find(({ from, to }) => from <= row.position && row.position <= to);
    const rank = row.placement.kind === 'ranked' ? row.placement.rank : Number.NaN;
    if (own && own.edges[0] <= rank && rank <= (own.edges[1] ?? Number.POSITIVE_INFINITY)) inNumbers++;
    if (computed?.band === band) continue;
    misfits.push(misfit(row, 'band', row.printed.place, computed?.band ?? describe(row), explain(row, own)));
  }
  return {
    tally: { exact: total - misfits.length, total },
    numbers: { exact: inNumbers, total },
    misfits,
    vacancies: stretches.flatMap(({ band, edges, from }) =>
      from < edges[0] ? [{ band, atLeast: edges[0] - from }] : [],
    ),
  };
}

function layOut(rows: readonly ComparedRow[]): Stretch[] {
  const bands = bandsOf(rows.map(({ printed }) => printed));
  let end = rows.filter(({ place }) => place.kind === 'ranked').length;
  return (bands?.edges ?? []).map((edges) => {
    const band = edges[1] === null ? `${edges[0]}+` : `${edges[0]}-${edges[1]}`;
    const from = end + 1;
    end += rows.filter(({ place }) => place.kind === 'banded' && place.band === band).length;
    return { band, edges, from, to: end };
  });
}

function describe({ placement }: ComparedRow): string {
  return placement.kind === 'ranked' ? placement.label : 'none';
}

function explain(row: ComparedRow, own: Stretch | undefined): string {
  if (Number.isNaN(row.position)) return 'not ranked by the methodology';
  return own && row.position < own.from ? 'the score stands above this band' : 'the score stands below this band';
}
