import { useEffect } from 'react';
import { W } from '../text/language.js';

/** Names the page in the title of the window. */
export function usePageTitle(title: string | null): void {
  useEffect(() => {
    document.title = title ? `${title} · ${W.product}` : W.product;
  }, [title]);
}
