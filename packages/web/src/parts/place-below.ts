const GAP = 6;
const MARGIN = 8;

/** Puts what has opened in the top layer under the thing that opened it, within the width of the page; it scrolls with it. */
export function placeBelow(opener: Element, opened: HTMLElement): void {
  const at = opener.getBoundingClientRect();
  const width = opened.offsetWidth;
  const most = document.documentElement.clientWidth - width - MARGIN;
  const rightToLeft = getComputedStyle(opener).direction === 'rtl';
  const wished = rightToLeft ? at.right - width : at.left;
  opened.style.left = `${Math.max(MARGIN, Math.min(wished, most)) + scrollX}px`;
  opened.style.top = `${at.bottom + GAP + scrollY}px`;
}
