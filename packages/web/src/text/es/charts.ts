import type { CHARTS as EN } from '../en/charts.js';

/** Sentences about charts: titles, axes, their tables and pictures, in Spanish. */
export const CHARTS: typeof EN = {};
