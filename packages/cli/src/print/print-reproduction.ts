import type { Edition, Methodology, Tally } from '@bearings/core';
import type { ReproductionAnswer } from '@bearings/library';
import { printColumns, wrapLines, wrapText } from './print-columns.js';
import { shortDigest } from './words.js';

/** How far a table was reproduced, for a terminal. */
export function printReproduction(
  edition: Edition,
  answer: ReproductionAnswer,
  methodology: Methodology,
  width: number,
): string {
  const { scores, ranks, bands, tiers, misfits, numbering, vacancies } = answer;
  const tally = (what: string, { exact, total }: Tally): string[] =>
    total > 0 ? [`${what}: ${exact} of ${total} exact`] : [];
  const head = [
    edition.title,
    `methodology ${methodology.id} ${methodology.version} (${answer.methodology.from}, ${shortDigest(answer.methodology.digest)})`,
    answer.reproduced ? 'reproduced' : 'NOT reproduced',
    ...tally('scores', scores),
    ...tally('ranks', ranks),
    ...tally('bands', bands),
    ...tally('tiers', tiers),
    `largest deviation before rounding: ${answer.largestDeviation.toFixed(4)} points`,
  ];
  const rows = misfits.map((m) => [String(m.row), m.name, m.what, m.printed, m.recomputed, m.why]);
  return [
    wrapLines(head, width),
    printWeights(answer, width),
    misfits.length > 0
      ? printColumns(
          [
            { head: 'row', align: 'right' },
            { head: 'name', align: 'left', shrinkTo: 20 },
            { head: 'what', align: 'left' },
            { head: 'printed', align: 'right' },
            { head: 'recomputed', align: 'right' },
            { head: 'why', align: 'left', shrinkTo: 16 },
          ],
          rows,
          width,
        )
      : '',
    [
      ...numbering.map(
        (n) =>
          `row ${n.row.order} ${n.row.nameAsPrinted}: printed rank ${n.printed}, after the ranks above ${n.expected}`,
      ),
      ...vacancies.map((v) => `before ${v.band} at least ${v.atLeast} numbered places are not in the table`),
    ]
      .map((line) => `${wrapText(line, width, '  ')}\n`)
      .join(''),
  ]
    .filter(Boolean)
    .join('\n');
}

function printWeights({ weights }: ReproductionAnswer, width: number): string {
  const ids = [
    ...new Set([...Object.keys(weights.declared), ...Object.keys(weights.printed), ...Object.keys(weights.fitted)]),
  ];
  const percent = (share: number | undefined): string => (share === undefined ? '' : (100 * share).toFixed(2));
  return printColumns(
    [
      { head: 'weights in percent', align: 'left', shrinkTo: 20 },
      { head: 'declared', align: 'right' },
      { head: 'printed', align: 'right' },
      { head: 'fitted', align: 'right' },
    ],
    ids.map((id) => [id, percent(weights.declared[id]), percent(weights.printed[id]), percent(weights.fitted[id])]),
    width,
  );
}
