import { findMisnumbered, type MisnumberedRow } from '../edition/place-printed.js';
import type { PrintedRow } from '../edition/edition.js';

/**
 * Says where the printed numbers stop following the scores: the nearest slip of the numbering at or above a rank. A
 * number too small for the rows above means that one of these was entered after the numbers were given; a number too
 * large, that a place above is numbered but empty.
 */
export function explainSlips(
  rows: readonly PrintedRow[],
  oddlyMarked: readonly PrintedRow[],
): (printed: number) => string {
  const slips = firstOfEach(findMisnumbered(rows));
  const late = oddlyMarked.map((row) => `row ${row.order} "${row.nameAsPrinted}" (${row.place})`).join(', ');
  return (rank) => {
    const slip = slips.findLast(({ printed }) => printed <= rank);
    if (!slip) return '';
    const at = `the numbering slips at row ${slip.row.order}: ${slip.printed} is printed where ${slip.expected} follows`;
    const moved = slip.wrong === 'gap' ? 'taken out' : 'entered late';
    return `; ${at}, as if a school above had been ${moved}${late ? `: marked unlike the others is ${late}` : ''}`;
  };
}

function firstOfEach(slips: readonly MisnumberedRow[]): MisnumberedRow[] {
  const numbering = slips.filter(({ wrong }) => wrong !== 'no-partner');
  return numbering.filter(({ printed }, i) => numbering[i - 1]?.printed !== printed);
}
