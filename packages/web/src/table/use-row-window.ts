import {
  defaultRangeExtractor,
  useWindowVirtualizer,
  type VirtualItem,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

/** Rows beyond both edges of the window that stand ready for the next turn of the wheel. */
const OVERSCAN = 12;
/** Height of a row and of a card with its hairline, until it has been measured. */
const ROW_PX = 33;
const CARD_PX = 104;
/** Up to this width rows are cards, as style/standing-table.css has it. */
const CARDS = '(max-width: 719px)';

export interface RowWindow {
  readonly items: readonly VirtualItem[];
  /** Height of all rows together. */
  readonly height: number;
  /** Where the first row begins on the page. */
  readonly top: number;
  readonly virtualizer: Virtualizer<Window, HTMLTableRowElement>;
}

/** The rows that the window shows, and the one that holds the focus, wherever that is. */
export function useRowWindow(
  body: RefObject<HTMLElement | null>,
  head: RefObject<HTMLElement | null>,
  rows: Int32Array,
  keyOf: (row: number) => string,
  focused: number | null,
): RowWindow {
  const [top, setTop] = useState(0);
  const [headHeight, setHeadHeight] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => {
      if (!body.current) return;
      setTop(Math.round(body.current.getBoundingClientRect().top + scrollY));
      setHeadHeight(
        head.current && getComputedStyle(head.current).position === 'sticky' ? head.current.offsetHeight : 0,
      );
    };
    measure();
    // Whatever stands above the table changes the height of the page when it moves the table.
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    if (head.current) observer.observe(head.current);
    return () => observer.disconnect();
  }, [body, head]);
  const virtualizer = useWindowVirtualizer<HTMLTableRowElement>({
    count: rows.length,
    estimateSize: useCallback(() => (matchMedia(CARDS).matches ? CARD_PX : ROW_PX), []),
    getItemKey: useCallback((index: number) => keyOf(rows[index] ?? -1), [rows, keyOf]),
    overscan: OVERSCAN,
    scrollMargin: top,
    scrollPaddingStart: headHeight,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const seen = defaultRangeExtractor(range);
        if (focused === null || focused >= range.count || seen.includes(focused)) return seen;
        return [...seen, focused].sort((a, b) => a - b);
      },
      [focused],
    ),
  });
  return { items: virtualizer.getVirtualItems(), height: virtualizer.getTotalSize(), top, virtualizer };
}
