import { tidyText } from '../published/tidy-text.js';
import type { RawTable } from '../table/raw-table.js';
import { foldHeader } from './label-columns.js';
import { findQsIndicator } from './qs-indicators.js';

export interface QsTitle {
  /** "2026 QS World University Rankings by Subject: Medicine" */
  readonly title: string;
  readonly subject: string;
}

const NAMED_SO = 'QS World University Rankings by Subject';

/** Title and subject as printed above the header; the name of the sheet or file stands in for what is not. */
export function findTitle(raw: RawTable, headerIndex: number): QsTitle {
  const texts = raw.rows.slice(0, headerIndex).flatMap(({ cells }) => {
    const first = cells.find((cell) => tidyText(cell) !== '');
    const text = typeof first === 'string' ? tidyText(first) : '';
    const isWords = /\p{L}{2}/u.test(text) && text.length <= 100 && !text.includes('%');
    return isWords && !findQsIndicator(foldHeader(text)) ? [text] : [];
  });
  const title = texts.find((text) => /\bQS\b|rankings?\b/i.test(text));
  const subject = texts.find((text) => text !== title && !/\bQS\b|rankings?\b|\bweight/i.test(text));
  const named = subject ?? raw.sheet;
  return { title: [title ?? NAMED_SO, named].filter(Boolean).join(': '), subject: named };
}
