import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The width of an element in whole pixels, and whether it reads from right to left; kept up to date. */
export function useWidth<E extends HTMLElement>(
  first: number,
): {
  readonly ref: RefObject<E | null>;
  readonly width: number;
  readonly mirrored: boolean;
} {
  const ref = useRef<E>(null);
  const [seen, setSeen] = useState({ width: first, mirrored: false });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const look = (): void => {
      const width = Math.floor(element.clientWidth);
      const mirrored = getComputedStyle(element).direction === 'rtl';
      // Nothing is drawn for an element that is hidden.
      if (width > 0) setSeen((was) => (was.width === width && was.mirrored === mirrored ? was : { width, mirrored }));
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return { ref, ...seen };
}
