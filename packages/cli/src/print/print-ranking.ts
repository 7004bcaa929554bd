import type { Indicator, Methodology, PlacementAnswer, RankingAnswer } from '@bearings/core';
import { writeWhere } from '@bearings/core';
import type { CsvTable } from './print-answer.js';
import { printColumns, wrapLines, wrapText, type Column } from './print-columns.js';
import { labelInterval, noteIntervals } from './word-interval.js';
import { labelPlace, REASONS, shortDigest, writeNumber, markFictional } from './words.js';

/** What a ranking on a terminal needs beside the answer. */
export interface RankingPage {
  readonly answer: RankingAnswer;
  readonly methodology: Methodology | null;
  readonly indicators: readonly Indicator[];
  readonly notes: readonly string[];
  readonly sources: readonly string[];
  readonly width: number;
}

/** Columns are told apart by letters, so that contributions fit beside the names; the letters are explained below. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A ranking as a table: title, places, and below it what it stands on. */
export function printRanking(page: RankingPage): string {
  const { answer, width } = page;
  const { fictional } = answer.edition;
  const title = titleOf(answer);
  const placed = answer.placements.filter((p) => p.kind !== 'unranked');
  const unranked = answer.placements.filter((p) => p.kind === 'unranked');
  const parts = listParts(placed);
  const decimals = page.methodology?.rounding.rule === 'none' ? 2 : (page.methodology?.rounding.decimals ?? 1);
  const shown = parts.slice(
    0,
    Math.max(0, Math.min(LETTERS.length, Math.floor((width - (fictional ? 57 : 46) - (answer.intervals ? 9 : 0)) / 7))),
  );
  const scored = placed.some((p) => p.score !== undefined);
  const columns: Column[] = [
    { head: 'rank', align: 'right' },
    ...(answer.intervals ? [{ head: '90 %', align: 'right' } as const] : []),
    { head: 'school', align: 'left', shrinkTo: 20 },
    ...(fictional ? [{ head: '', align: 'left' } as const] : []),
    ...(width >= 100 ? [{ head: 'place', align: 'left', shrinkTo: 12 } as const] : []),
    ...(scored ? [{ head: 'score', align: 'right' } as const] : []),
    ...shown.map((_, i) => ({ head: LETTERS[i] ?? '', align: 'right' }) as const),
  ];
  const row = (p: PlacementAnswer): string[] => [
    labelPlace(p),
    ...(answer.intervals ? [labelInterval(p.interval)] : []),
    // The mark stands in a column of its own, where no narrow terminal can cut it off.
    fictional ? p.name.replace(/ \(fictional\)$/, '') : p.name,
    ...(fictional ? ['fictional'] : []),
    ...(width >= 100 ? [writePlace(p)] : []),
    ...(scored ? [writeNumber(p.score, decimals)] : []),
    ...shown.map((id) => writeNumber(p.contributions?.find((c) => c.indicator === id)?.points, 1)),
  ];
  const body = placed.length > 0 ? printColumns(columns, placed.map(row), width) : '';
  return [
    `${title}\n`,
    body,
    ...(unranked.length > 0 ? [printUnranked(unranked, answer, width)] : []),
    printFooter(page, parts, shown.length),
  ]
    .filter(Boolean)
    .join('\n');
}

/** A ranking as rows: one per school, its points by indicator in the last columns. */
export function rankingCsv(answer: RankingAnswer): CsvTable {
  const parts = listParts(answer.placements);
  return {
    columns: [
      ...[
        'school',
        'name',
        'kind',
        'rank',
        'tied',
        'rank_low',
        'rank_median',
        'rank_high',
        'group',
        'band',
        'tier',
        'score',
        'reason',
        'because',
        'fictional',
      ],
      ...parts.map((id) => `points ${id ?? 'constant'}`),
    ],
    rows: answer.placements.map((p) => [
      ...[p.school, p.name, p.kind],
      ...(p.kind === 'ranked' ? [p.rank, p.tied] : [null, null]),
      ...[p.interval?.low, p.interval?.median, p.interval?.high, p.interval?.group],
      p.kind === 'banded' ? p.band : null,
      p.kind === 'tiered' ? p.tier : null,
      p.score,
      ...(p.kind === 'unranked' ? [p.reason, p.because] : [null, null]),
      answer.edition.fictional,
      ...parts.map((id) => p.contributions?.find((c) => c.indicator === id)?.points ?? null),
    ]),
  };
}

function titleOf({ edition }: RankingAnswer): string {
  return markFictional(edition.title, edition.fictional);
}

function markName(p: PlacementAnswer, { edition }: RankingAnswer): string {
  return markFictional(p.name, edition.fictional);
}

function writePlace(p: PlacementAnswer): string {
  return [p.city, p.state || p.country].filter(Boolean).join(', ');
}

function listParts(placements: readonly PlacementAnswer[]): (string | null)[] {
  const parts = new Set<string | null>();
  for (const p of placements) for (const c of p.contributions ?? []) parts.add(c.indicator);
  return [...parts];
}

/** Schools without a rank, gathered by the words of their reason: each school once, none left out. */
function printUnranked(unranked: readonly PlacementAnswer[], answer: RankingAnswer, width: number): string {
  const groups = new Map<string, string[]>();
  for (const p of unranked) {
    if (p.kind !== 'unranked') continue;
    const reason = `no rank: ${REASONS[p.reason]}${p.because ? ` (${p.because})` : ''}`;
    groups.set(reason, [...(groups.get(reason) ?? []), markName(p, answer)]);
  }
  return `${[...groups]
    .map(([reason, names]) => wrapText(`· ${reason}: ${names.join('; ')}`, width, '  '))
    .join('\n')}\n`;
}

function printFooter(page: RankingPage, parts: readonly (string | null)[], shown: number): string {
  const { answer, methodology, indicators, width } = page;
  const { edition } = answer;
  const labels = new Map<string, string>(indicators.map(({ id, label }) => [id, label]));
  const name = (id: string | null): string => (id === null ? 'constant of rescaling' : (labels.get(id) ?? id));
  const legend = parts.slice(0, shown).map((id, i) => `${LETTERS[i]} ${name(id)}`);
  const hidden = parts.slice(shown).map(name);
  const lines = [
    ...(legend.length > 0 ? [`points: ${legend.join(' · ')}`] : []),
    ...(hidden.length > 0 ? [`not shown here, but in --format json and csv: ${hidden.join(' · ')}`] : []),
    ...(answer.leftOut > 0 ? [`${answer.leftOut} more places are not shown (--top ${answer.placements.length})`] : []),
    [
      `edition ${edition.id}`,
      edition.methodology && methodology
        ? `methodology ${edition.methodology.id} ${methodology.version} (${shortDigest(edition.methodology.digest)})`
        : 'places as printed',
      `cohort ${[edition.cohort, ...edition.where.map(writeWhere)].join(', ')}`,
      `snapshot ${shortDigest(edition.snapshot)}`,
    ].join(' · '),
    ...(answer.intervals ? [noteIntervals(answer.intervals)] : []),
    ...(page.sources.length > 0 ? [`sources: ${page.sources.join(' · ')}`] : []),
    ...page.notes.map((note) => `note: ${note}`),
    ...(edition.fictional ? ['Fictional: every school, place and number here is made up.'] : []),
  ];
  return wrapLines(lines, width);
}
