import type { ListWords } from '@bearings/library/fit';

/** A file is the same wherever it is written, so its numbers follow no locale of a browser. */
const decimal = (value: number, decimals: number): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
const many = (count: number, one: string, more: string): string => `${decimal(count, 0)} ${count === 1 ? one : more}`;
const schools = (count: number): string => many(count, 'facultad', 'facultades');

/** Whose bands a score is held against: "accepted out-of-state 2025" as "admitidas de otro estado 2025". */
const WHOSE: Readonly<Record<string, string>> = {
  applied: 'solicitantes',
  interviewed: 'entrevistadas',
  accepted: 'admitidas',
  matriculated: 'matriculadas',
  enrolled: 'inscritas',
  graduated: 'graduadas',
  'in-state': 'del estado',
  'out-of-state': 'de otro estado',
  international: 'internacionales',
  all: 'todas',
};

const wordWhose = (whose: string): string =>
  whose
    .split(' ')
    .map((word) => WHOSE[word] ?? word)
    .join(' ');

const TEST_STATES: Readonly<Record<string, string>> = { taken: 'hecho', planned: 'previsto', no: 'sin hacer' };

/** Lo que dicen en español las listas compartidas y las hojas. */
export const LIST_WORDS_ES: ListWords = {
  language: 'es',
  direction: 'ltr',
  amount: (cents) => `${decimal(cents / 100, cents % 100 === 0 ? 0 : 2)} USD`,
  number: decimal,
  states: {
    considering: 'en consideración',
    applying: 'por solicitar',
    'primary-sent': 'solicitud primaria enviada',
    'secondary-received': 'secundaria recibida',
    'secondary-sent': 'secundaria enviada',
    'interview-invited': 'con invitación a entrevista',
    interviewed: 'entrevista hecha',
    waitlisted: 'en lista de espera',
    accepted: 'con admisión',
    rejected: 'sin admisión',
    withdrawn: 'solicitud retirada',
    committed: 'plaza aceptada',
  },
  labels: { reach: 'difícil', target: 'acorde', likely: 'holgada', 'cannot-say': 'no se puede decir' },
  outcomes: { kept: 'se cumple', dropped: 'descartada', 'cannot-say': 'no se puede decir' },
  requirements: {
    degree: 'Título',
    residency: 'Dónde vives',
    status: 'Ciudadanía o situación legal',
    mcat: 'Examen MCAT',
    preview: 'Examen PREview',
    casper: 'Examen Casper',
    prerequisites: 'Cursos exigidos',
    funds: 'Prueba de fondos',
    own: 'Un requisito tuyo',
  },
  reasons: {
    meets: 'se cumple',
    'does-not-meet': 'no se cumple',
    unknown: 'nadie lo dice',
    'case-by-case': 'se decide caso por caso',
    'ties-may-count': 'solo residentes, pero tienes un vínculo con ese estado: pregunta',
    'score-too-old': 'tu resultado es más antiguo que el más antiguo que se acepta',
    'not-taken': 'se exige, y no lo has hecho',
    'not-said': 'se exige, y no has dicho si lo tienes',
    'no-subject-known': 'no se conoce ninguna materia que pida',
    'too-little': 'lo que tienes ahorrado no lo cubre',
    'cost-unknown': 'se desconoce el coste',
    'no-rate': 'lo que tienes ahorrado está en otra moneda, y no diste ningún tipo de cambio',
  },
  flags: {
    short: 'lista corta',
    long: 'lista larga',
    'few-targets': 'pocas acordes',
    'no-label': 'la mayoría de los números no se pueden situar',
    'mostly-reach': 'casi todas difíciles',
    'out-of-state-trap': 'trampa para quien es de otro estado',
    'missing-test': 'falta un examen',
    dropped: 'descartada por lo imprescindible',
    'over-budget': 'por encima del presupuesto para solicitudes',
    debt: 'más deuda de la que se quiere',
    deadline: 'plazo vencido',
    'unknown-school': 'facultad que nadie conoce',
  },
  noGap: {
    'cost-unknown': 'se desconoce el coste',
    'means-not-said': 'no has dicho tus medios anuales',
    'status-not-said': 'no has dicho tu situación legal',
    'start-not-said': 'no has dicho el año en que empiezas',
    'no-rule': 'ninguna regla de préstamos federales rige entonces',
    currency: 'tus medios están en otra moneda, y no hay tipo de cambio',
  },
  grades: {
    S: 'fuerte: lo dice quien lo decide, o varias fuentes que coinciden',
    M: 'media: una buena fuente, o muchas informales',
    W: 'débil: una fuente informal, o un año deducido',
    K: 'saber general, sin consultar',
  },
  parts: {
    title: 'Título',
    state: 'Estado',
    priority: 'Prioridad',
    rank: 'Puesto',
    fit: 'Ajuste',
    label: 'Números',
    requirements: 'Requisitos',
    cost: 'Coste al año',
    gap: 'Por cubrir en cuatro años',
    deadlines: 'Plazos',
    dates: 'Fechas propias',
    notes: 'Notas',
    added: 'Añadida',
  },
  shared: {
    untitled: 'Una lista de facultades de medicina',
    made: (date, version) => `Hecha el ${date}, versión ${version}.`,
    readOnly: 'Solo para leer: lo que se cambie aquí no llega a la persona que la hizo.',
    noChance:
      'El ajuste dice cuánto de lo que se deseó se sabe que está ahí, de 0 a 100; tras un puesto van los puestos que ocupa en nueve de cada diez sorteos; una etiqueta dice dónde están los números. Nada de ello es una probabilidad de admisión: nadie puede decirla para una sola facultad.',
    school: 'Facultad',
    atLeast: (amount) => `al menos ${amount}`,
    unknown: 'se desconoce',
    withheld: 'se reserva',
    withheldNote: 'Se reserva: la fuente no deja que nadie lo difunda.',
    comments: 'Comentarios',
    comment: (by, date, school) => `${by}, ${date}${school === '' ? '' : `, sobre ${school}`}:`,
    sources: 'Fuentes',
    rank: (rank, low, high) => (low === high ? String(rank) : `${rank} (${low} a ${high})`),
  },
  sheet: {
    title: (list) => `${list}: una hoja para quien asesora`,
    made: (date, cohort, software) => `Hecha el ${date} con facultades de ${cohort}, por ${software}.`,
    fictional: 'Ficticia: todas las facultades y cifras de aquí son inventadas.',
    person: 'Lo que se dijo',
    personRows: {
      degrees: 'Títulos',
      start: 'Empieza en',
      status: 'Situación legal',
      state: 'Estado de residencia',
      mcat: 'Examen MCAT',
      gpa: 'Promedio (GPA)',
      tests: 'Exámenes',
      means: 'Puede pagar al año',
    },
    notSaid: 'no se dijo',
    dated: (value, date) => `${value} (${date})`,
    test: (name, state) => `${name} ${TEST_STATES[state] ?? state}`,
    look: 'Qué mirar',
    nothing: 'Nada que señalen los avisos habituales.',
    list: 'La lista',
    columns: {
      school: 'Facultad',
      state: 'Estado',
      rank: 'Puesto',
      fit: 'Ajuste',
      known: 'Se conoce',
      label: 'Números',
      cost: 'Coste al año',
      gap: 'Por cubrir al año',
      deadline: 'Próxima fecha',
    },
    legend: (draws, seed) =>
      `Puesto: con los puestos en nueve de cada diez de ${decimal(draws, 0)} sorteos (semilla ${seed}). Se conoce: la parte de lo que se desea que se conoce ahí.`,
    schools: 'Facultad por facultad',
    rows: {
      requirements: 'Requisitos',
      numbers: 'Números',
      cost: 'Coste al año',
      loans: 'Cuatro años',
      deadlines: 'Fechas',
      notes: 'Notas',
      unknown: 'Se desconoce',
    },
    bands: (axis, own, at, whose) => `${axis} ${own} frente a ${at} (${wordWhose(whose)})`,
    bandsAlone: (axis, at, whose) => `${axis} ${at} (${wordWhose(whose)})`,
    loans: (loans, gap, rule) =>
      rule === ''
        ? `sin préstamos federales, ${gap} por cubrir`
        : `${loans} de préstamos federales, ${gap} por cubrir, según la regla`,
    applications: 'Coste de solicitar',
    service: (service, count, assisted, cycle) =>
      `${service}, ${schools(count)}${assisted > 0 ? `, ${assisted} a cargo de la ayuda para cuotas` : ''}${cycle === null ? '' : `, cuota del ciclo ${cycle}`}`,
    unknownServices: (count) => `Servicios de ${schools(count)}, sin conocer`,
    secondaries: (known, unknown) =>
      `Cuotas de la solicitud secundaria, ${schools(known)}${unknown > 0 ? `; se desconocen las de ${unknown}` : ''}`,
    mayBeWaived: (count) =>
      `Cuotas de la solicitud secundaria de ${schools(count)} que quizá no las cobren, fuera del total`,
    total: 'En total',
    sources: 'De dónde salen las cifras',
    retrieved: (date) => `leída el ${date}`,
    retrievedUnknown: 'no se guardó el día en que se leyó',
    licensed: 'Lleva cifras cuya fuente no deja que nadie las difunda: para tu propio uso.',
    ownWords: 'Lo que dijo la persona de quien es la lista',
    computed: 'Calculado aquí con los datos de esta hoja y lo que se dijo, según las reglas de docs/fit.md',
    converted: (currency, rate, date, source) => `convertido: un ${currency} cuesta ${rate} (${date}, ${source})`,
    everything: 'Una marca junto a una cifra es la de su registro aquí.',
  },
};
