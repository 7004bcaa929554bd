import { formatCsv } from '@bearings/intake';
import type { ListedWork, ListedWorks } from './list-works.js';

/** In which order works are told: by what they bring, by citations, or by the credit of the school; the most first. */
export const WORK_ORDERS = ['part', 'citations', 'credit'] as const;
export type WorkOrder = (typeof WORK_ORDERS)[number];

/** Which works of a list are told. */
export interface WorksAsked {
  /** Only works that a work of one of their own authors cites. */
  readonly own: boolean;
  readonly by: WorkOrder;
  /** How many are passed over, and how many told at most; null for all. */
  readonly from: number;
  readonly top: number | null;
}

/** A work as it is told. */
export interface AnsweredWork {
  /** "W123". */
  readonly work: string;
  /** Year of publication. */
  readonly year: number;
  /** What it brings, in the unit of the sum. */
  readonly part: number;
  readonly citations: number;
  /** Citations by works of its own authors. */
  readonly selfCitations: number;
  /** The part of the work that counts for the school, up to 1. */
  readonly credit: number;
}

/** The works behind a reading, as many as were asked for. */
export interface WorksAnswer {
  readonly run: string;
  readonly school: string;
  readonly indicator: string;
  readonly scope: string;
  readonly reading: number | null;
  readonly unit: string;
  readonly damping: number | null;
  /** Counted works of the school, with those that bring nothing. */
  readonly of: number;
  /** Works that bring something. */
  readonly count: number;
  /** What they bring together: as the run counted it. */
  readonly sum: number;
  /** Works that are asked for: all that bring something, or those of them that their own authors cite. */
  readonly found: number;
  readonly from: number;
  /** Works after these. */
  readonly leftOut: number;
  readonly works: readonly AnsweredWork[];
}

const MILLION = 1e6;

/** Some of the works behind a reading, with what they and all others bring. */
export function answerWorks(listed: ListedWorks, asked: WorksAsked): WorksAnswer {
  const { run, school, indicator, scope, reading, unit, damping, of, works } = listed;
  const found = arrangeWorks(works, asked);
  const shown = found.slice(asked.from, asked.top === null ? undefined : asked.from + asked.top);
  return {
    ...{ run, school, indicator, scope, reading, unit, damping, of },
    count: works.length,
    sum: inUnit(listed.sum, listed),
    found: found.length,
    from: Math.min(asked.from, found.length),
    leftOut: Math.max(0, found.length - asked.from - shown.length),
    works: shown.map(({ work, part, columns }) => ({
      work: `W${work}`,
      year: Number(columns.pub_year),
      part: inUnit(part, listed),
      citations: Number(columns.n),
      selfCitations: Number(columns.self_n),
      credit: Number(columns.credit) / MILLION,
    })),
  };
}

/** Works as a table: what each brings, and every column of the build. */
export function tableOfWorks(
  listed: ListedWorks,
  asked: WorksAsked,
): { readonly columns: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] } {
  const columns = Object.keys(listed.works[0]?.columns ?? {}).filter((column) => column !== 'work_id');
  const found = arrangeWorks(listed.works, asked);
  const shown = found.slice(asked.from, asked.top === null ? undefined : asked.from + asked.top);
  return {
    columns: ['work', 'part', ...columns],
    rows: shown.map(({ work, part, columns: of }) => [
      `W${work}`,
      inUnit(part, listed),
      ...columns.map((column) => Number(of[column])),
    ]),
  };
}

/** The same table as CSV. */
export function csvOfWorks(listed: ListedWorks, asked: WorksAsked): string {
  const { columns, rows } = tableOfWorks(listed, asked);
  return formatCsv(columns, rows);
}

function arrangeWorks(works: readonly ListedWork[], { own, by }: WorksAsked): readonly ListedWork[] {
  const found = own ? works.filter(({ columns }) => columns.self_n! > 0n) : works;
  const amount = ({ part, columns }: ListedWork): bigint =>
    by === 'part' ? part : by === 'citations' ? columns.n! : columns.credit!;
  return found.toSorted((a, b) => compare(amount(b), amount(a)) || compare(a.work, b.work));
}

/** A part or a sum in the unit of the indicator. */
export function inUnit(part: bigint, { parts }: Pick<ListedWorks, 'parts'>): number {
  return parts === 'millionths' ? Number(part) / MILLION : Number(part);
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
