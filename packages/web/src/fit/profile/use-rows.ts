import { useDraft } from './drafts.js';

/** How rows of a list are typed, and when one of them says something. */
export interface RowForm<T, D> {
  readonly blank: D;
  write(said: T): D;
  /** Null where it is not whole yet. */
  read(typed: D): T | null;
}

export interface Row<T, D> {
  readonly typed: D;
  /** What the row said when it was whole last; it stays until it is whole again. */
  readonly last: T | null;
}

/** A list that is being typed: rows that are not whole yet stand beside the others, and are not said. */
export interface Rows<T, D> {
  readonly rows: readonly Row<T, D>[];
  change(at: number, typed: Partial<D>): void;
  /** Adds a row, with what it begins with. */
  add(typed?: Partial<D>): void;
  remove(at: number): void;
}

/** Rows of a list of the profile with those that are half typed. An empty list shows `least` blank rows. */
export function useRows<T, D>(
  place: string,
  said: readonly T[],
  form: RowForm<T, D>,
  say: (said: readonly T[]) => void,
  least = 0,
): Rows<T, D> {
  const written = said.map((one): Row<T, D> => ({ typed: form.write(one), last: one }));
  const saidIn = (list: readonly T[]): string => JSON.stringify(list.map((one) => form.write(one)));
  const [kept, type] = useDraft(place, saidIn(said), written);
  const blank: Row<T, D> = { typed: form.blank, last: null };
  const missing = Math.max(0, least - kept.length);
  const rows = missing === 0 ? kept : [...kept, ...Array.from({ length: missing }, () => blank)];
  const put = (next: readonly Row<T, D>[]): void => {
    const list = next.flatMap(({ last }) => (last === null ? [] : [last]));
    type([...next], saidIn(list));
    if (saidIn(list) !== saidIn(said)) say(list);
  };
  return {
    rows,
    change: (at, part) =>
      put(
        rows.map((row, k) => {
          if (k !== at) return row;
          const typed = { ...row.typed, ...part };
          return { typed, last: form.read(typed) ?? row.last };
        }),
      ),
    add: (typed = {}) => put([...rows, { ...blank, typed: { ...form.blank, ...typed } }]),
    remove: (at) => put(rows.filter((_, k) => k !== at)),
  };
}
