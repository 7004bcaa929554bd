import type { INDICATORS as EN } from '../en/data-words.js';
import { SCHOOL_INDICATORS } from './school-indicators.js';

const COUNTRY = 'De una población, no de una facultad.';
const REGIONAL = 'Quien lo publica aplica los pesos por antigüedad y región; los pesos regionales no están publicados.';
const OPINION =
  'Lo que otros piensan. Del único año con tasa conocida aquí (2008), respondió el 48% de los consultados.';
const DIRECTORS = 'Lo que otros piensan. Aquí no se conoce la tasa de respuesta.';

/** Indicators of the shipped data by id, in Spanish: first those of surveys, publications and places. */
export const INDICATORS: typeof EN = {
  'academic-nominations-domestic': {
    label: 'Nominaciones académicas, mismo país',
    definition: 'Nominaciones ponderadas de académicos del mismo país.',
    warning: REGIONAL,
  },
  'academic-nominations-international': {
    label: 'Nominaciones académicas, otros países',
    definition: 'Nominaciones ponderadas de académicos de otros países.',
    warning: REGIONAL,
  },
  'academic-reputation': {
    label: 'Reputación académica',
    definition: 'Nominaciones de la facultad por académicos de la materia, del mismo país y de otros, combinadas.',
    warning: 'Lo que otros piensan de un nombre. No se puede comprobar desde fuera.',
  },
  'alumni-with-prizes': {
    label: 'Titulados premiados',
    definition: 'Titulados con un premio Nobel o una medalla Fields, ponderados por década.',
    warning: 'Unas pocas personas, casi todas de hace mucho tiempo.',
  },
  'citation-impact': {
    label: 'Citas',
    definition: 'Impacto de las citas, ponderado por disciplina.',
    warning: 'Una media que unos pocos artículos famosos pueden sostener.',
  },
  citations: {
    label: 'Citas en la materia',
    definition: 'Citas a los artículos de la materia, sin autocitas, en el periodo de quien lo publica.',
    warning: 'Las disciplinas de la medicina citan de forma distinta, y este recuento no está normalizado.',
  },
  'citations-per-paper': {
    label: 'Citas por artículo',
    definition: 'Citas divididas entre los artículos de la materia.',
    warning:
      'Una media: unos pocos artículos famosos pueden sostenerla. Sin normalizar por disciplina dentro de la medicina.',
  },
  'damped-citations': {
    label: 'Citas, con reducción',
    definition: 'Citas reducidas de forma gradual en las facultades con pocos artículos.',
    warning: 'Igual al recuento simple mientras no se fije el umbral de artículos.',
  },
  'employer-nominations-domestic': {
    label: 'Nominaciones de empleadores, mismo país',
    definition: 'Nominaciones ponderadas de empleadores del mismo país.',
    warning: 'Quien lo publica aplica los pesos por antigüedad y región.',
  },
  'employer-nominations-international': {
    label: 'Nominaciones de empleadores, otros países',
    definition: 'Nominaciones ponderadas de empleadores de otros países.',
    warning: 'Quien lo publica aplica los pesos por antigüedad y región.',
  },
  'employer-reputation': {
    label: 'Reputación entre empleadores',
    definition: 'Nominaciones de la facultad por empleadores, del mismo país y de otros, combinadas.',
    warning: 'Lo que los empleadores piensan de un nombre. No se pregunta solo a hospitales.',
  },
  'expected-years-of-schooling': {
    label: 'Años esperados de escolaridad',
    definition: 'Años de escolaridad que puede esperar un niño en edad de entrar en la escuela.',
    warning: COUNTRY,
  },
  'h-index': {
    label: 'Índice h',
    definition: 'Índice h de la facultad en la materia, a partir de sus dos partes cuando se conocen.',
    warning: 'Crece con el tamaño y la edad; no es seguro cómo combina las dos partes quien lo publica.',
  },
  'h-index-all': {
    label: 'Índice h, todos los artículos',
    definition:
      'El mayor h tal que h artículos de la materia tienen al menos h citas, sobre todos los artículos de la facultad.',
    warning: 'Crece con el tamaño y la edad.',
  },
  'h-index-own': {
    label: 'Índice h, artículos solo de la materia',
    definition: 'Índice h sobre los artículos atribuidos únicamente a la materia.',
    warning: 'Crece con el tamaño y la edad.',
  },
  'highly-cited-researchers': {
    label: 'Investigadores muy citados',
    definition: 'Investigadores en la lista de los más citados de su disciplina.',
    warning: 'Una lista, hecha por una empresa; algunos de sus miembros indican dos afiliaciones.',
  },
  'industry-income': {
    label: 'Ingresos de la industria',
    definition: 'Ingresos de investigación procedentes de la industria por miembro del personal académico.',
    warning: 'Depende de la industria cercana.',
  },
  'international-outlook': {
    label: 'Proyección internacional',
    definition: 'Estudiantes y personal internacionales y artículos conjuntos.',
    warning: 'Cuenta fronteras, no el valor de lo que las cruza.',
  },
  'international-research-network': {
    label: 'Red internacional de investigación',
    definition: 'Países colaboradores entre el logaritmo natural de las instituciones colaboradoras.',
    warning: 'Más instituciones en los mismos países la bajan. No cuentan las del propio país.',
  },
  'life-expectancy': {
    label: 'Esperanza de vida',
    definition: 'Esperanza de vida al nacer de la población del lugar.',
    warning: COUNTRY,
  },
  'mean-years-of-schooling': {
    label: 'Años medios de escolaridad',
    definition: 'Media de años de escolaridad de las personas de 25 años o más.',
    warning: COUNTRY,
  },
  'national-income-per-head': {
    label: 'Renta nacional por habitante',
    definition: 'Renta nacional bruta por habitante, en dólares internacionales constantes de igual poder adquisitivo.',
    warning: `${COUNTRY} Una media, que oculta cómo se reparte la renta.`,
  },
  papers: {
    label: 'Artículos en la materia',
    definition: 'Artículos de la materia en cinco años con algún autor de la facultad.',
    warning: 'Una medida de tamaño. Pueden faltar los artículos de hospitales docentes con dirección propia.',
  },
  'papers-in-nature-and-science': {
    label: 'Artículos en Nature y Science',
    definition: 'Artículos en las dos revistas en cinco años, ponderados por la posición del autor.',
    warning: 'Dos revistas, elegidas por editores.',
  },
  'papers-indexed': {
    label: 'Artículos indexados',
    definition: 'Artículos en los índices de citas en un año.',
    warning: 'Una medida de tamaño.',
  },
  'partner-institutions': {
    label: 'Instituciones colaboradoras extranjeras',
    definition: 'Instituciones extranjeras distintas con las que la facultad tiene artículos conjuntos duraderos.',
    warning: 'Cuenta instituciones, no el valor de lo hecho en común.',
  },
  'partner-locations': {
    label: 'Países colaboradores',
    definition:
      'Países y territorios extranjeros distintos con los que la facultad tiene artículos conjuntos duraderos.',
    warning: 'Cuenta países, no el valor de lo hecho en común.',
  },
  'peer-assessment-primary-care': {
    label: 'Valoración entre pares, atención primaria',
    definition:
      'Nota media de decanos y profesorado sénior de otras facultades, atención primaria, de 1 (marginal) a 5 (sobresaliente).',
    warning: OPINION,
  },
  'peer-assessment-research': {
    label: 'Valoración entre pares, investigación',
    definition:
      'Nota media de decanos y profesorado sénior de otras facultades, investigación, de 1 (marginal) a 5 (sobresaliente).',
    warning: OPINION,
  },
  'per-capita-performance': {
    label: 'Rendimiento por persona',
    definition: 'La suma ponderada de los otros cinco entre el personal académico a tiempo completo.',
    warning: 'Los recuentos de personal no son comparables entre países.',
  },
  'research-environment': {
    label: 'Investigación',
    definition: 'Pilar de investigación: reputación, ingresos, productividad.',
    warning: 'En parte, una encuesta de reputación.',
  },
  'residency-directors-primary-care': {
    label: 'Directores de residencia, atención primaria',
    definition:
      'Nota media de directores de programas de residencia en atención primaria, de 1 (marginal) a 5 (sobresaliente).',
    warning: DIRECTORS,
  },
  'residency-directors-research': {
    label: 'Directores de residencia, investigación',
    definition:
      'Nota media de directores de programas de residencia, investigación, de 1 (marginal) a 5 (sobresaliente).',
    warning: DIRECTORS,
  },
  'staff-with-prizes': {
    label: 'Personal premiado',
    definition: 'Personal que recibió un premio Nobel o una medalla Fields estando allí, ponderado por década.',
    warning: 'Unas pocas personas, casi todas de hace mucho tiempo.',
  },
  'teaching-environment': {
    label: 'Docencia',
    definition: 'Pilar de docencia: reputación, personal por estudiante, doctorados, ingresos.',
    warning: 'En parte, una encuesta de reputación.',
  },
  ...SCHOOL_INDICATORS,
};
