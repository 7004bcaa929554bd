import type { LISTS as EN } from '../en/lists.js';

/** Sentences about two lists side by side, in Spanish. */
export const LISTS: typeof EN = {
  left: 'Primera lista',
  right: 'Segunda lista',
  none: 'Elegir una lista…',
  swap: 'Intercambiar',
  byMethod: (edition, method) => `${edition}, según ${method}`,
  changed: (title) => `${title}, con pesos o reglas propios`,
  title: 'Dos listas',
  lead: 'Dos clasificaciones cualesquiera, una junto a otra: qué puesto tiene cada facultad en ellas y cuál falta en una.',
  choose: 'Elegir dos listas para unirlas.',
  oneMore: 'Elegir una segunda lista para unirlas.',
  counting: 'Contar los puestos',
  asPrinted: 'como están en cada lista',
  amongBoth: 'entre las facultades de ambas',
  amongBothNote: (dropped) =>
    `Los puestos se cuentan de nuevo entre las facultades con puesto en las dos listas; otras ${dropped} quedan fuera.`,
};
