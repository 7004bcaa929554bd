import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

import { typicalHeight } from './use-row-window.js';

const LINK = 'a.school-link';

interface Step {
  readonly at: number;
  readonly last: number;
  /** How many rows the window holds at least: the same from every row, so that a page up undoes a page down. */
  readonly page: number;
}

const STEPS: Readonly<Record<string, (step: Step) => number>> = {
  ArrowDown: ({ at, last }) => Math.min(at + 1, last),
  ArrowUp: ({ at }) => Math.max(at - 1, 0),
  PageDown: ({ at, last, page }) => Math.min(at + page, last),
  PageUp: ({ at, page }) => Math.max(at - page, 0),
  Home: () => 0,
  End: ({ last }) => last,
};

export interface RowFocus {
  /** The position of the row that holds the focus, which has to stand in the document wherever it is; null for none. */
  readonly position: number | null;
  onFocus(event: FocusEvent): void;
  onBlur(event: FocusEvent): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** Keys that go from school to school, also to those that no element stands for yet. */
export function useRowFocus(
  body: RefObject<HTMLElement | null>,
  rows: Int32Array,
  show: RefObject<(position: number) => void>,
): RowFocus {
  const [row, setRow] = useState<number | null>(null);
  const wanted = useRef<number | null>(null);
  const at = row === null ? -1 : rows.indexOf(row);
  const position = at < 0 ? null : at;

  useLayoutEffect(() => {
    if (position === null) return;
    const moved = wanted.current === row;
    // A row that is put elsewhere in the document loses the focus on the way.
    if (!moved && document.activeElement !== document.body) return;
    wanted.current = null;
    body.current?.querySelector<HTMLElement>(`tr[data-row="${row}"] ${LINK}`)?.focus({ preventScroll: true });
    if (moved) show.current(position);
  }, [row, position, body, show]);

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      const from = (event.target as HTMLElement).closest(LINK)?.closest('tr');
      if (!step || !from || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const page = Math.max(1, Math.floor(innerHeight / typicalHeight()) - 3);
      const next = rows[step({ at: rows.indexOf(rowOf(from)), last: rows.length - 1, page })];
      if (next === undefined) return;
      wanted.current = next;
      setRow(next);
    },
    [rows],
  );
  const onFocus = useCallback((event: FocusEvent) => {
    const element = (event.target as HTMLElement).closest('tr');
    setRow(element ? rowOf(element) : null);
  }, []);
  const onBlur = useCallback((event: FocusEvent) => {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget as Node)) setRow(null);
  }, []);
  return { position, onFocus, onBlur, onKeyDown };
}

function rowOf(element: HTMLTableRowElement): number {
  return Number(element.dataset.row);
}
