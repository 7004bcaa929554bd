import { isIndicatorId, type SchoolId } from '@bearings/core';
import { formatCsv, guardFormula, parseCsv, restoreFormula } from '../csv/index.js';
import { byCode } from './by-code.js';
import { keepDistinct } from './keep-distinct.js';
import { malformed, readSchoolId, readWord } from './read-cell.js';

/**
 * What somebody says of a work and a school: `not-ours` nobody of the school wrote it, `ours` it is the school's and does not
 * count, `wrong-institution` the affiliation is read as another institution than it names, `retracted`, `duplicate` another
 * record is the same work, `other` what the note says.
 */
export const CLAIMS = ['not-ours', 'ours', 'wrong-institution', 'retracted', 'duplicate', 'other'] as const;
export type Claim = (typeof CLAIMS)[number];

/** A row of a dispute file: a claim about one work, for whoever publishes the readings. It changes nothing by itself. */
export interface Dispute {
  /** Row of the file, counted from 1 with the header. */
  readonly row: number;
  readonly school: SchoolId;
  /** The id of an indicator of a build, or "all". */
  readonly indicator: string;
  /** The number of its OpenAlex id: W123 is 123. */
  readonly work: bigint;
  readonly claim: Claim;
  readonly note: string;
  /** Who says so. */
  readonly who: string;
  /** Where it can be seen: an address of the web, or empty. */
  readonly evidence: string;
  /** Digest of the run that was looked at, or empty. */
  readonly run: string;
}

/** Columns of a dispute file. */
export const DISPUTE_COLUMNS = [
  'school_id',
  'indicator',
  'work_id',
  'claim',
  'note',
  'who',
  'evidence',
  'run',
] as const;

const WORK = /^(?:https:\/\/openalex\.org\/)?W([1-9]\d{0,17})$/;

/** Reads a dispute file, in the order of its rows. A fault names the row and the column; a work is named once for a school and an indicator. */
export function readDisputes(text: string, file: string): readonly Dispute[] {
  const records = parseCsv(text, file, DISPUTE_COLUMNS);
  const disputes = records.map(({ row, values: v }): Dispute => {
    const at = { file, row };
    const [, work] = WORK.exec(v.work_id) ?? [];
    if (work === undefined) throw malformed(v.work_id, 'work_id', at, 'the OpenAlex id of a work, as W2741809807');
    if (v.indicator !== 'all' && !isIndicatorId(v.indicator))
      throw malformed(v.indicator, 'indicator', at, 'an indicator of the build such as citations-full, or all');
    if (!/^(https?:\/\/\S+)?$/.test(v.evidence))
      throw malformed(v.evidence, 'evidence', at, 'an address that begins with https://, or nothing');
    if (!/^(sha256:[0-9a-f]{64})?$/.test(v.run)) throw malformed(v.run, 'run', at, 'the digest of a run, or nothing');
    return {
      row,
      school: readSchoolId(v.school_id, 'school_id', at),
      indicator: v.indicator,
      work: BigInt(work),
      claim: readWord(v.claim, 'claim', at, CLAIMS),
      note: restoreFormula(v.note),
      who: restoreFormula(v.who),
      evidence: v.evidence,
      run: v.run,
    };
  });
  keepDistinct(records, file, (v) => `${v.school_id} ${v.indicator} ${WORK.exec(v.work_id)?.[1]}`);
  return disputes;
}

/** A row to be filled in: without a claim where none is known yet. */
export interface DisputeDraft extends Omit<Dispute, 'row' | 'claim' | 'work'> {
  readonly work: bigint | number | string;
  readonly claim: Claim | '';
}

/** Writes a dispute file, by school, indicator and work. What a spreadsheet would run as a formula has an apostrophe before it. */
export function formatDisputes(disputes: readonly DisputeDraft[]): string {
  const sorted = disputes.toSorted(
    byCode(
      (d) => d.school,
      (d) => d.indicator,
      (d) => String(d.work).padStart(18, '0'),
    ),
  );
  return formatCsv(
    DISPUTE_COLUMNS,
    sorted.map((d) => [
      d.school,
      d.indicator,
      `W${d.work}`,
      d.claim,
      guardFormula(d.note),
      guardFormula(d.who),
      d.evidence,
      d.run,
    ]),
  );
}
