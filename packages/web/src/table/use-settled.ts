import { useRef } from 'react';

/** The last value from before a drag, and the present one when nothing is dragged: for what need not follow every frame. */
export function useSettled<T>(value: T, dragging: boolean): T {
  const settled = useRef(value);
  if (!dragging) settled.current = value;
  return settled.current;
}
