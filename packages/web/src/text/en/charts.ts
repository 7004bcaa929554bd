/** Sentences about charts: titles, axes, their tables and pictures. */
export const CHARTS = {};
