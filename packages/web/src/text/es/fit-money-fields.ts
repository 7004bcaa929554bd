import type { FieldWords } from '../en/fit-field-words.js';

/** Lo que cuesta, quién ayuda y hasta cuándo se solicita, por id del campo. */
export const MONEY_FIELDS: Readonly<Record<string, FieldWords>> = {
  'tuition-and-fees': {
    label: 'Matrícula y tasas',
    definition:
      'Matrícula más tasas obligatorias de un estudiante de primer año a tiempo completo en un curso académico.',
    warning: 'Un precio impreso, antes de cualquier ayuda. Las facultades privadas imprimen la misma cifra para todos.',
  },
  'cost-of-attendance': {
    label: 'Coste de asistencia',
    definition:
      'Lo que la facultad calcula para un curso académico: matrícula, tasas, seguro médico, libros, vivienda, comida y viajes.',
    warning: 'Cada facultad estima a su manera los gastos de vida; los préstamos federales no pueden superarlo.',
  },
  'health-insurance': {
    label: 'Seguro médico',
    definition: 'El precio de un año del seguro médico que exige la facultad.',
    warning: 'A menudo se dispensa a quien tiene otro seguro.',
  },
  'living-costs': {
    label: 'Gastos de vida',
    definition: 'Vivienda, comida, transporte y gastos personales de un curso académico, según los estima la facultad.',
    warning: 'Para una persona sin hijos.',
  },
  'students-with-aid': {
    label: 'Estudiantes con ayuda',
    definition: 'Proporción de estudiantes que reciben una beca o subvención de la facultad.',
    warning: 'Una beca pequeña cuenta tanto como una completa.',
  },
  'mean-grant': {
    label: 'Beca media',
    definition: 'Becas y subvenciones de la facultad en un año, divididas entre los estudiantes que reciben alguna.',
    warning: 'Una media que unas pocas becas completas pueden sostener.',
  },
  'median-debt': {
    label: 'Deuda mediana',
    definition: 'Mediana de la deuda por la carrera de medicina de los titulados que pidieron préstamos.',
    warning: 'Solo de quienes pidieron préstamos: no cuenta a aquellos cuya familia pagó.',
  },
  'secondary-fee': {
    label: 'Tasa de la solicitud secundaria',
    definition: 'La tasa de la solicitud propia de la facultad, tras la primera.',
    warning: '',
  },
  'secondary-waiver': {
    label: 'Exención de la tasa secundaria',
    definition: 'Si la facultad exime de la tasa de su propia solicitud a quien tiene ayuda para las tasas.',
    warning: '',
    values: {
      yes: { label: 'Sí', meaning: 'Quien tiene ayuda para las tasas no paga nada.' },
      'case-by-case': { label: 'Según el caso', meaning: 'La facultad decide, o descuenta una parte.' },
      no: { label: 'No', meaning: 'Todo el mundo paga la tasa.' },
    },
  },
  'application-service': {
    label: 'Servicio de solicitudes',
    definition: 'A través de qué servicio va la primera solicitud.',
    warning: '',
    values: {
      amcas: { label: 'AMCAS', meaning: 'El servicio de las facultades MD de Estados Unidos.' },
      aacomas: { label: 'AACOMAS', meaning: 'El servicio de las facultades osteopáticas.' },
      tmdsas: { label: 'TMDSAS', meaning: 'El servicio de las facultades públicas de Texas.' },
      omsas: { label: 'OMSAS', meaning: 'El servicio de las facultades de Ontario.' },
      direct: { label: 'Directa', meaning: 'La propia facultad recibe las solicitudes.' },
    },
  },
  'tuition-free': {
    label: 'Sin matrícula',
    definition: 'Si los estudiantes no pagan matrícula.',
    warning: 'Las tasas, la vivienda y la comida siguen por pagar.',
    values: {
      everyone: { label: 'Para todos', meaning: 'Ningún estudiante paga matrícula.' },
      'by-need': {
        label: 'Según los ingresos',
        meaning: 'No la pagan los estudiantes cuya familia gana menos de un límite.',
      },
      no: { label: 'No', meaning: 'No hay una regla así.' },
    },
  },
  'primary-deadline': {
    label: 'Plazo de la primera solicitud',
    definition: 'El último momento para la solicitud a través del servicio.',
    warning: 'Muchas facultades dan las entrevistas según llegan las solicitudes: el último momento es tarde.',
  },
  'secondary-deadline': {
    label: 'Plazo de la solicitud secundaria',
    definition: 'El último momento para la solicitud propia de la facultad.',
    warning: '',
  },
  'letters-deadline': {
    label: 'Plazo de las cartas',
    definition: 'El último momento para las cartas de evaluación.',
    warning: '',
  },
  'early-decision-deadline': {
    label: 'Plazo de la decisión temprana',
    definition: 'El último momento para una solicitud en el programa de decisión temprana, que obliga.',
    warning: '',
  },
};
