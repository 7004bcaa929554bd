import type { FieldWords } from '../en/fit-field-words.js';
import { ACCEPTS, COUNTS, COURSE_USE, TEST_USE, yesOrNo } from './fit-category-words.js';

/** Materias que se pueden exigir, por el final del id del campo. */
const SUBJECTS = {
  biology: 'Biología',
  'general-chemistry': 'Química general',
  'organic-chemistry': 'Química orgánica',
  biochemistry: 'Bioquímica',
  physics: 'Física',
  english: 'Inglés o redacción',
  mathematics: 'Matemáticas',
  statistics: 'Estadística',
  psychology: 'Psicología',
  sociology: 'Sociología',
} as const;

const PREREQUISITES = Object.fromEntries(
  Object.entries(SUBJECTS).map(([id, label]) => [
    `prerequisite-${id}`,
    {
      label,
      definition: `Si se exigen cursos universitarios de ${label.toLowerCase()} antes del primer año.`,
      warning: 'No dice cuántos periodos, ni si se pide laboratorio.',
      values: COURSE_USE,
    },
  ]),
);

/** Lo que una facultad pide a quien solicita: procedencia, pruebas y cursos, por id del campo. */
export const REQUIREMENT_FIELDS: Readonly<Record<string, FieldWords>> = {
  'accepts-out-of-state': {
    label: 'Solicitantes de otros estados',
    definition: 'Si la facultad admite a solicitantes que no residen en su estado.',
    warning: '«Prefiere» puede ser media clase o una plaza: mira de dónde vienen quienes se matriculan.',
    values: {
      accepts: {
        label: 'Los admite',
        meaning: 'Quienes residen en otros estados se consideran como quienes residen en el propio.',
      },
      'prefers-residents': {
        label: 'Prefiere residentes',
        meaning: 'Quienes residen en otros estados pueden solicitar; se prefiere a quienes residen en el estado.',
      },
      'residents-only': {
        label: 'Solo residentes',
        meaning: 'Solo se considera a quienes residen en el estado, o en los que la facultad nombra.',
      },
    },
  },
  'accepts-international': {
    label: 'Solicitantes internacionales',
    definition:
      'Si la facultad admite a solicitantes sin ciudadanía ni residencia permanente en Estados Unidos, aparte de los canadienses.',
    warning: '',
    values: ACCEPTS,
  },
  'accepts-canadian': {
    label: 'Solicitantes canadienses',
    definition: 'Si la facultad admite a quienes tienen la ciudadanía o la residencia permanente de Canadá.',
    warning: '',
    values: ACCEPTS,
  },
  'accepts-daca': {
    label: 'Solicitantes con DACA',
    definition:
      'Si la facultad admite a solicitantes con acción diferida para los llegados en la infancia (Deferred Action for Childhood Arrivals).',
    warning: 'La ley puede cambiar durante un ciclo; pregunta a la facultad.',
    values: ACCEPTS,
  },
  'accepts-permanent-resident': {
    label: 'Residentes permanentes',
    definition: 'Si la facultad admite a residentes permanentes de Estados Unidos.',
    warning: '',
    values: ACCEPTS,
  },
  'offers-md-phd': {
    label: 'Programa MD-PhD',
    definition: 'Si se pueden obtener juntos un MD y un PhD.',
    warning: 'No dice si el programa lo paga todo.',
    values: yesOrNo('La facultad ofrece un programa conjunto MD-PhD.', 'No lo ofrece.'),
  },
  'us-coursework': {
    label: 'Estudios en Estados Unidos o Canadá',
    definition:
      'Cuántos estudios en una universidad de Estados Unidos o Canadá se exigen a quien tiene un título extranjero.',
    warning: '',
    values: {
      none: { label: 'Ninguno', meaning: 'No se exigen tales estudios.' },
      'one-year': { label: 'Un año', meaning: 'Al menos un año, o 30 créditos.' },
      'two-years': { label: 'Dos años', meaning: 'Al menos dos años, o 60 créditos.' },
      degree: { label: 'Un título', meaning: 'Un grado obtenido allí.' },
    },
  },
  'proof-of-funds': {
    label: 'Prueba de fondos',
    definition: 'Qué dinero deben demostrar antes de empezar quienes no tienen acceso a préstamos federales.',
    warning: '',
    values: {
      none: { label: 'Ninguna', meaning: 'No se pide nada.' },
      'first-year': { label: 'Primer año', meaning: 'Hay que demostrar el coste del primer año.' },
      'all-years': { label: 'Todos los años', meaning: 'Hay que demostrar el coste de los cuatro años.' },
      escrow: {
        label: 'En depósito',
        meaning: 'Hay que ingresar el coste de los cuatro años en una cuenta bloqueada.',
      },
    },
  },
  'online-credit': {
    label: 'Cursos en línea',
    definition: 'Si los cursos hechos en línea cuentan para los que se exigen.',
    warning: '',
    values: COUNTS,
  },
  'community-college-credit': {
    label: 'Cursos de un community college',
    definition: 'Si los cursos hechos en un community college cuentan para los que se exigen.',
    warning: '',
    values: COUNTS,
  },
  'ap-credit': {
    label: 'Créditos de Advanced Placement',
    definition: 'Si los créditos universitarios por exámenes de secundaria cuentan para los cursos que se exigen.',
    warning: '',
    values: COUNTS,
  },
  'mcat-use': {
    label: 'MCAT',
    definition: 'Qué quiere la facultad del Medical College Admission Test.',
    warning: '',
    values: TEST_USE,
  },
  'preview-use': {
    label: 'PREview',
    definition: 'Qué quiere la facultad de la prueba de juicio situacional AAMC PREview.',
    warning: '',
    values: TEST_USE,
  },
  'casper-use': {
    label: 'Casper',
    definition: 'Qué quiere la facultad de la prueba de juicio situacional Casper.',
    warning: '',
    values: TEST_USE,
  },
  'mcat-oldest': {
    label: 'MCAT más antiguo que se acepta',
    definition: 'El primer día de una prueba cuya puntuación se acepta para el ciclo.',
    warning: '',
  },
  ...PREREQUISITES,
};
