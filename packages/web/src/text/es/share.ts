import type { SHARE as EN } from '../en/share.js';

/** Sentences about sharing and exporting, in Spanish. */
export const SHARE: typeof EN = {};
