import type { SchoolId } from '@bearings/core';
import { recountWithout, type WorkTable } from '@bearings/evidence';
import type { Claim, Dispute } from '@bearings/intake';
import { inUnit } from './answer-works.js';
import { findIndicator, worksOfListing } from './list-works.js';
import { countedIndicators, writeScope } from '../build/readings-of-results.js';
import type { SchoolListing } from './school-listing.js';

/** Claims by which a work would no longer count for the school. */
const TAKES_OUT: readonly Claim[] = ['not-ours', 'wrong-institution', 'retracted', 'duplicate'];

/** A claim held against a build. */
export interface HeldDispute extends Omit<Dispute, 'work'> {
  /** "W123". */
  readonly work: string;
  /** Whether the build counts the work for the school, at the scope that is looked at. */
  readonly counts: boolean;
  /** What the work brings to the indicator; null where it does not count. */
  readonly part: number | null;
  readonly citations: number | null;
  readonly credit: number | null;
  /** The reading if this claim alone were accepted; null where it cannot be said, or is not defined then. */
  readonly reading: number | null;
  /**
   * What accepting it does: `out` takes the work out of the count, `nothing` leaves the reading as it is, and `unknown`: of a
   * work that does not count the build knows nothing, and what "other" asks for stands in its note alone.
   */
  readonly effect: 'out' | 'nothing' | 'unknown';
}

/** A dispute file held against a reading of a build. */
export interface HeldDisputes {
  readonly run: string;
  readonly school: SchoolId;
  readonly indicator: string;
  readonly scope: string;
  readonly unit: string;
  readonly reading: number | null;
  /** The reading if every claim that takes a work out were accepted. */
  readonly ifAccepted: number | null;
  /** How many works that takes out. */
  readonly out: number;
  readonly disputes: readonly HeldDispute[];
  /** Rows of other schools or indicators, which were not looked at. */
  readonly others: number;
  /** Rows that were written about another run. */
  readonly otherRuns: number;
}

/**
 * Holds a dispute file against what a build has of a school, by an exact recount: of sums, means, shares and h-indexes alike.
 * The world is left as it is: means of cells and thresholds, and the citations that a work which is taken out makes itself.
 */
export function holdDisputes(listing: SchoolListing, asked: string, disputes: readonly Dispute[]): HeldDisputes {
  const { record, school, scope, row, works } = listing;
  const { method } = record;
  const listed = worksOfListing(listing, asked);
  const { indicator, counting } = findIndicator(countedIndicators(method), listed.indicator);
  const table = tabulate(works);
  const places = new Map(works.map((work, at) => [work.work_id!, at]));
  const parts = new Map(listed.works.map(({ work, part }) => [work, part]));
  const readWithout = (out: ReadonlySet<number>): number | null =>
    out.size === 0 ? listed.reading : indicator.value(recountWithout(row, table, out, method), counting, method);
  const ours = disputes.filter(
    (d) => d.school === school && (d.indicator === 'all' || d.indicator === listed.indicator),
  );
  const held = ours.map((dispute): HeldDispute => {
    const place = places.get(dispute.work);
    const work = place === undefined ? undefined : works[place];
    const effect = effectOf(dispute.claim, work !== undefined);
    return {
      ...dispute,
      work: `W${dispute.work}`,
      counts: work !== undefined,
      part: work === undefined ? null : inUnit(parts.get(dispute.work) ?? 0n, listed),
      citations: work === undefined ? null : Number(work.n),
      credit: work === undefined ? null : Number(work.credit) / 1e6,
      effect,
      reading: effect === 'unknown' ? null : readWithout(new Set(effect === 'out' ? [place!] : [])),
    };
  });
  const out = new Set(ours.filter((_, at) => held[at]!.effect === 'out').map(({ work }) => places.get(work)!));
  return {
    run: record.run,
    school,
    indicator: listed.indicator,
    scope: writeScope(scope),
    unit: listed.unit,
    reading: listed.reading,
    ifAccepted: readWithout(out),
    out: out.size,
    disputes: held,
    others: disputes.length - ours.length,
    otherRuns: ours.filter(({ run }) => run !== '' && run !== record.run).length,
  };
}

function effectOf(claim: Claim, counts: boolean): HeldDispute['effect'] {
  if (claim === 'ours') return counts ? 'nothing' : 'unknown';
  if (claim === 'other') return 'unknown';
  return counts && TAKES_OUT.includes(claim) ? 'out' : 'nothing';
}

/** The counted works by every column that a sum is made of. */
function tabulate(works: SchoolListing['works']): WorkTable {
  const columns = Object.keys(works[0] ?? { n: 0n, single_field: 0n, credit: 0n });
  return {
    works: works.length,
    columns: Object.fromEntries(columns.map((name) => [name, Float64Array.from(works, (work) => Number(work[name]))])),
  };
}
