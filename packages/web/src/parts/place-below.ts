const GAP = 6;
const MARGIN = 8;

/** Puts what has opened in the top layer under what opened it, or above it where there is no room; it scrolls with it. */
export function placeBelow(opener: Element, opened: HTMLElement): void {
  const at = opener.getBoundingClientRect();
  const width = opened.offsetWidth;
  const most = document.documentElement.clientWidth - width - MARGIN;
  const rightToLeft = getComputedStyle(opener).direction === 'rtl';
  const wished = rightToLeft ? at.right - width : at.left;
  opened.style.left = `${Math.max(MARGIN, Math.min(wished, most)) + scrollX}px`;
  const height = opened.offsetHeight + GAP;
  const above = at.bottom + height > innerHeight && at.top > height;
  opened.style.top = `${(above ? at.top - height : at.bottom + GAP) + scrollY}px`;
}
