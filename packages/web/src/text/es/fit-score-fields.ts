import type { FieldWords } from '../en/fit-field-words.js';

const PERCENTILES = {
  p10: ['percentil 10', 'Percentil 10'],
  p25: ['percentil 25', 'Percentil 25'],
  p50: ['mediana', 'Mediana'],
  p75: ['percentil 75', 'Percentil 75'],
  p90: ['percentil 90', 'Percentil 90'],
} as const;

const BAND =
  'La mitad de una clase está entre los percentiles 25 y 75, un cuarto por debajo y un cuarto por encima; un percentil no es un corte.';

const SCORES = {
  mcat: {
    label: 'MCAT',
    of: 'las puntuaciones totales del MCAT de las personas contadas, de 472 a 528',
    warning: BAND,
  },
  gpa: {
    label: 'GPA',
    of: 'las notas medias totales del grado (GPA) de las personas contadas, de 0 a 4',
    warning: `${BAND} Los servicios que verifican las notas cuentan a su manera los cursos repetidos y los del extranjero.`,
  },
  'science-gpa': {
    label: 'GPA de ciencias',
    of: 'las notas medias en biología, química, física y matemáticas de las personas contadas, de 0 a 4',
    warning: `${BAND} Los servicios de las facultades MD y DO no cuentan los mismos cursos como ciencias.`,
  },
} as const;

/** Percentiles de las puntuaciones, por id del campo. */
export const SCORE_FIELDS: Readonly<Record<string, FieldWords>> = Object.fromEntries(
  Object.entries(SCORES).flatMap(([score, { label, of, warning }]) =>
    Object.entries(PERCENTILES).map(([id, [beside, first]]) => [
      `${score}-${id}`,
      { label: `${label}, ${beside}`, definition: `${first} de ${of}.`, warning },
    ]),
  ),
);
