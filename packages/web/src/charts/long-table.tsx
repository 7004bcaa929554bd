import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';

/** More rows than this are drawn only where they are seen; fewer are all there, for print and for search in the page. */
const DRAWN_WHOLE = 400;

interface LongTableProps {
  /** What the table is, for those who do not see where it stands. */
  readonly label: string;
  readonly columns: readonly { readonly label: string; readonly end?: boolean }[];
  readonly count: number;
  /** Height of a row in pixels, where only some are drawn. */
  readonly rowHeight: number;
  /** The cells of a row. */
  readonly row: (at: number) => ReactNode;
  readonly rowClass?: (at: number) => string;
  /** The row to bring into sight when it changes. */
  readonly keep?: number | null;
}

/** A table of any length in a frame that scrolls. */
export function LongTable({ label, columns, count, rowHeight, row, rowClass, keep = null }: LongTableProps) {
  const frame = useRef<HTMLElement>(null);
  const whole = count <= DRAWN_WHOLE;
  const virtual = useVirtualizer({
    count: whole ? 0 : count,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 16,
  });
  const seen = virtual.getVirtualItems();
  const rows = whole ? Array.from({ length: count }, (_, at) => at) : seen.map(({ index }) => index);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another row moves the frame
  useEffect(() => {
    if (keep === null) return;
    if (!whole) virtual.scrollToIndex(keep, { align: 'auto' });
    else if (frame.current) scrollInside(frame.current, keep);
  }, [keep]);
  const above = (rows[0] ?? 0) * rowHeight;
  const below = whole ? 0 : (count - 1 - (rows.at(-1) ?? 0)) * rowHeight;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus to be scrolled by keys
    <section ref={frame} className="long-table" tabIndex={0} aria-label={label}>
      {/* What is not drawn keeps its place. */}
      <div style={{ paddingBlock: `${above}px ${below}px` }}>
        <table aria-rowcount={count + 1}>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <th key={column.label} scope="col" className={column.end ? 'end' : undefined}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((at) => (
              <tr
                key={at}
                aria-rowindex={at + 2}
                className={rowClass?.(at)}
                style={whole ? undefined : { height: rowHeight }}
              >
                {row(at)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Scrolls the frame, never the page, until a row is below the head and above the edge. */
function scrollInside(frame: HTMLElement, at: number): void {
  const row = frame.querySelector(`[aria-rowindex="${at + 2}"]`)?.getBoundingClientRect();
  const head = frame.querySelector('thead')?.getBoundingClientRect();
  const box = frame.getBoundingClientRect();
  if (!row || !head) return;
  const top = box.top + head.height;
  if (row.top < top) frame.scrollTop -= top - row.top;
  else if (row.bottom > box.bottom) frame.scrollTop += row.bottom - box.bottom;
}
