import type { Fact, Field } from '@bearings/core/fit';
import { FACT_KINDS, type FactKind, importFacts, openFacts, openFields } from '@bearings/library/fit';
import { forgetFacts, keepFacts, listFacts } from '@bearings/store';
import { basename } from 'node:path';
import { printAnswer } from '../print/print-answer.js';
import { type Column, printColumns, wrapLines } from '../print/print-columns.js';
import { wordFact } from '../print/word-fit.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { findSchool } from '../program/find-school.js';
import { type CommonOptions, openJob, widthOf } from '../program/job.js';
import { readDate } from '../program/keep-table.js';
import { indexNames, keepReview, openReview } from '../program/name-review.js';
import { readInput } from '../program/read-input.js';
import { UsageError } from '../program/usage-error.js';
import type { World } from '../program/world.js';
import { DEFAULT_EDITION } from '@bearings/library';

export interface FactsImportOptions extends CommonOptions {
  readonly kind?: string;
  readonly as?: string;
  readonly year?: string;
  readonly retrieved?: string;
  readonly review?: string;
  readonly replace?: boolean;
}

/** Keeps the facts of a file in the home folder, under a name, and says what was left out and why. */
export function importFactsFile(world: World, file: string, options: FactsImportOptions): ExitStatus {
  const job = openJob(world, options);
  const fields = openFields(job.library);
  const review = openReview(options.review);
  const found = importFacts(readInput(file), file, {
    fields,
    names: indexNames(job.library, review),
    retrieved: readDate(options.retrieved),
    ...(options.kind === undefined ? {} : { kind: readKind(options.kind) }),
    ...(options.year === undefined ? {} : { year: readYear(options.year) }),
  });
  const name = options.as ?? nameOf(file);
  const open = keepReview(review, found.matches);
  const isGrid = found.grid !== null;
  const place =
    isGrid || found.facts.length === 0
      ? null
      : keepFacts(job.library, name, found.facts, fields, { replace: options.replace === true });
  const schools = new Set(found.facts.map(({ school }) => school)).size;
  const said = {
    name,
    kind: found.kind,
    facts: found.facts.length,
    schools,
    place,
    unmatched: found.unmatched,
    skipped: found.skipped,
    notes: found.notes,
    undecided: open,
  };
  printAnswer(job, {
    json: () => said,
    csv: () => ({
      columns: ['name', 'sheet', 'row', 'candidate', 'score'],
      rows: found.unmatched.map(({ name: one, sheet, row, candidate, score }) => [one, sheet, row, candidate, score]),
    }),
    table: () =>
      wrapLines(
        [
          isGrid
            ? 'a national grid says nothing of a single school, and is not kept as facts'
            : place === null
              ? 'no fact was found, and nothing is kept'
              : `${said.facts.toLocaleString('en-US')} facts of ${schools} schools kept as "${name}" (${found.kind}) in ${place}`,
          ...found.unmatched.map(
            ({ name: one, row, sheet, candidate }) =>
              `left out: "${one}" (row ${row}${sheet === '' ? '' : `, sheet "${sheet}"`}) is no school for certain${candidate === null ? '' : `; nearest is ${candidate}, --review lets you decide`}`,
          ),
          ...(found.skipped.length > 0 ? [`${found.skipped.length} rows hold no fact and were passed over`] : []),
          ...found.notes,
        ],
        widthOf(world),
      ),
  });
  return EXIT.done;
}

/** Lists the facts that are kept, and what is shipped. */
export function listFactFiles(world: World, options: CommonOptions): ExitStatus {
  const job = openJob(world, options);
  const names = listFacts(job.library);
  printAnswer(job, {
    json: () => ({ facts: names }),
    csv: () => ({ columns: ['name'], rows: names.map((name) => [name]) }),
    table: () =>
      names.length === 0
        ? 'no facts are kept; bearings facts import FILE keeps those of a file\n'
        : `${names.map((name) => `- ${name}`).join('\n')}\n`,
  });
  return EXIT.done;
}

/** Takes kept facts away. */
export function forgetFactFile(world: World, name: string, options: CommonOptions): ExitStatus {
  const job = openJob(world, options);
  forgetFacts(job.library, name);
  world.err(`"${name}" is forgotten\n`);
  return EXIT.done;
}

const COLUMNS: readonly Column[] = [
  { head: 'field', align: 'left', shrinkTo: 20 },
  { head: 'value', align: 'left', shrinkTo: 16 },
  { head: 'year', align: 'right' },
  { head: 'whose', align: 'left' },
  { head: 'source', align: 'left', shrinkTo: 12 },
  { head: '', align: 'left' },
];

/** Tells all that is known of a school for choosing it, with its sources. */
export function showFacts(world: World, asked: string, options: CommonOptions): ExitStatus {
  const job = openJob(world, options);
  const { facts, fields } = openFacts(job.library);
  const school = findSchool(job.library, DEFAULT_EDITION, asked);
  const known = new Map<string, Field>(fields.map((field) => [field.id, field]));
  const own = facts.ofSchool(school);
  printAnswer(job, {
    json: () => ({ school, facts: own }),
    csv: () => ({
      columns: ['field', 'value', 'year', 'population', 'residency', 'source', 'retrieved', 'licence'],
      rows: own.map((fact) => [
        ...[fact.field, plain(fact), fact.year, fact.population, fact.residency],
        ...[fact.source, fact.retrieved, fact.licence],
      ]),
    }),
    table: () =>
      own.length === 0
        ? `nothing is known of ${school} here\n`
        : printColumns(
            COLUMNS,
            own.map((fact) => [
              known.get(fact.field)?.label ?? fact.field,
              wordFact(fact, known.get(fact.field)),
              fact.year === null ? '' : String(fact.year),
              [fact.population, fact.residency].filter((part) => part !== null).join(', '),
              fact.source,
              fact.licence === 'publishable' ? '' : 'not to publish',
            ]),
            widthOf(world),
          ),
  });
  return EXIT.done;
}

function plain({ value }: Fact): string | number | null {
  switch (value.kind) {
    case 'value':
      return value.value;
    case 'category':
      return value.category;
    case 'date':
      return value.date;
    case 'missing':
      return null;
  }
}

function readKind(text: string): FactKind {
  const kind = FACT_KINDS.find((one) => one === text);
  if (kind === undefined) throw new UsageError(`--kind takes ${FACT_KINDS.join(', ')}, not "${text}"`);
  return kind;
}

function readYear(text: string): number {
  if (!/^(19|20)\d\d$/.test(text))
    throw new UsageError(`--year takes the year in which the period ends, not "${text}"`);
  return Number(text);
}

/** "AAMC Facts 2025.xlsx" is kept as "aamc-facts-2025". */
function nameOf(file: string): string {
  const bare = basename(file)
    .replace(/\.[a-z0-9]+$/i, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  if (bare === '') throw new UsageError('--as is needed: the name of the file has no letter to make a name of');
  return bare;
}
