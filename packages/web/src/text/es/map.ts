import type { MAP as EN } from '../en/map.js';

/** Sentences about the map, in Spanish. */
export const MAP: typeof EN = {};
