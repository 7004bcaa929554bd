import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { offsetsOf, type Span, spanOf } from './row-offsets.js';

/** Rows beyond both edges of the window that stand ready for the next turn of the wheel; fewer while every frame moves them. */
const BEYOND = 8;
const BEYOND_DRAGGING = 1;
/** Heights of a row and of a card with its hairline, until they have been measured: near to what most turn out to be, lest the page moves under the hand. */
export interface ExpectedHeights {
  readonly row: number;
  readonly card: number;
}
const ROW_PX = 33;
const CARD_PX = 128;
const OF_ONE_LINE: ExpectedHeights = { row: ROW_PX, card: CARD_PX };
/** Up to this width rows are cards, as style/standing-table.css has it. */
const CARDS = '(max-width: 719px)';

const SETTLING_MS = 400;

/** Of a row with a name of two lines, or of a card. */
const TWO_LINES_PX = 44;

/** A height that most rows do not exceed, in pixels. */
export function typicalHeight(): number {
  return matchMedia(CARDS).matches ? CARD_PX : TWO_LINES_PX;
}

export interface RowWindow {
  /** Where each position begins, in pixels from the first row. */
  readonly offsets: Float64Array;
  readonly span: Span;
  /** Measures a row from now on. It stands in the attribute data-row. */
  measure(element: HTMLElement | null): (() => void) | undefined;
  /** Scrolls as little as it takes to show a position below the heads. */
  show(position: number): void;
}

/**
 * The part of a long list of rows that the window shows. Heights are measured once a row is drawn and kept by row, so
 * that another order of the rows costs one pass over numbers.
 *
 * `layout` names what decides heights: a change of it forgets them.
 */
export function useRowWindow(
  body: RefObject<HTMLElement | null>,
  head: RefObject<HTMLElement | null>,
  rows: Int32Array,
  count: number,
  layout: string,
  dragging: boolean,
  expected: ExpectedHeights = OF_ONE_LINE,
): RowWindow {
  const heights = useHeights(count, layout, expected);
  const { version, observer } = heights;
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights are written in place; the version tells when
  const offsets = useMemo(() => offsetsOf(rows, heights.values), [rows, heights.values, version]);
  const seen = useSeen(body);
  const from = seen.scroll - seen.top;
  const span = spanOf(offsets, from, from + seen.height, dragging ? BEYOND_DRAGGING : BEYOND);
  const measure = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return;
      observer.observe(element);
      return () => observer.unobserve(element);
    },
    [observer],
  );
  const target = useRef<Target | null>(null);
  const reach = useCallback(
    (position: number) => {
      if (!body.current) return;
      const top = body.current.getBoundingClientRect().top + offsets[position]!;
      const bottom = top + offsets[position + 1]! - offsets[position]!;
      const sticky =
        head.current && getComputedStyle(head.current).position === 'sticky' ? head.current.offsetHeight : 0;
      if (top < sticky) scrollBy(0, top - sticky);
      else if (bottom > innerHeight) scrollBy(0, bottom - innerHeight);
    },
    [body, head, offsets],
  );
  useLayoutEffect(() => {
    if (target.current && performance.now() < target.current.until) reach(target.current.position);
  }, [reach]);
  const show = useCallback(
    (position: number) => {
      target.current = { position, until: performance.now() + SETTLING_MS };
      reach(position);
    },
    [reach],
  );
  return { offsets, span, measure, show };
}

/** A position to be shown, for as long as rows on the way there may turn out higher than expected. */
interface Target {
  readonly position: number;
  readonly until: number;
}

interface Heights {
  /** By row; as expected where a row was not drawn yet. */
  readonly values: Float32Array;
  readonly version: number;
  readonly observer: ResizeObserver;
}

function useHeights(count: number, layout: string, { row, card }: ExpectedHeights): Heights {
  const [version, setVersion] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another layout has other heights
  const values = useMemo(() => new Float32Array(count).fill(matchMedia(CARDS).matches ? card : row), [count, layout]);
  const written = useRef(values);
  written.current = values;
  const observer = useMemo(
    () =>
      new ResizeObserver((entries) => {
        let changed = false;
        for (const { target, borderBoxSize } of entries) {
          const row = Number((target as HTMLElement).dataset.row);
          // Whole pixels, so that no row covers the hairline of the one above.
          const height = Math.ceil((borderBoxSize[0]?.blockSize ?? 0) - 0.01);
          if (height === 0 || Math.abs((written.current[row] ?? 0) - height) < 0.5) continue;
          written.current[row] = height;
          changed = true;
        }
        // Before anything is painted, so that no row is seen over another.
        if (changed) flushSync(() => setVersion((before) => before + 1));
      }),
    [],
  );
  useEffect(() => () => observer.disconnect(), [observer]);
  return { values, version, observer };
}

interface Seen {
  readonly scroll: number;
  /** Where the first row begins on the page. */
  readonly top: number;
  readonly height: number;
}

/** What part of the page the window shows, in steps that rows notice. */
function useSeen(body: RefObject<HTMLElement | null>): Seen {
  const [seen, setSeen] = useState<Seen>({ scroll: 0, top: 0, height: 0 });
  useLayoutEffect(() => {
    const look = (): void => {
      if (!body.current) return;
      const scroll = scrollY - (scrollY % ROW_PX);
      const top = Math.round(body.current.getBoundingClientRect().top + scrollY);
      const height = innerHeight + ROW_PX;
      setSeen((before) =>
        before.scroll === scroll && before.top === top && before.height === height ? before : { scroll, top, height },
      );
    };
    const follow = (): void => flushSync(look);
    look();
    // Whatever stands above the table changes the height of the page when it moves the table.
    const moved = new ResizeObserver(look);
    moved.observe(document.body);
    addEventListener('scroll', follow, { passive: true });
    addEventListener('resize', look);
    return () => {
      moved.disconnect();
      removeEventListener('scroll', follow);
      removeEventListener('resize', look);
    };
  }, [body]);
  return seen;
}
