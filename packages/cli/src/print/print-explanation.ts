import type { ComputedEdition } from '@bearings/library';
import type { ExplainedContribution, ExplainedReading, Explanation, Neighbour } from '@bearings/core';
import type { CsvTable } from './print-answer.js';
import { printColumns, wrapText, type Column } from './print-columns.js';
import { labelInterval, noteIntervals } from './word-interval.js';
import { labelPlace, REASONS, shortDigest, writeNumber, writeReading, markFictional } from './words.js';

const COLUMNS: readonly Column[] = [
  { head: 'indicator', align: 'left', shrinkTo: 18 },
  { head: 'reading', align: 'right' },
  { head: 'normalized', align: 'right' },
  { head: 'weight', align: 'right' },
  { head: 'points', align: 'right' },
];

/** Where each point of one school comes from, for a terminal. */
export function printExplanation(
  explanation: Explanation,
  computed: ComputedEdition,
  { notes, width }: { readonly notes: readonly string[]; readonly width: number },
): string {
  const { edition, school, contributions } = explanation;
  const title = markFictional(edition.title, edition.fictional);
  const place = [school.city, school.state || school.country].filter(Boolean).join(', ');
  const sum = ['sum', '', '', sumOf(contributions, 'weight'), writeNumber(explanation.points, 4)];
  const rows = contributions.map((c) => [
    c.label,
    c.reading === null && c.missing ? REASONS[c.missing] : writeReading(c.reading),
    writeNumber(c.normalized, 3),
    writeNumber(c.weight, 4),
    writeNumber(c.points, 4),
  ]);
  const blocks = [
    `${markFictional(school.name, edition.fictional)} · ${place} · ${school.id}\n${title}\n${standing(explanation)}\n`,
    contributions.length > 0 ? printColumns(COLUMNS, explanation.points === null ? rows : [...rows, sum], width) : '',
    printEvidence(contributions, width),
    printNeighbours(explanation, width),
    explanation.intervals ? `${wrapText(noteIntervals(explanation.intervals), width, '  ')}\n` : '',
    footer(computed, notes, width),
  ];
  return blocks.filter(Boolean).join('\n');
}

/** The contributions of one school as rows, one per record of evidence. */
export function explanationCsv({ school, contributions }: Explanation): CsvTable {
  return {
    columns: [
      ...['school', 'indicator', 'reading', 'missing', 'filled_by', 'treated', 'normalized', 'weight', 'points'],
      ...['evidence', 'value', 'unit', 'year', 'period', 'population', 'source', 'retrieved'],
    ],
    rows: contributions.flatMap((c) =>
      (c.evidence.length > 0 ? c.evidence : [null]).map((e) => [
        ...[school.id, c.indicator, c.reading, c.missing, c.filledBy, c.treated, c.normalized, c.weight, c.points],
        ...[e?.indicator, e?.value, e?.unit, e?.year, e?.period, e?.population, e?.source.code, e?.retrieved],
      ]),
    ),
  };
}

function standing({ placement, score, interval, intervals }: Explanation): string {
  const moves = interval && intervals ? `, ${labelInterval(interval)} in nine of ten draws` : '';
  const printed = `${moves}${score ? `, score ${score.printed}` : ''}`;
  switch (placement.kind) {
    case 'ranked':
      return `rank ${labelPlace(placement)}${printed}`;
    case 'banded':
      return `between ranks ${placement.band}${printed}`;
    case 'tiered':
      return `tier ${placement.tier}${printed}`;
    case 'unranked':
      return `no rank: ${REASONS[placement.reason]}${placement.because ? ` (${placement.because})` : ''}`;
  }
}

function printEvidence(contributions: readonly ExplainedContribution[], width: number): string {
  const lines = contributions.flatMap((c) => [
    ...c.evidence.map((e) => wrapText(`${c.label}: ${describeReading(e, c.evidence.length > 1)}`, width, '  ')),
    ...(c.missing ? [wrapText(`${c.label}: ${REASONS[c.missing]}${filled(c)}`, width, '  ')] : []),
  ]);
  return lines.length > 0 ? `${[...new Set(lines)].join('\n')}\n` : '';
}

function filled({ filledBy }: ExplainedContribution): string {
  return filledBy ? `; the rule "${filledBy}" stands in` : '';
}

function describeReading(e: ExplainedReading, named: boolean): string {
  const value = e.missing ? REASONS[e.missing] : `${writeReading(e.value)} ${e.unit}`;
  const moves = e.stability
    ? `${writeReading(e.stability.low)} to ${writeReading(e.stability.high)} in 95 % of ${writeReading(e.stability.samples)} samples`
    : '';
  const when = e.period || (e.year === null ? '' : String(e.year));
  const read = e.retrieved ? `read ${e.retrieved}` : '';
  const source = [e.source.title || e.source.code, e.source.publisher, read].filter(Boolean).join(', ');
  return [`${named ? `${e.label} ` : ''}${value}`, moves, when, e.population, `source: ${source}`]
    .filter(Boolean)
    .join('; ');
}

function printNeighbours({ neighbours }: Explanation, width: number): string {
  const line = (side: string, n: Neighbour): string => {
    const gap = n.gap === null ? '' : ` (${n.gap >= 0 ? '+' : ''}${n.gap.toFixed(2)} points)`;
    const moves = n.interval ? ` [${labelInterval(n.interval)}]` : '';
    return wrapText(`${side} ${labelPlace(n.placement)}${moves} ${n.name}${gap}`, width, '  ');
  };
  const lines = [
    ...[...neighbours.above].reverse().map((n) => line('above:', n)),
    ...neighbours.below.map((n) => line('below:', n)),
  ];
  return lines.length > 0 ? `${lines.join('\n')}\n` : '';
}

function sumOf(contributions: readonly ExplainedContribution[], field: 'weight'): string {
  const sum = contributions.reduce((total, c) => total + (c[field] ?? 0), 0);
  return writeNumber(sum, 4);
}

function footer(computed: ComputedEdition, notes: readonly string[], width: number): string {
  const { edition, methodology, methodologyDigest, cohort, snapshot } = computed;
  const how =
    methodology && methodologyDigest
      ? `methodology ${methodology.id} ${methodology.version} (${shortDigest(methodologyDigest)})`
      : 'places as printed';
  const line = `edition ${edition.id} · ${how} · cohort ${cohort.id} · snapshot ${shortDigest(snapshot)}`;
  const lines = [line, ...notes.map((note) => `note: ${note}`)].map((text) => wrapText(text, width, '  '));
  const fictional = edition.fictional ? '\nFictional: every school, place and number here is made up.' : '';
  return `${lines.join('\n')}${fictional}\n`;
}
