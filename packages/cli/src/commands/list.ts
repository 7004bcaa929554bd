import { DEFAULT_EDITION } from '@bearings/library';
import { markFictional } from '../print/words.js';
import type { Edition } from '@bearings/core';
import { selectSchools } from '@bearings/core';
import { printAnswer, type Answer } from '../print/print-answer.js';
import { printColumns, type Column } from '../print/print-columns.js';
import { openJob, widthOf, type CommonOptions, type Job } from '../program/job.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { readConditions } from '../program/read-question.js';
import { UsageError } from '../program/usage-error.js';
import type { World } from '../program/world.js';
import { KINDS, type Kind } from './list-kinds.js';

export interface ListOptions extends CommonOptions {
  readonly where: readonly string[];
}

/** Lists what there is of one kind, a line each. */
export function list(world: World, kind: string, options: ListOptions): ExitStatus {
  const known = KINDS.find((one) => one === kind);
  if (!known) throw new UsageError(`there is no list of "${kind}"; there are ${KINDS.join(', ')}`);
  if (options.where.length > 0 && known !== 'schools') throw new UsageError('--where goes with schools only');
  const job = openJob(world, options);
  printAnswer(job, LISTS[known](job, options.where));
  return EXIT.done;
}

type Listing = (job: Job, where: readonly string[]) => Answer;

const left = (head: string, shrinkTo?: number): Column =>
  shrinkTo === undefined ? { head, align: 'left' } : { head, align: 'left', shrinkTo };

const LISTS: Readonly<Record<Kind, Listing>> = {
  schools: (job, where) => {
    const schools = selectSchools(job.library.schools(), readConditions(where));
    const columns = [left('id', 20), left('name', 24), left('place', 10), left('degree'), left('')];
    return answer(job, 'schools', schools, columns, (school) => [
      school.id,
      school.name.replace(/ \(fictional\)$/, ''),
      [school.city, school.state || school.country].filter(Boolean).join(', '),
      school.degree,
      school.country === 'ZZ' ? 'fictional' : '',
    ]);
  },
  indicators: (job) =>
    answer(
      job,
      'indicators',
      job.library.indicators(),
      [left('id'), left('label', 20), left('unit', 8), left('better')],
      (i) => [i.id, i.label, i.unit, i.direction],
    ),
  methodologies: (job) =>
    answer(
      job,
      'methodologies',
      job.library.methodologies(),
      [left('id'), left('version'), left('title', 24), left('weights')],
      (m) => [m.id, m.version, m.title, hasAllWeights(m) ? '' : 'to be filled in'],
    ),
  cohorts: (job) =>
    answer(job, 'cohorts', job.library.cohorts(), [left('id'), left('title', 24), left('as of')], (c) => [
      c.id,
      markFictional(c.title, c.fictional),
      c.asOf,
    ]),
  editions: (job) => {
    const lists = answer(
      job,
      'editions',
      job.library.editions().map((edition) => ({ ...edition, own: job.library.isOwn(edition.id) })),
      [left('id'), left('title', 24), left('kind'), left('methodology', 10), left('')],
      (e) => [e.id, markFictional(e.title, e.fictional), e.kind, e.methodology ?? '', noteEdition(e, e.own)],
    );
    return { ...lists, json: () => ({ ...(lists.json() as object), default: DEFAULT_EDITION }) };
  },
  sources: (job) =>
    answer(
      job,
      'sources',
      job.library.sources(),
      [left('code'), left('title', 24), left('publisher', 12), left('licence', 10)],
      (s) => [s.code, s.title, s.publisher, s.licence],
    ),
};

/** A list in its three forms: as it is in JSON, its flat fields in CSV, a line each in a table. */
function answer<T extends object>(
  job: Job,
  kind: Kind,
  items: readonly T[],
  columns: readonly Column[],
  line: (item: T) => string[],
): Answer {
  return {
    json: () => ({ [kind]: items }),
    csv: () => {
      const names = Object.keys(items[0] ?? {}).filter((name) => items.every((item) => isFlat(read(item, name))));
      return { columns: names, rows: items.map((item) => names.map((name) => writeFlat(read(item, name)))) };
    },
    table: () => printColumns(columns, items.map(line), widthOf(job.world)),
  };
}

const read = (item: object, name: string): unknown => (item as Record<string, unknown>)[name];

function isFlat(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string');
  return value === null || typeof value !== 'object';
}

function writeFlat(value: unknown): string | number | boolean | null {
  if (Array.isArray(value)) return value.join(';');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function hasAllWeights(m: {
  readonly indicators: readonly { readonly weight: number | null }[];
  readonly pillars: readonly { readonly weight: number | null }[];
}): boolean {
  return [...m.indicators, ...m.pillars].every(({ weight }) => weight !== null);
}

function noteEdition(edition: Edition, own: boolean): string {
  return [own ? 'yours' : '', edition.id === DEFAULT_EDITION ? 'default' : ''].filter(Boolean).join(', ');
}
