import type { FIELDS as EN } from '../en/fields.js';

/** Fields of a methodology, as its card names them, in Spanish. */
export const FIELDS: typeof EN = {
  weight: 'peso',
  normalize: 'escala',
  treat: 'valores extremos',
  missing: 'datos que faltan',
  years: 'años',
  aggregation: 'agregación',
  rescale: 'reescalado',
  rounding: 'redondeo',
  decimals: 'decimales',
  ranks: 'puestos',
  ties: 'empates',
  tolerance: 'tolerancia',
  bands: 'bandas',
  tiers: 'niveles',
  cuts: 'cortes',
  atLeast: 'mínimo',
  eligibility: 'admisión',
  derivations: 'cálculo',
  individual: 'puestos uno a uno',
  edges: 'límites',
};
