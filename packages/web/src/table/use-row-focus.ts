import type { Virtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

const LINK = 'a.school-link';

interface Step {
  readonly at: number;
  readonly last: number;
  /** How many rows the window holds. */
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
  /** The school whose row holds the focus, as a row of the table; null for none. */
  readonly row: number | null;
  onFocus(event: FocusEvent): void;
  onBlur(event: FocusEvent): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** Keys that go from school to school, also to those that no element stands for yet. */
export function useRowFocus(
  body: RefObject<HTMLElement | null>,
  rows: Int32Array,
  virtualizer: RefObject<Virtualizer<Window, HTMLTableRowElement> | null>,
): RowFocus {
  const [row, setRow] = useState<number | null>(null);
  const wanted = useRef<number | null>(null);

  useLayoutEffect(() => {
    const at = row === null ? -1 : rows.indexOf(row);
    if (at < 0) return;
    const moved = wanted.current === row;
    // A row that is put elsewhere in the document loses the focus on the way.
    if (!moved && document.activeElement !== document.body) return;
    wanted.current = null;
    body.current?.querySelector<HTMLElement>(`tr[data-index="${at}"] ${LINK}`)?.focus({ preventScroll: true });
    if (moved) virtualizer.current?.scrollToIndex(at, { align: 'auto' });
  }, [row, rows, body, virtualizer]);

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      const link = (event.target as HTMLElement).closest(LINK);
      if (!step || !link || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const at = Number(link.closest('tr')?.dataset.index);
      const height = link.closest('tr')?.offsetHeight ?? 1;
      const page = Math.max(1, Math.floor(innerHeight / height) - 3);
      const next = rows[step({ at, last: rows.length - 1, page })] ?? null;
      if (next === null) return;
      wanted.current = next;
      setRow(next);
    },
    [rows],
  );
  const onFocus = useCallback(
    (event: FocusEvent) => {
      const index = (event.target as HTMLElement).closest('tr')?.dataset.index;
      setRow(index === undefined ? null : (rows[Number(index)] ?? null));
    },
    [rows],
  );
  const onBlur = useCallback((event: FocusEvent) => {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget as Node)) setRow(null);
  }, []);
  return { row, onFocus, onBlur, onKeyDown };
}
