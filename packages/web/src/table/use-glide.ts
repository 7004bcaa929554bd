import { type RefObject, useLayoutEffect, useRef } from 'react';

const GLIDE_MS = 180;

/**
 * Lets the rows that are seen glide from where they stood to where they stand, when another standing or draw moved them.
 * While a weight is dragged they re-place at once; so they do for a reader who asked for reduced motion, and when rows
 * are sorted or hidden.
 */
export function useGlide(
  body: RefObject<HTMLElement | null>,
  standing: object,
  rows: Int32Array,
  dragging: boolean,
): void {
  const before = useRef({ standing, rows });
  useLayoutEffect(() => {
    const { standing: stood, rows: past } = before.current;
    before.current = { standing, rows };
    if (stood === standing || dragging || past.length !== rows.length || past.length === 0) return;
    if (!body.current || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const element of body.current.querySelectorAll<HTMLElement>('tr[data-row]')) {
      const row = Number(element.dataset.row);
      const from = past.indexOf(row);
      const at = rows.indexOf(row);
      if (from < 0 || from === at) continue;
      const far = (from - at) * element.offsetHeight;
      const shift = Math.max(-innerHeight, Math.min(innerHeight, far));
      element.animate([{ translate: `0 ${shift}px` }, { translate: '0 0' }], {
        duration: GLIDE_MS,
        easing: 'ease-out',
      });
    }
  }, [body, standing, rows, dragging]);
}
