import type { CONFIDENCES as KNOWN, REASONS as WHY, STAND_INS as INSTEAD } from '../en/reasons.js';

/** Why there is no reading, or no rank, in Spanish. */
export const REASONS: typeof WHY = {
  'not-reported': 'sin declarar',
  suppressed: 'sin publicar por la fuente',
  'not-applicable': 'no procede',
  withdrew: 'la facultad se retiró',
  unknown: 'se desconoce',
  'not-eligible': 'el método no la admite',
};

/** What stood in for a missing reading, in Spanish. */
export const STAND_INS: typeof INSTEAD = {
  refuse: 'sin él, la facultad no recibe puesto',
  zero: 'se cuenta como cero',
  renormalize: 'su peso se reparte entre los demás',
  'lowest-reported': 'se toma el peor valor declarado por una facultad',
  median: 'se toma la mediana de todas las facultades',
  'group-median': 'se toma la mediana de las facultades parecidas',
  'previous-edition': 'se toma el dato de la edición anterior',
  bounds: 'se puntúa con el peor valor declarado, y al lado con el mejor',
};

/** How well a number of a methodology is known, in Spanish. */
export const CONFIDENCES: typeof KNOWN = {
  sourced: 'figura en la fuente',
  computed: 'deducido de cifras con fuente',
  general: 'de conocimiento general',
  uncertain: 'incierto',
  own: 'decisión nuestra',
};
