import type { Problem } from '@bearings/contract';

/** What came of a question. */
export type Outcome<T> =
  | { readonly kind: 'ready'; readonly value: T }
  /** A fault: something the reader can put right. */
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** What was handed out is in a form that this page does not know. */
  | { readonly kind: 'misread' }
  /** Nothing answers, and nothing is kept here. */
  | { readonly kind: 'offline' };
