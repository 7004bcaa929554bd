import type { HeldDispute, HeldDisputes, WorksAnswer } from '@bearings/store/works';
import type { CsvTable } from './print-answer.js';
import { printColumns, wrapText } from './print-columns.js';
import { shortDigest, writeReading } from './words.js';

/** The works behind a reading as a table, with what they bring together. */
export function printWorks(answer: WorksAnswer, fictional: boolean, width: number): string {
  const { school, indicator, scope, reading, unit, of, count, sum, run, damping, found, leftOut } = answer;
  const value = wordValue(reading, unit);
  const lowered =
    damping === null
      ? ' There are fewer works than the way of counting tells it of.'
      : damping < 1
        ? ` The reading was multiplied by ${writeReading(damping)}, as the way of counting damps it for so few works.`
        : '';
  const cited = found < count ? ` Their own authors cite ${found} of them.` : '';
  const behind = indicator.startsWith('h-index')
    ? `${count === 1 ? 'is' : 'are'} cited often enough to carry it`
    : count === 1
      ? `brings ${writeReading(sum)}`
      : `bring ${writeReading(sum)} together`;
  const head = wrapText(
    `${school}, ${indicator}${wordScope(scope)}: ${value}. ${count} of ${of} ${of === 1 ? 'work' : 'works'} ${behind}, as the run ${shortDigest(run)} counted.${lowered}${cited}`,
    width,
  );
  const table = printColumns(
    [
      { head: 'work', align: 'left' },
      { head: 'year', align: 'right' },
      { head: 'brings', align: 'right' },
      { head: 'citations', align: 'right' },
      { head: 'by its authors', align: 'right' },
      { head: 'credit', align: 'right' },
    ],
    answer.works.map(({ work, year, part, citations, selfCitations, credit }) => [
      fictional ? work : `https://openalex.org/${work}`,
      String(year),
      writeReading(part),
      String(citations),
      String(selfCitations),
      writeReading(credit),
    ]),
    width,
  );
  const rest = leftOut > 0 ? `\nand ${leftOut} more; without --top all are listed\n` : '';
  return `${head}\n\n${table}${rest}${fictional ? '\nFictional: every school, work and number here is made up.\n' : ''}`;
}

const EFFECTS: Readonly<Record<HeldDispute['effect'], string>> = {
  out: 'no longer counts',
  nothing: 'changes nothing',
  unknown: 'not known',
};

/** A dispute file held against a reading, as a table. */
export function printDisputes(held: HeldDisputes, width: number): string {
  const { school, indicator, scope, unit, run, reading, ifAccepted, out, others, otherRuns } = held;
  const notes = [
    `${school}, ${indicator}${wordScope(scope)}: if all were accepted, ${wordValue(reading, unit)} -> ${wordValue(ifAccepted, unit)}, with ${out} fewer works, as the run ${shortDigest(run)} counts.`,
    'Means and thresholds of the world stay as they are. Nothing is changed by this file: send it to whoever publishes the readings.',
    ...(held.disputes.some(({ effect }) => effect === 'unknown')
      ? [
          'Not known: of a work that does not count for the school the build says nothing, and "other" is what its note says.',
        ]
      : []),
    ...(others > 0 ? [`${others} rows are of other schools or indicators and were not looked at.`] : []),
    ...(otherRuns > 0 ? [`${otherRuns} rows were written about another run.`] : []),
  ];
  const table = printColumns(
    [
      { head: 'row', align: 'right' },
      { head: 'work', align: 'left' },
      { head: 'claim', align: 'left' },
      { head: 'counts', align: 'left' },
      { head: 'brings', align: 'right' },
      { head: 'accepted', align: 'left' },
      { head: 'reading then', align: 'right' },
    ],
    held.disputes.map(({ row, work, claim, counts, part, effect, reading: then }) => [
      String(row),
      work,
      claim,
      counts ? 'yes' : 'no',
      part === null ? '' : writeReading(part),
      EFFECTS[effect],
      effect === 'unknown' ? '' : then === null ? 'not defined' : writeReading(then),
    ]),
    width,
  );
  return `${notes.map((note) => wrapText(note, width)).join('\n')}\n\n${table}`;
}

/** A dispute file held against a reading, as rows. */
export function tableOfDisputes({ reading, ifAccepted, disputes, ...of }: HeldDisputes): CsvTable {
  return {
    columns: [
      ...['row', 'school', 'indicator', 'work', 'claim', 'counts', 'part', 'citations', 'credit', 'effect'],
      ...['reading', 'reading_if_accepted', 'reading_if_all_accepted', 'note', 'who', 'evidence'],
    ],
    rows: disputes.map((d) => [
      ...[d.row, of.school, of.indicator, d.work, d.claim, d.counts, d.part, d.citations, d.credit, d.effect],
      ...[reading, d.reading, ifAccepted, d.note, d.who, d.evidence],
    ]),
  };
}

function wordValue(reading: number | null, unit: string): string {
  return reading === null ? 'not defined' : `${writeReading(reading)} ${unit}`;
}

function wordScope(scope: string): string {
  return scope === 'all' ? '' : `, ${scope}`;
}
