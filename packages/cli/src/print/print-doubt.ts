import type { Indicator } from '@bearings/core';
import type { ComputedEdition, DoubtAnswer, DoubtedSchool } from '@bearings/library';
import type { CsvTable } from './print-answer.js';
import { printColumns, wrapLines, type Column } from './print-columns.js';
import {
  type DoubtNoted,
  isNone,
  labelEnd,
  noteAttainable,
  noteSensitivity,
  noteStatistical,
  noteStopped,
  wordShare,
} from './word-doubt.js';
import { markFictional, shortDigest } from './words.js';

/** What a page about doubt needs beside the answer. */
export interface DoubtPage extends DoubtNoted {
  /** Schools that are ranked, shown or not. */
  readonly ranked: number;
  readonly computed: ComputedEdition;
  readonly indicators: readonly Indicator[];
  readonly notes: readonly string[];
  readonly width: number;
}

/** Some columns that belong together, under one name. */
interface Group {
  readonly name: string;
  readonly heads: readonly string[];
  readonly cells: (school: DoubtedSchool) => readonly string[];
}

/** The three ranges of every school as a table, and below it what each is over. */
export function printDoubt(page: DoubtPage): string {
  const { answer, width } = page;
  const { fictional } = answer.edition;
  const groups = listGroups(answer);
  const columns: Column[] = [
    { head: '', align: 'right' },
    { head: '', align: 'left', shrinkTo: 16 },
    ...(fictional ? [{ head: '', align: 'left' } as const] : []),
    ...groups.map(({ name }) => ({ head: name, align: 'left' }) as const),
    ...(hasGroups(answer) ? [{ head: '', align: 'right' } as const] : []),
  ];
  const blocks = groups.map((group) => alignCells([group.heads, ...answer.schools.map(group.cells)]));
  const lead = ['rank', 'school', ...(fictional ? [''] : [])];
  const rows = [
    [...lead, ...blocks.map((block) => block[0]!), ...(hasGroups(answer) ? ['group'] : [])],
    ...answer.schools.map((school, i) => [
      String(school.rank),
      fictional ? school.name.replace(/ \(fictional\)$/, '') : school.name,
      ...(fictional ? ['fictional'] : []),
      ...blocks.map((block) => block[i + 1]!),
      ...(hasGroups(answer) ? [labelGroup(school)] : []),
    ]),
  ];
  return [
    `${titleOf(answer)}\n`,
    printColumns(columns, rows, width),
    ...printSingles(page),
    wrapLines(footer(page), width),
  ].join('\n');
}

/** What single weights and choices of rule explain of all movement; nothing where nobody asked. */
function printSingles({ answer: { sensitivity }, indicators, width }: DoubtPage): string[] {
  if (sensitivity === null || isNone(sensitivity) || sensitivity.singles === null || isNone(sensitivity.singles))
    return [];
  const labels = new Map<string, string>(indicators.map(({ id, label }) => [id, label]));
  const rows = [...sensitivity.singles.factors]
    .sort((a, b) => b.withOthers - a.withOthers || (a.name < b.name ? -1 : 1))
    .map((one) => [
      one.kind === 'weight' ? `weight of ${labels.get(one.name) ?? one.name}` : one.name,
      wordShare(one.alone, one.error),
      wordShare(one.withOthers, one.withOthersError),
    ]);
  const columns: Column[] = [
    { head: 'of all that moves', align: 'left', shrinkTo: 24 },
    { head: 'alone', align: 'right' },
    { head: 'with others', align: 'right' },
  ];
  return [printColumns(columns, rows, width)];
}

export function titleOf({ edition, partial }: DoubtAnswer): string {
  return `${markFictional(edition.title, edition.fictional)}: how sure is each place${partial ? ' (PARTIAL)' : ''}`;
}

/** What all of it stands on. */
export function footer(page: DoubtPage): string[] {
  const { answer, computed, notes } = page;
  const { methodology, methodologyDigest, cohort, snapshot, edition } = computed;
  const how = methodology && methodologyDigest ? `${methodology.id} (${shortDigest(methodologyDigest)})` : 'as printed';
  return [
    ...noteStopped(page),
    ...noteAttainable(page),
    ...noteSensitivity(page),
    ...noteStatistical(page),
    `rank: among the ${page.ranked} schools that are ranked, before rounding, equal scores sharing a rank`,
    `edition ${edition.id} · methodology ${how} · cohort ${cohort.id} · snapshot ${shortDigest(snapshot)}`,
    ...notes.map((note) => `note: ${note}`),
    ...(answer.edition.fictional ? ['Fictional: every school, place and number here is made up.'] : []),
  ];
}

/** A group is left out where it was not asked for or has no answer: the footer says why. */
function listGroups({ attainable, sensitivity, statistical }: DoubtAnswer): readonly Group[] {
  return [
    ...(attainable && !isNone(attainable)
      ? [
          {
            name: 'attainable',
            heads: ['high', 'low'],
            cells: (school: DoubtedSchool) =>
              school.attainable ? [labelEnd(school.attainable.best), labelEnd(school.attainable.worst)] : ['', ''],
          },
        ]
      : []),
    ...(sensitivity && !isNone(sensitivity)
      ? [
          {
            name: 'sensitivity',
            heads: ['5 %', '50 %', '95 %'],
            cells: ({ sensitivity: s }: DoubtedSchool) =>
              s ? [s.low.rank, s.median.rank, s.high.rank].map(String) : ['', '', ''],
          },
        ]
      : []),
    ...(statistical && !isNone(statistical)
      ? [
          {
            name: 'statistical',
            heads: ['from', 'to'],
            cells: ({ statistical: s }: DoubtedSchool) =>
              s ? [s.marginal.lower, s.marginal.upper].map(String) : ['', ''],
          },
        ]
      : []),
  ];
}

function hasGroups({ sensitivity }: DoubtAnswer): boolean {
  return sensitivity !== null && !isNone(sensitivity);
}

export function labelGroup({ sensitivity }: DoubtedSchool): string {
  return sensitivity === null || sensitivity.group === null ? '·' : String(sensitivity.group);
}

/** Sets the columns of a group flush right, each row as one text. */
function alignCells(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, c) => Math.max(...rows.map((row) => (row[c] ?? '').length)));
  return rows.map((row) => row.map((cell, c) => cell.padStart(widths[c] ?? 0)).join(' '));
}

/** The ranges as rows, one per school; nothing where a range was not asked for or cannot be told. */
export function doubtCsv({ schools, partial, edition }: DoubtAnswer): CsvTable {
  return {
    columns: [
      ...['school', 'name', 'rank'],
      ...['attainable_best', 'attainable_best_bound', 'attainable_worst', 'attainable_worst_bound'],
      ...['missing', 'completed_best', 'completed_worst', 'joint_best', 'joint_worst'],
      ...['rank_low', 'rank_median', 'rank_high', 'rank_mean', 'rank_mean_error', 'first_share', 'group'],
      ...['set_lower', 'set_upper', 'simultaneous_lower', 'simultaneous_upper', 'partial', 'fictional'],
    ],
    rows: schools.map(
      ({ school, name, rank, attainable: a, completed: c, joint: j, sensitivity: s, statistical: t }) => [
        ...[school, name, rank],
        ...[a?.best.rank, a?.best.bound, a?.worst.rank, a?.worst.bound],
        ...[c?.missing, c?.best, c?.worst, j?.best.bound, j?.worst.bound],
        ...[s?.low.rank, s?.median.rank, s?.high.rank, s?.expected.value, s?.expected.error, s?.first, s?.group],
        ...[t?.marginal.lower, t?.marginal.upper, t?.simultaneous.lower, t?.simultaneous.upper],
        ...[partial, edition.fictional],
      ],
    ),
  };
}
