import { inferWeights, type InferredWeights, type MissingScore } from '@bearings/core';
import { highsSolver } from '@bearings/solver';
import { printAnswer } from '../print/print-answer.js';
import { printColumns, wrapLines } from '../print/print-columns.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { openJob, widthOf, type CommonOptions } from '../program/job.js';
import { readEquations, type Equations } from '@bearings/library';
import type { World } from '../program/world.js';

export interface InferOptions extends CommonOptions {
  readonly missing: MissingScore;
  readonly exactScores?: boolean;
}

/** Fits the weights behind a published table and says which of them the table tells. */
export async function inferEditionWeights(world: World, edition: string, options: InferOptions): Promise<ExitStatus> {
  const job = openJob(world, options);
  const equations = readEquations(job.library, edition);
  const inferred = await inferWeights({
    ...equations,
    missing: options.missing,
    scoreDecimals: options.exactScores ? null : equations.scoreDecimals,
    solver: await highsSolver(),
  });
  const misfits = inferred.misfits.map((misfit) => ({ ...misfit, ...equations.rows[misfit.row] }));
  printAnswer(job, {
    json: () => ({ edition, ...inferred, misfits }),
    csv: () => ({
      columns: ['indicator', 'fitted', 'low', 'high', 'identified', 'printed'],
      rows: inferred.weights.map(({ indicator, range, identified }) => [
        ...[indicator, inferred.fitted[indicator], range[0], range[1], identified, equations.printedWeights[indicator]],
      ]),
    }),
    table: () => printInferred(edition, inferred, equations, widthOf(world)),
  });
  return EXIT.done;
}

const percent = (share: number | undefined): string => (share === undefined ? '' : (100 * share).toFixed(2));

function printInferred(edition: string, inferred: InferredWeights, equations: Equations, width: number): string {
  const { rows, feasible, slack, weights, sums, round, misfits } = inferred;
  const table = printColumns(
    [
      { head: 'indicator', align: 'left', shrinkTo: 20 },
      { head: 'fitted %', align: 'right' },
      { head: 'lowest', align: 'right' },
      { head: 'highest', align: 'right' },
      { head: 'printed', align: 'right' },
      { head: '', align: 'left' },
    ],
    weights.map(({ indicator, range, identified }) => [
      indicator,
      percent(inferred.fitted[indicator]),
      percent(range[0]),
      percent(range[1]),
      percent(equations.printedWeights[indicator]),
      identified ? 'identified' : 'not identified',
    ]),
    width,
  );
  const lines = [
    `${edition}: ${rows.used} rows with an overall score, ${rows.needed} needed at least`,
    feasible
      ? 'some weights explain every row within rounding'
      : `no weights explain every row; the least that rounding would have to be exceeded by is ${slack.toFixed(4)} points`,
    ...misfits.map(({ row, printed, sum, excess }) => {
      const at = equations.rows[row];
      return `row ${at?.order} ${at?.name}: printed ${printed}, ${sum.toFixed(4)} by the others' weights, ${excess.toFixed(4)} beyond rounding`;
    }),
    ...sums.map(
      ({ indicators, range }) => `${indicators.join(' + ')}: together ${percent(range[0])} to ${percent(range[1])} %`,
    ),
    round.weights
      ? `the simplest round weights: ${Object.entries(round.weights)
          .map(([id, share]) => `${id} ${percent(share)} %`)
          .join(', ')}`
      : `round weights: ${round.combinations}${round.complete ? '' : ' or more'} combinations fit equally`,
  ];
  return `${lines[0]}\n\n${table}\n${wrapLines(lines.slice(1), width)}`;
}
