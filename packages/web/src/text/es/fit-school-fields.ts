import type { FieldWords } from '../en/fit-field-words.js';
import { yesOrNo } from './fit-category-words.js';
import { SCHOOL_INDICATORS } from './school-indicators.js';

const PLACE = 'Depende tanto de dónde está una facultad como de lo que hace.';

/** Cómo es una facultad, cómo enseña, dónde está y qué ha sido de sus titulados, por id del campo. */
export const SCHOOL_FIELDS: Readonly<Record<string, FieldWords>> = {
  'class-size': {
    label: 'Clase de primer año',
    definition: 'Personas que empiezan en un año el primer curso del programa MD o DO.',
    warning: '',
  },
  'degrees-awarded': SCHOOL_INDICATORS['medical-degrees-awarded']!,
  headcount: {
    label: 'Personas en la admisión',
    definition:
      'Personas en un ciclo de admisión: quién solicitó, fue entrevistado, fue admitido o vino, según dónde vive.',
    warning: 'Quien solicitó lo eligió; una tasa de admisión no es la probabilidad de una persona.',
  },
  curriculum: {
    label: 'Plan de estudios',
    definition: 'Cómo se enseña sobre todo la parte preclínica.',
    warning: '',
    values: {
      lecture: { label: 'Clases magistrales', meaning: 'La mayoría de las horas son clases magistrales.' },
      'small-group': {
        label: 'Grupos pequeños',
        meaning: 'La mayoría de las horas son en grupos pequeños con docente.',
      },
      'problem-based': {
        label: 'Basado en problemas',
        meaning: 'La mayoría de las horas son trabajo sobre casos que dirigen los estudiantes.',
      },
      mixed: { label: 'Mixto', meaning: 'Nada de ello ocupa la mayoría de las horas.' },
    },
  },
  'preclinical-months': {
    label: 'Parte preclínica',
    definition: 'Meses desde el primer día hasta la primera rotación obligatoria.',
    warning: '',
  },
  grading: {
    label: 'Notas preclínicas',
    definition: 'Cómo se califica la parte preclínica.',
    warning: '',
    values: {
      'pass-fail': { label: 'Apto o no apto', meaning: 'Dos notas, sin puestos.' },
      honours: { label: 'Con distinciones', meaning: 'Notas por encima de apto, como notable o matrícula de honor.' },
      letters: { label: 'Letras', meaning: 'Letras o puntos.' },
    },
  },
  attendance: {
    label: 'Asistencia',
    definition: 'Si los estudiantes deben estar presentes en la parte preclínica.',
    warning: '',
    values: {
      optional: { label: 'Libre', meaning: 'Se puede faltar a la mayoría de las horas.' },
      partly: {
        label: 'En parte obligatoria',
        meaning: 'Los grupos pequeños y los laboratorios son obligatorios, las clases magistrales no.',
      },
      required: { label: 'Obligatoria', meaning: 'La mayoría de las horas son obligatorias.' },
    },
  },
  'research-months': {
    label: 'Tiempo para investigar',
    definition: 'Meses que cada estudiante tiene para investigar, en los cuatro años juntos.',
    warning: '',
  },
  'teaching-language': {
    label: 'Lengua de enseñanza',
    definition: 'La lengua en que se enseña la mayor parte del programa.',
    warning: '',
    values: {
      en: { label: 'Inglés', meaning: 'La mayor parte es en inglés.' },
      es: { label: 'Español', meaning: 'La mayor parte es en español.' },
      fr: { label: 'Francés', meaning: 'La mayor parte es en francés.' },
      other: { label: 'Otra', meaning: 'La mayor parte es en otra lengua, o en ninguna lo es.' },
    },
  },
  'clinical-sites': {
    label: 'Lugares de rotación',
    definition: 'Dónde se hacen las rotaciones obligatorias.',
    warning: '',
    values: {
      'home-hospital': {
        label: 'Hospital propio',
        meaning: 'La mayoría son en un hospital de la facultad, o junto a ella.',
      },
      mixed: { label: 'Mixto', meaning: 'Unas son en un hospital así, otras en otra parte.' },
      distributed: {
        label: 'Repartidas',
        meaning: 'La mayoría son en lugares apartados; puede haber que mudarse.',
      },
    },
  },
  'safety-net-exposure': {
    label: 'Hospital de la red de protección',
    definition:
      'Si cada estudiante tiene una rotación obligatoria en un hospital que atiende sin mirar si se puede pagar.',
    warning: '',
    values: yesOrNo('Todos los estudiantes la tienen.', 'No todos los estudiantes la tienen.'),
  },
  'first-patient-month': {
    label: 'Primeros pacientes',
    definition:
      'El mes de estudios, siendo 1 el primero, en que los estudiantes empiezan a ver pacientes con regularidad.',
    warning: '',
  },
  setting: {
    ...SCHOOL_INDICATORS.setting!,
    warning: 'Es el entorno de la institución, no el de cada lugar de docencia.',
    values: {
      city: { label: 'Ciudad', meaning: 'Dentro de una ciudad principal.' },
      suburb: { label: 'Suburbio', meaning: 'Fuera de una ciudad principal, dentro de su área urbana.' },
      town: { label: 'Pueblo', meaning: 'Dentro de un núcleo urbano menor.' },
      rural: { label: 'Zona rural', meaning: 'Fuera de las áreas urbanas.' },
    },
  },
  'metro-population': {
    label: 'Población del área metropolitana',
    definition: 'Residentes del área metropolitana o micropolitana en que está la facultad.',
    warning: '',
  },
  'student-satisfaction': {
    label: 'Estudiantes satisfechos',
    definition: 'Proporción de quienes se titulan que dicen estar, en conjunto, satisfechos con su formación médica.',
    warning: 'No responden todos; la mayoría de las facultades están cerca unas de otras.',
  },
  childcare: {
    label: 'Cuidado infantil',
    definition: 'Qué hace la facultad por el cuidado de los hijos de estudiantes.',
    warning: '',
    values: {
      'on-site': { label: 'En la facultad', meaning: 'Hay cuidado infantil en la facultad, abierto a estudiantes.' },
      help: { label: 'Ayuda', meaning: 'Se da dinero para el cuidado infantil o se reservan plazas en otra parte.' },
      none: { label: 'Nada', meaning: 'No se ofrece nada.' },
    },
  },
  mentoring: {
    label: 'Mentoría',
    definition: 'Si se asigna a cada estudiante un mentor del profesorado.',
    warning: '',
    values: yesOrNo('Se asigna a todos.', 'No se asigna a todos.'),
  },
  wellness: {
    label: 'Asesoramiento confidencial',
    definition: 'Si se ofrece asesoramiento psicológico confidencial y gratuito, aparte del expediente.',
    warning: '',
    values: yesOrNo('Se ofrece.', 'No se ofrece.'),
  },
  'graduates-in-primary-care': {
    label: 'Titulados en atención primaria',
    definition: 'Proporción de titulados que ejercen en atención primaria años después de titularse.',
    warning: 'Las residencias de medicina interna o pediatría aún no son atención primaria; mira el periodo.',
  },
  'graduates-in-shortage-areas': {
    label: 'Titulados en zonas con escasez',
    definition: 'Proporción de titulados que ejercen en zonas con escasez de profesionales de la salud.',
    warning: PLACE,
  },
  'graduates-in-rural-areas': {
    label: 'Titulados en zonas rurales',
    definition: 'Proporción de titulados que ejercen en zonas rurales.',
    warning: PLACE,
  },
  'median-earnings-1-year-after': SCHOOL_INDICATORS['median-earnings-1-year-after']!,
  'median-earnings-5-years-after': SCHOOL_INDICATORS['median-earnings-5-years-after']!,
  'nih-awards': SCHOOL_INDICATORS['nih-awards']!,
  'nih-awards-per-degree': SCHOOL_INDICATORS['nih-awards-per-degree']!,
  'research-expenditure': SCHOOL_INDICATORS['medical-school-research-expenditure']!,
};
