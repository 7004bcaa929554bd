import { explainSlips } from './explain-rank.js';
import type { ComparedRow } from './printed-table.js';
import { misfit } from './misfit.js';
import type { Misfit, Tally } from './reproduction.js';

interface Comparison {
  readonly tally: Tally;
  readonly misfits: readonly Misfit[];
}

type RankedRow = ComparedRow & { readonly place: { readonly kind: 'ranked' } };

/**
 * The printed ranks against the computed ones. Marks of ties count where the table uses them: where at least half of
 * the rows that share a number carry one. In an excerpt the printed numbers tell the order only.
 */
export function compareRanks(rows: readonly ComparedRow[], excerpt: boolean): Comparison {
  const ranked = rows.filter((row): row is RankedRow => row.place.kind === 'ranked');
  const marked = usesMarks(ranked);
  const order = excerpt ? renumber(ranked) : null;
  const odd = marked ? [] : ranked.filter(({ place }) => place.tied).map(({ printed }) => printed);
  const slip = excerpt
    ? () => ''
    : explainSlips(
        ranked.map(({ printed }) => printed),
        odd,
      );
  const misfits: Misfit[] = [];
  for (const row of ranked) {
    const { placement, place } = row;
    const printed = order?.get(row) ?? place.rank;
    if (placement.kind !== 'ranked') {
      misfits.push(misfit(row, 'rank', row.printed.place, 'none', `not ranked: ${describe(row)}`));
      continue;
    }
    const computed = excerpt ? row.position : placement.rank;
    if (printed !== computed) {
      const shift = Math.abs(printed - computed);
      const places = `${shift} ${shift === 1 ? 'place' : 'places'}`;
      const why = `printed ${places} ${printed < computed ? 'higher' : 'lower'} than the scores give${slip(place.rank)}`;
      misfits.push(misfit(row, 'rank', row.printed.place, placement.label, why));
    } else if (marked && !excerpt && place.tied !== placement.tied) {
      const why = place.tied ? 'marked as a tie, but the scores differ' : 'the scores tie, but no tie is marked';
      misfits.push(misfit(row, 'rank', row.printed.place, placement.label, why));
    }
  }
  return { tally: { exact: ranked.length - misfits.length, total: ranked.length }, misfits };
}

function usesMarks(rows: readonly RankedRow[]): boolean {
  const counts = new Map<number, number>();
  for (const { place } of rows) counts.set(place.rank, (counts.get(place.rank) ?? 0) + 1);
  const sharing = rows.filter(({ place }) => counts.get(place.rank)! > 1);
  return sharing.length > 0 && sharing.filter(({ place }) => place.tied).length * 2 >= sharing.length;
}

/** The printed ranks of the rows at hand, numbered anew among themselves in competition order. */
function renumber(rows: readonly RankedRow[]): Map<RankedRow, number> {
  const numbers = rows.map(({ place }) => place.rank).sort((a, b) => a - b);
  return new Map(rows.map((row) => [row, numbers.indexOf(row.place.rank) + 1]));
}

function describe({ placement }: ComparedRow): string {
  return placement.kind === 'unranked' ? placement.because : `the methodology gives a ${placement.kind.slice(0, -2)}`;
}

/** The printed tiers against the computed ones. */
export function compareTiers(rows: readonly ComparedRow[]): Comparison {
  const misfits: Misfit[] = [];
  let total = 0;
  for (const row of rows) {
    const { place, placement } = row;
    if (place.kind !== 'tiered') continue;
    total++;
    if (placement.kind === 'tiered' && placement.tier === place.tier) continue;
    const computed = placement.kind === 'tiered' ? `Tier ${placement.tier}` : 'none';
    misfits.push(misfit(row, 'tier', row.printed.place, computed, 'the score lies in another tier'));
  }
  return { tally: { exact: total - misfits.length, total }, misfits };
}
