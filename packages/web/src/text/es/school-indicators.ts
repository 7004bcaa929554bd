import type { INDICATORS as EN } from '../en/data-words.js';

const STAFF = 'Baja cuando una facultad cuenta a su personal clínico como profesorado.';
const INTAKE = 'Describe a quienes entraron, no lo que aprendieron.';
const SMALL =
  'Las promociones pequeñas quedan bien. Los títulos hacen de tamaño de promoción; no se cuentan posgrado ni personal.';
const PRICE =
  'Un precio impreso, antes de cualquier ayuda. Las facultades privadas imprimen la misma cifra para todos.';

/** Indicators of money, people, teaching and price by id, in Spanish. */
export const SCHOOL_INDICATORS: typeof EN = {
  'acceptance-rate': {
    label: 'Tasa de admisión',
    definition: 'Proporción de solicitantes a quienes se ofreció una plaza.',
    warning: 'Baja cuando se invita a solicitar a más gente. No dice nada de la probabilidad de una persona.',
  },
  'faculty-student-ratio': {
    label: 'Profesorado por estudiante',
    definition: 'Profesorado a tiempo completo dividido entre estudiantes de medicina a tiempo completo.',
    warning: 'Alta donde una gran plantilla clínica cuenta como profesorado, enseñe o no.',
  },
  'federal-research-funding': {
    label: 'Fondos federales de investigación',
    definition:
      'Subvenciones y contratos federales de investigación de la facultad y sus hospitales afiliados en un año fiscal.',
    warning: 'Lo declara la propia facultad. Incluir o no los hospitales afiliados ha cambiado el primer puesto.',
  },
  'federal-research-per-faculty': {
    label: 'Investigación federal por docente',
    definition: 'Fondos federales de investigación divididos entre el profesorado a tiempo completo.',
    warning: STAFF,
  },
  'full-time-faculty': {
    label: 'Profesorado a tiempo completo',
    definition: 'Profesorado a tiempo completo de la facultad.',
    warning: 'Cada facultad decide quién cuenta como profesorado; el personal de hospital puede estar o no.',
  },
  gpa: {
    label: 'GPA del grado',
    definition: 'Mediana de la nota media del grado (GPA) de quienes entran.',
    warning: `${INTAKE} Las notas de centros distintos no son comparables.`,
  },
  'graduates-entering-primary-care': {
    label: 'Titulados que entran en residencias de atención primaria',
    definition:
      'Proporción de titulados que entran en una residencia de medicina familiar, medicina interna general o pediatría.',
    warning:
      'Muchos de quienes entran en esas residencias se especializan después, así que exagera la atención primaria.',
  },
  'graduates-practising-primary-care': {
    label: 'Titulados que ejercen en atención primaria',
    definition: 'Proporción de titulados de promociones recientes que ejercen en atención primaria tras la residencia.',
    warning: 'Depende tanto de dónde está y a quién admite una facultad como de lo que enseña.',
  },
  mcat: {
    label: 'MCAT',
    definition: 'Mediana de la puntuación total de quienes entran en el Medical College Admission Test.',
    warning: INTAKE,
  },
  'median-earnings-1-year-after': {
    label: 'Ingresos medianos al año',
    definition:
      'Mediana de ingresos un año después de titularse, de titulados en medicina con ayuda federal que trabajan y no estudian.',
    warning:
      'No mide la calidad. Un año después de titularse es el sueldo de residente, que varía más por región que por facultad. Solo titulados con ayuda; los grupos pequeños no se publican.',
  },
  'median-earnings-5-years-after': {
    label: 'Ingresos medianos a los cinco años',
    definition:
      'Mediana de ingresos cinco años después de titularse, de titulados en medicina con ayuda federal que trabajan y no estudian.',
    warning:
      'No mide la calidad. Cinco años después muchos siguen en formación: sube con la parte que eligió residencias cortas, como la atención primaria. Solo titulados con ayuda; los grupos pequeños no se publican.',
  },
  'medical-degrees-awarded': {
    label: 'Títulos de medicina otorgados',
    definition: 'Títulos MD o DO otorgados en un curso académico por la institución que informa.',
    warning:
      'Una medida de tamaño. Si una institución informa por dos facultades con el mismo título, ninguna tiene dato.',
  },
  'medical-school-research-expenditure': {
    label: 'Gasto en investigación',
    definition:
      'Gasto en investigación y desarrollo de la facultad de medicina en un año fiscal, de todas las fuentes de dinero.',
    warning:
      'La universidad decide qué declara como facultad de medicina; la oficina estadística estima algunos valores.',
  },
  'nih-awards': {
    label: 'Ayudas de los NIH',
    definition: 'Ayudas de los National Institutes of Health a la facultad de medicina en un año fiscal federal.',
    warning:
      'Dinero que entró, no lo que se descubrió con él. No se cuentan las ayudas a hospitales docentes independientes, así que las facultades cuyos hospitales reciben las ayudas (Harvard es una) parecen menores de lo que son.',
  },
  'nih-awards-per-degree': {
    label: 'Ayudas de los NIH por título',
    definition: 'Ayudas de los NIH divididas entre los títulos de medicina del año más cercano.',
    warning: SMALL,
  },
  'nih-research-funding': {
    label: 'Fondos de investigación de los NIH',
    definition: 'Subvenciones de los NIH a la facultad y sus hospitales afiliados en un año fiscal.',
    warning:
      'Está dentro de los fondos federales de investigación: donde se usan ambos, el mismo dinero cuenta dos veces.',
  },
  'nih-research-per-faculty': {
    label: 'Investigación de los NIH por docente',
    definition: 'Fondos de investigación de los NIH divididos entre el profesorado a tiempo completo.',
    warning: STAFF,
  },
  'research-expenditure-per-degree': {
    label: 'Gasto en investigación por título',
    definition:
      'Gasto en investigación de la facultad de medicina dividido entre los títulos de medicina del año más cercano.',
    warning: SMALL,
  },
  setting: {
    label: 'Entorno',
    definition: 'Si la institución que informa está en una ciudad, un suburbio, un pueblo o una zona rural.',
    warning:
      'Una categoría: sirve para filtrar, nunca para ordenar. Es el entorno de la institución, no el de cada lugar de docencia.',
  },
  'tuition-and-fees-in-state': {
    label: 'Matrícula y tasas, residentes en el estado',
    definition:
      'Matrícula más tasas obligatorias de un estudiante de medicina a tiempo completo que vive en el estado.',
    warning: PRICE,
  },
  'tuition-and-fees-out-of-state': {
    label: 'Matrícula y tasas, de fuera del estado',
    definition:
      'Matrícula más tasas obligatorias de un estudiante de medicina a tiempo completo que no vive en el estado.',
    warning: PRICE,
  },
};
