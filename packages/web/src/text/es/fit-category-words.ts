import type { FieldWords } from '../en/fit-field-words.js';

type Categories = NonNullable<FieldWords['values']>;

/** Si una facultad admite las solicitudes de un grupo de personas. */
export const ACCEPTS: Categories = {
  yes: { label: 'Sí', meaning: 'Se consideran como las demás.' },
  'case-by-case': {
    label: 'Según el caso',
    meaning: 'La facultad decide en cada caso, o pide que se le escriba antes.',
  },
  no: { label: 'No', meaning: 'No se consideran.' },
};

/** Si cuentan unos cursos para los que se exigen. */
export const COUNTS: Categories = {
  accepted: { label: 'Se aceptan', meaning: 'Cuentan como los demás.' },
  'case-by-case': { label: 'Según el caso', meaning: 'Cuentan en algunas materias, o tras preguntar.' },
  'not-accepted': { label: 'No se aceptan', meaning: 'No cuentan.' },
};

/** Qué quiere una facultad de una prueba. */
export const TEST_USE: Categories = {
  required: { label: 'Obligatoria', meaning: 'Sin ella la solicitud no está completa.' },
  recommended: { label: 'Recomendada', meaning: 'A la facultad le gustaría verla.' },
  optional: { label: 'Optativa', meaning: 'Se tiene en cuenta si la hay.' },
  'not-used': { label: 'No se usa', meaning: 'No se tiene en cuenta.' },
};

/** Si se exigen cursos de una materia. */
export const COURSE_USE: Categories = {
  required: { label: 'Obligatoria', meaning: 'El curso debe estar hecho antes del primer año.' },
  recommended: { label: 'Recomendada', meaning: 'A la facultad le gustaría verlo.' },
  'not-required': { label: 'No se exige', meaning: 'La facultad no lo pide.' },
};

/** Sí o no, cada uno con lo que significa. */
export function yesOrNo(yes: string, no: string): Categories {
  return { yes: { label: 'Sí', meaning: yes }, no: { label: 'No', meaning: no } };
}
