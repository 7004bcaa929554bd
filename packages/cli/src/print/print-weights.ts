import type { LeftOutAnswer, ReachAnswer, WeighedIndicator, WeightsAnswer } from '@bearings/library';
import type { CsvTable } from './print-answer.js';
import { type Column, printColumns, wrapLines } from './print-columns.js';
import { markFictional } from './words.js';

const right = (head: string): Column => ({ head, align: 'right' });
const NAME: Column = { head: 'indicator', align: 'left', shrinkTo: 18 };

/** What the weights of an edition do, for a terminal. */
export function printWeights(answer: WeightsAnswer, names: ReadonlyMap<string, string>, width: number): string {
  const { edition, indicators, pillars, reach } = answer;
  const rows = indicators.map((row) => [
    row.label,
    percent(row.declared),
    percent(row.varianceShare),
    percent(row.importance),
    decimals(row.leftOut?.meanChange),
    wordMarks(row),
  ]);
  const heads = [NAME, right('declared'), right('variance'), right('importance'), right('moves'), MARKS];
  const leaders = [...indicators, ...pillars].flatMap(({ label, leftOut }) => wordLargest(label, leftOut, names));
  return [
    `${markFictional(edition.title, edition.fictional)}\n`,
    printColumns(heads, rows, width),
    pillars.length === 0
      ? ''
      : printColumns(
          [{ ...NAME, head: 'pillar' }, right('declared'), right('moves')],
          pillars.map(({ label, share, leftOut }) => [label, percent(share), decimals(leftOut?.meanChange)]),
          width,
        ),
    'none' in reach ? '' : printReach(reach, indicators, width),
    wrapLines(
      [
        `variance: share of the variance of the scores of ${answer.schools} schools, weight x covariance / variance`,
        'importance: the part of that variance the indicator tells by itself, by whatever curve, as a share of all of them',
        'moves: by how many ranks a school moves on average where the part is left out and the others fill its place',
        ...leaders,
        ...answer.doubled.map(
          ({ a, b, correlation }) =>
            `${a} and ${b} count nearly the same thing (rank correlation ${correlation.toFixed(2)})`,
        ),
        ...('none' in reach ? [`no nearest weights: ${reach.none}`] : [wordReach(reach)]),
      ],
      width,
    ),
  ]
    .filter(Boolean)
    .join('\n');
}

/** The same as rows, one for each indicator. */
export function weightsCsv({ indicators, reach }: WeightsAnswer): CsvTable {
  const reached = new Map('none' in reach ? [] : reach.indicators.map((row) => [row.indicator, row]));
  return {
    columns: [
      ...['indicator', 'declared', 'readings', 'variance_share', 'correlation_ratio', 'correlation', 'importance'],
      ...['inert', 'weak', 'against', 'left_out_mean_change', 'left_out_kendall', 'left_out_largest'],
      ...['wanted', 'nearest_weight', 'reached'],
    ],
    rows: indicators.map((row) => [
      ...[row.indicator, row.declared, row.readings, row.varianceShare, row.correlationRatio, row.correlation],
      ...[row.importance, row.inert, row.weak, row.against],
      ...[row.leftOut?.meanChange ?? null, row.leftOut?.kendall ?? null, row.leftOut?.largest?.school ?? null],
      ...[reached.get(row.indicator)?.wanted ?? null, reached.get(row.indicator)?.weight ?? null],
      reached.get(row.indicator)?.reached ?? null,
    ]),
  };
}

const MARKS: Column = { head: '', align: 'left', shrinkTo: 12 };

function wordMarks({ inert, weak, against }: WeighedIndicator): string {
  if (inert) return 'cannot matter';
  return [...(weak ? ['does not half of what it says'] : []), ...(against ? ['runs against the score'] : [])].join(
    ', ',
  );
}

function wordLargest(label: string, leftOut: LeftOutAnswer | null, names: ReadonlyMap<string, string>): string[] {
  const largest = leftOut?.largest;
  if (!largest) return [];
  return [`without ${label}: ${names.get(largest.school) ?? largest.school} from ${largest.from} to ${largest.to}`];
}

function printReach({ indicators }: ReachAnswer, labelled: readonly WeighedIndicator[], width: number): string {
  const labels = new Map<string, string>(labelled.map(({ indicator, label }) => [indicator, label]));
  return printColumns(
    [{ ...NAME, head: 'to have as importance' }, right('wanted'), right('now'), right('weigh by'), right('gives')],
    indicators.map((row) => [
      labels.get(row.indicator) ?? row.indicator,
      percent(row.wanted),
      percent(row.present),
      percent(row.weight),
      percent(row.reached),
    ]),
    width,
  );
}

function wordReach({ measure, gap, isReached, isNearest }: ReachAnswer): string {
  const by = measure === 'variance-share' ? 'shares of the variance' : 'correlation ratios';
  if (isReached) return `weigh by: these weights give the wanted importance, by ${by}`;
  const end = isNearest ? 'no weights come nearer' : 'none nearer were found';
  return `weigh by: no weights give the wanted importance, by ${by}; these come within ${gap.toFixed(3)}, and ${end}`;
}

const percent = (part: number | null): string => (part === null ? '' : `${(100 * part).toFixed(1)} %`);
const decimals = (value: number | null | undefined): string => (typeof value === 'number' ? value.toFixed(2) : '');
