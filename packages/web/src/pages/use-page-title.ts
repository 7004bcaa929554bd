import { useEffect } from 'react';
import { EN } from '../text/en.js';

/** Names the page in the title of the window. */
export function usePageTitle(title: string | null): void {
  useEffect(() => {
    document.title = title ? `${title} · ${EN.product}` : EN.product;
  }, [title]);
}
