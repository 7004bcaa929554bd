import { type RefObject, useLayoutEffect } from 'react';

/** The id of the control that had the focus when the part around it went away. */
let left: string | null = null;

/** Where a part of the page is drawn anew, the focus is on the same control as before, unless the reader moved it. */
export function useKeptFocus(part: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = part.current;
    if (left !== null && document.activeElement === document.body) document.getElementById(left)?.focus();
    left = null;
    return () => {
      const focused = document.activeElement;
      left = focused && focused.id !== '' && element?.contains(focused) ? focused.id : null;
    };
  }, [part]);
}
