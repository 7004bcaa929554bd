import type { PROFILE as EN } from '../en/profile.js';

/** Sentences about a school’s own page, in Spanish. */
export const PROFILE: typeof EN = {};
