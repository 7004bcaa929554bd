import { type ResultRow, sumIn } from '../indicator/result-row.js';

/** A number of a school that moved by more than a quarter since another build. */
export interface Jump {
  readonly school: string;
  readonly of: 'works' | 'citations';
  /** Null where the school was not, or is not, among those counted. */
  readonly before: number | null;
  readonly now: number | null;
}

const MOVED = ['works', 'citations'] as const;
/** A quarter of what was there before. */
const PART = 4;

/** Schools whose works or citations moved by more than a quarter between two builds, by school; those that are new or gone are among them. */
export function jumpsBetween(before: readonly ResultRow[], now: readonly ResultRow[]): readonly Jump[] {
  const [old, fresh] = [ofAll(before), ofAll(now)];
  const schools = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  return schools.flatMap((school) =>
    MOVED.flatMap((of): Jump[] => {
      const [was, is] = [numberOf(old.get(school), of), numberOf(fresh.get(school), of)];
      const isNear = was !== null && is !== null && PART * Math.abs(is - was) <= was;
      return isNear ? [] : [{ school, of, before: was, now: is }];
    }),
  );
}

function numberOf(row: ResultRow | undefined, column: string): number | null {
  return row === undefined ? null : sumIn(row, column);
}

function ofAll(rows: readonly ResultRow[]): ReadonlyMap<string, ResultRow> {
  return new Map(rows.filter(({ scope }) => scope === 'all').map((row) => [row.school, row]));
}
