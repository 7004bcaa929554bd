import {
  countAsked,
  type Field,
  type FitAnswer,
  type FitSchool,
  type GridAnswer,
  type JudgementLine,
  type Profile,
  reasonLine,
} from '@bearings/core/fit';
import { LIST_WORDS } from '@bearings/library/fit';
import type { CsvTable } from './print-answer.js';
import { type Column, printColumns, wrapText } from './print-columns.js';
import { wordApplicants, wordGrid, wordHeuristics } from './word-chances.js';
import { wordCompared } from './word-compared.js';
import { wordAmount, wordLine, wordMoney, wordPart, wordSeen } from './word-fit.js';

/** What a page about a person's own list needs beside the answer. */
export interface FitPage {
  readonly answer: FitAnswer;
  /** What a national grid says of people with such numbers; null where none was given. */
  readonly inGrid: GridAnswer | null;
  readonly profile: Profile;
  readonly fields: ReadonlyMap<string, Field>;
  readonly cohort: string;
  readonly isFictional: boolean;
  readonly width: number;
  /** Schools shown of each kind; all where null. */
  readonly top: number | null;
}

const COLUMNS: readonly Column[] = [
  { head: '', align: 'right' },
  { head: 'school', align: 'left', shrinkTo: 34 },
  { head: '90 %', align: 'right' },
  { head: 'fit', align: 'right' },
  { head: 'known', align: 'right' },
  { head: 'numbers', align: 'left' },
  { head: 'a year', align: 'right' },
  { head: 'gap', align: 'right' },
  { head: '', align: 'left' },
  { head: 'why', align: 'left', shrinkTo: 16 },
];

/** A person's own list: those that are placed, and why, then those that are not, then those that are dropped. */
export function printFit(page: FitPage): string {
  const { answer, width, profile } = page;
  const placed = shown(
    answer.schools.filter(({ rank }) => rank !== null),
    page.top,
  );
  const unplaced = answer.schools.filter(({ rank, judgement }) => rank === null && judgement.outcome !== 'dropped');
  const dropped = answer.schools.filter(({ judgement }) => judgement.outcome === 'dropped');
  const title = `${profile.title === '' ? 'Your list' : profile.title}: schools of ${page.cohort}${page.isFictional ? ' (fictional)' : ''}`;
  return [
    `${title}\n`,
    placed.length === 0
      ? `${wrapText(noneSaid(profile), width, '  ')}\n`
      : printColumns(
          COLUMNS,
          placed.map((school) => rowOf(school, page)),
          width,
        ),
    ...listOthers(
      'Not placed, since too little of what you wish for is known',
      unplaced,
      page,
      (school) => `known ${wordPart(school.known)}${school.judgement.outcome === 'cannot-say' ? ', ask' : ''}`,
    ),
    ...listOthers('Dropped by a hard requirement', dropped, page, (school) => reasons(school, page)),
    `${footer(page)
      .map((line) => wrapText(line, width, '  '))
      .join('\n')}\n`,
  ].join('\n');
}

const shown = <T>(list: readonly T[], top: number | null): readonly T[] => (top === null ? list : list.slice(0, top));

function noneSaid({ wishes }: Profile): string {
  return wishes.length === 0
    ? 'Nothing is wished for yet, so no school can be placed: add [[wishes]] to the profile (bearings fit --example prints one).'
    : 'No school can be placed.';
}

function rowOf(school: FitSchool, page: FitPage): string[] {
  const { rank, name, interval, fit, known, chances, money, judgement } = school;
  return [
    String(rank),
    name,
    interval ? (interval.low === interval.high ? String(interval.low) : `${interval.low}-${interval.high}`) : '',
    fit === null ? '' : fit.toFixed(1),
    wordPart(known),
    chances.label.label === 'cannot-say' ? 'cannot say' : chances.label.label,
    wordMoney(money),
    money.reason === null ? `${money.isLeast ? '>= ' : ''}${wordAmount(money.years[0]?.gap ?? 0)}` : '',
    judgement.outcome === 'cannot-say' ? 'ask' : '',
    wordReason(school, page),
  ];
}

/** What speaks for a school, what against it, and what is not known. */
function wordReason({ parts }: FitSchool, { answer, profile }: FitPage): string {
  const label = (id: string): string => profile.wishes.find((wish) => wish.id === id)?.label || id;
  const line = reasonLine(parts, answer.weights.weights);
  return [
    ...(line.for === null ? [] : [`for: ${label(line.for)}`]),
    ...(line.against === null ? [] : [`against: ${label(line.against)}`]),
    ...(line.unknown.length > 0 ? [`unknown: ${line.unknown.map(label).join(', ')}`] : []),
  ].join('; ');
}

function reasons({ judgement }: FitSchool, { fields }: FitPage): string {
  return judgement.lines
    .filter(({ outcome }) => outcome === judgement.outcome)
    .map((line) => wordLine(line, fields))
    .join('; ');
}

function listOthers(
  title: string,
  schools: readonly FitSchool[],
  { width, top }: FitPage,
  why: (school: FitSchool) => string,
): string[] {
  if (schools.length === 0) return [];
  const some = shown(schools, top);
  const rest = schools.length - some.length;
  return [
    `${title} (${schools.length})\n${some.map((school) => wrapText(`- ${school.name}: ${why(school)}`, width, '    ')).join('\n')}${rest > 0 ? `\n- and ${rest} more` : ''}\n`,
  ];
}

/** Which requirements cannot be told of how many schools, the most first. */
function noteAsk({ answer, fields }: FitPage): string[] {
  const asked = countAsked(answer.schools.map(({ judgement }) => judgement));
  if (asked.length === 0) return [];
  const said = asked.map(([field, schools]) => `${fields.get(field)?.label ?? field} (${schools})`);
  return [
    `ask: what a hard requirement looks at cannot be told here, of so many schools: ${said.join(', ')}. Ask the school; --school tells of one`,
  ];
}

function footer(page: FitPage): string[] {
  const { answer, profile, isFictional } = page;
  const { spread } = profile.rules;
  return [
    ...(page.inGrid ? [wordGrid(page.inGrid)] : []),
    ...noteAsk(page),
    ...(answer.weights.compared ? wordCompared(answer.weights.compared, profile.wishes) : []),
    `fit: 0 to 100, how much of what you wish for is known to be there; nothing that is unknown counts as zero. 90 %: your rank in nine of ten of ${answer.draws} draws, where every weight is up to ${Math.round(100 * spread)} % more or less and what is unknown is drawn from other schools (seed ${answer.seed}); it may leave out the rank itself, which counts only what is known`,
    `numbers: where your MCAT and GPA lie among those of ${profile.rules.bands.population} students, by the ${profile.rules.label} rule. It is no chance of being accepted: nobody can tell that for one school`,
    'a year: cost of attendance for you, ">=" where a part of it is unknown; gap: what is left after your yearly means and federal loans, in the first year',
    'Hard requirements, fit and chances stand beside each other and are never multiplied. Nothing of your profile has left this machine.',
    ...(isFictional ? ['Fictional: every school and number here is made up.'] : []),
  ];
}

/** The list as rows, with names that a program can read. */
export function fitCsv({ schools }: FitAnswer): CsvTable {
  return {
    columns: [
      ...['school', 'name', 'outcome', 'rank', 'rank_low', 'rank_mid', 'rank_high', 'fit', 'known', 'residency'],
      ...['label', 'label_reason', 'cost', 'cost_is', 'gap_first_year', 'gap_all_years', 'loans_all_years', 'because'],
    ],
    rows: schools.map(({ school, name, judgement, rank, interval, fit, known, residency, chances, money }) => [
      ...[school, name, judgement.outcome, rank, interval?.low, interval?.mid, interval?.high, fit, known, residency],
      ...[chances.label.label, chances.label.reason],
      ...(money.cost.kind === 'unknown' ? [null, 'unknown'] : [money.cost.cents / 100, money.cost.kind]),
      ...(money.reason === null
        ? [(money.years[0]?.gap ?? 0) / 100, money.gap / 100, money.loans / 100]
        : [null, null, null]),
      judgement.lines
        .filter(({ outcome }) => outcome !== 'kept')
        .map(({ requirement, outcome, field, reason }) => `${requirement}:${outcome}:${field}:${reason}`)
        .join(' '),
    ]),
  };
}

/** One school at length: each requirement with the fact it looked at, each wish, the numbers and the money. */
export function printFitSchool(
  page: FitPage & { readonly school: FitSchool; readonly against: string | null },
): string {
  const { school, profile, fields, width, against } = page;
  const { judgement, parts, money, chances } = school;
  const label = (id: string): string => profile.wishes.find((wish) => wish.id === id)?.label || id;
  const blocks: string[][] = [
    [`${school.name} · ${school.school}`, wordPlace(school)],
    ['Requirements', ...judgement.lines.map((line) => `- ${line.outcome}: ${wordLine(line, fields)}${sourceOf(line)}`)],
    [
      'Wishes',
      ...parts.map(
        ({ wish, value, points, seen }) =>
          `- ${label(wish)}: ${wordSeen(seen, fields)}${value === null ? ', which counts neither for nor against it' : `, fulfilled to ${wordPart(value)}, ${points!.toFixed(1)} of its points`}`,
      ),
    ],
    [
      'Numbers',
      `- ${chances.label.label} (${chances.label.reason.replaceAll('-', ' ')}), by the ${chances.label.rule} rule; it is no chance of being accepted`,
      ...[chances.label.mcat, chances.label.gpa].flatMap(({ axis, own, used }) =>
        used
          ? [
              `- ${axis.toUpperCase()} ${own ?? 'not said'} against 25 %, 50 %, 75 %: ${[25, 50, 75].map((p) => used.bands[p as 25] ?? 'unknown').join(', ')} (${used.population}, ${used.residency}${used.year === null ? '' : `, ${used.year}`})`,
            ]
          : [],
      ),
    ],
    ['Where its applicants come from', ...wordApplicants(chances)],
    ['What forums compute (no chance, and never averaged)', ...wordHeuristics(chances)],
    [
      'Money',
      `- a year: ${wordMoney(money) || 'unknown'}`,
      ...(money.reason === null
        ? money.years.map(
            ({ need, loan, gap }, i) =>
              `- year ${i + 1}: ${wordAmount(need)} to find, ${wordAmount(loan)} by federal loans, ${wordAmount(gap)} left`,
          )
        : [`- no gap can be told: ${money.reason.replaceAll('-', ' ')}`]),
      ...(money.rule === null
        ? []
        : [`- federal loans by the rule ${money.rule.id} (${LIST_WORDS.grades[money.rule.grade]})`]),
      ...(money.converted === null
        ? []
        : [
            `- your means were converted: a dollar costs ${money.converted.rate} ${profile.money.currency} (${money.converted.date}, ${money.converted.source})`,
          ]),
    ],
    ...(against === null ? [] : [[against]]),
  ];
  return `${blocks
    .filter((lines) => lines.length > 1 || lines === blocks.at(-1))
    .map((lines) => lines.map((line) => wrapText(line, width, '  ')).join('\n'))
    .join('\n\n')}\n`;
}

function wordPlace({ rank, interval, fit, known, judgement }: FitSchool): string {
  if (judgement.outcome === 'dropped') return 'dropped by a hard requirement';
  if (rank === null || fit === null) return `not placed: ${wordPart(known)} of what you wish for is known`;
  return `rank ${rank}${interval ? ` (${interval.low} to ${interval.high} in nine of ten draws)` : ''}, fit ${fit.toFixed(1)}, known ${wordPart(known)}`;
}

function sourceOf({ fact }: JudgementLine): string {
  if (fact === null) return '';
  return ` [${[fact.source, fact.year, fact.retrieved].filter((part) => part !== null && part !== '').join(', ')}]`;
}
