import type { FIT_PROFILE_STEPS } from '../en/fit-profile-steps.js';

/** Los pasos que preguntan por la persona: por qué se pregunta cada uno y qué cambia. */
export const FIT_PROFILE_STEPS_ES: typeof FIT_PROFILE_STEPS = {
  stepNames: {
    aims: 'Para qué',
    home: 'Dónde vives',
    places: 'Lugares que quieres cerca',
    scores: 'Puntuaciones y exámenes',
    courses: 'Cursos',
    money: 'Dinero',
    needs: 'Lo imprescindible',
    wishes: 'Lo que deseas',
    weights: 'Cuánto cuenta cada deseo',
  },
  leads: {
    aims: 'Los títulos descartan las facultades que no otorgan ninguno de ellos. Las metas y las formas de aprender solo proponen deseos, en tu orden. El primer año decide qué reglas de préstamos y tasas valen.',
    home: 'Muchas facultades públicas toman a pocas personas de otros estados, y lo que pagas depende de dónde vives. Tu situación decide qué facultades te consideran y si hay préstamos federales para ti.',
    places:
      'Un lugar te permite desear estar cerca: a qué distancia queda cada facultad, en línea recta. Se busca en esta página, y no se pregunta a nadie.',
    scores:
      'Tus números se muestran junto a los de quienes ingresaron en cada facultad, y una puntuación antigua puede no valer ya. No son ninguna probabilidad de admisión y nunca cambian el ajuste.',
    courses:
      'Una facultad queda descartada si exige un curso que no has hecho ni prevés hacer. Donde no dices nada, no se puede saber.',
    money:
      'Indica cuánto falta cada año tras tus medios y los préstamos federales, cuánto cuestan todas las solicitudes y qué facultades piden más prueba de fondos de la que tienes. Nunca forma parte del ajuste.',
    needs:
      'Una facultad que no cumpla algo de esto queda descartada, por mucho que tenga lo demás; si nadie lo sabe, se queda y lo dice. Pide poco aquí y desea el resto.',
    wishes:
      'Los deseos forman el ajuste: de cada uno dices desde qué valor se cumple y cuánto importa. Lo que se desconoce de una facultad no cuenta ni a favor ni en contra.',
    weights:
      'Solo cuentan las proporciones: un deseo de 80 junto a uno de 40 pesa el doble. Hay tres maneras de hallarlas; usas una.',
  },
  aims: {
    degrees: 'Títulos que te sirven',
    degreesHint: 'Ninguno elegido significa que cualquiera sirve.',
    degreeNames: { MD: 'MD', DO: 'DO', 'MD-PhD': 'MD-PhD' },
    start: 'Año en que empieza tu primer curso',
    startHint: 'Por ejemplo, 2027.',
    goals: 'Metas, la más importante primero',
    goalsHint: 'Solo proponen deseos; tú tomas los que quieras.',
    goalNames: {
      'primary-care': 'Atención primaria',
      research: 'Investigación',
      specialty: 'Una especialidad',
      underserved: 'Personas con poca atención',
      rural: 'El campo',
      military: 'Las fuerzas armadas',
      teaching: 'La docencia',
    },
    specialties: 'Especialidades, en tus palabras',
    specialtiesHint:
      'Para ti y para la hoja de quien te aconseja. Ningún campo habla de especialidades sueltas, así que nada se calcula con ellas.',
    learning: 'Cómo aprendes mejor, lo mejor primero',
    learningHint: 'Propone deseos sobre la enseñanza.',
    learningNames: {
      lecture: 'Clases magistrales',
      'small-group': 'Grupos pequeños',
      'problem-based': 'Casos que dirigen los estudiantes',
      'self-directed': 'Por mi cuenta, en mis horas',
      'clinical-early': 'Con pacientes pronto',
    },
    languages: 'Idiomas que hablas lo bastante bien para atender a pacientes',
    languagesHint: 'Para ti y para una hoja. Nombra un idioma, o su código, como es o yue.',
    unknownLanguage: (text) =>
      `No se conoce ningún idioma “${text}”. Escribe su nombre o su código, como español o es.`,
  },
  home: {
    status: 'Tu situación en Estados Unidos',
    statusNames: {
      citizen: 'Ciudadanía',
      'permanent-resident': 'Residencia permanente',
      daca: 'DACA',
      canadian: 'De Canadá',
      international: 'Internacional',
    },
    country: 'País',
    state: 'Estado de residencia legal',
    stateHint:
      'En las facultades públicas de este estado cuentas como residente, pero no si eres de Canadá o internacional.',
    ties: 'Estados con los que tienes lazos',
    tiesHint:
      'Donde creciste, estudiaste, trabajaste o tienes familia. No te hacen residente; en una facultad solo para residentes cambian “descartada” por “pregunta”.',
    tieState: 'Estado',
    tieWhy: 'Por qué',
    addTie: 'Añadir un estado',
  },
  places: {
    find: 'Ciudad, o latitud, longitud',
    findHint:
      'Aquí se conocen las ciudades con facultad de medicina. De cualquier otro lugar da sus coordenadas, como 41.88, -87.63.',
    unknown: (text) => `Ninguna facultad está en “${text}”. Nombra una ciudad mayor cercana, o da latitud, longitud.`,
    opening: 'Leyendo qué ciudades se conocen',
    list: 'Tus lugares',
    none: 'Aún ningún lugar.',
    label: 'Cómo lo llamas',
    latitude: 'Latitud, grados norte',
    longitude: 'Longitud, grados este',
    added: (place) => `${place} ya es uno de tus lugares.`,
    removed: (place, wishes) =>
      wishes === '' ? `Se quitó ${place}.` : `Se quitó ${place}, y con él el deseo ${wishes}.`,
    here: (place) => `Lugar: ${place}`,
  },
  scores: {
    mcat: 'MCAT',
    mcatHint: 'Todos los exámenes que has hecho. Cuál cuenta es una regla: el más reciente, salvo que digas el mejor.',
    total: 'Puntuación total',
    date: 'Día del examen',
    addScore: 'Añadir otra puntuación',
    score: (number) => `Puntuación MCAT ${number}`,
    gpa: 'GPA',
    gpaHint: 'En la escala de 4, como lo calcula un servicio de solicitudes.',
    gpaTotal: 'Promedio total',
    science: 'Ciencias',
    asOf: 'A fecha de',
    tests: 'Exámenes',
    testsHint: 'Si una facultad exige un examen que no has hecho ni prevés hacer, queda descartada.',
    testNames: { mcat: 'MCAT', preview: 'PREview', casper: 'Casper' },
    states: { taken: 'hecho', planned: 'previsto', no: 'no' },
  },
  courses: {
    states: { done: 'hecho', planned: 'previsto', no: 'no' },
    rest: 'Decir “hecho” de todos los que faltan',
    table: 'Cursos',
  },
  money: {
    currency: 'Moneda de tus medios',
    currencyHint:
      'Costes, tasas y préstamos federales están en dólares. Otras monedas solo se convierten con el cambio que tú des.',
    yearly: 'Lo que tú y tu familia pueden pagar al año sin préstamos',
    savings: 'Ahorros que puedes mostrar como prueba de fondos',
    savingsHint: 'Las facultades los piden a personas de Canadá, con DACA y de otros países.',
    mostDebt: 'Lo máximo que tomarías prestado en total',
    applications: 'Lo máximo para todas las solicitudes juntas',
    loans: 'Préstamos federales',
    loansHint: 'Lo que ya debes cuenta para los límites de los préstamos federales. Siempre en dólares.',
    loansSoFar: 'Préstamos federales de estudio hasta ahora, todos juntos',
    graduate: 'De ellos, para estudios de posgrado o profesionales',
    graduateHint: 'Si no se dice, todos cuentan como tales, de modo que no queda menos de lo que se muestra.',
    graduateBound: (all) => `Es una parte de todos tus préstamos federales, ${all} dólares.`,
    allBound: (graduate) => `Es al menos la parte de posgrado, ${graduate} dólares.`,
    borrowedBefore: '¿Tuviste un préstamo federal para este mismo programa antes del 1 de julio de 2026?',
    borrowedHint: 'A quienes lo tuvieron les valen las reglas anteriores algunos años.',
    assistance: '¿Tienes la ayuda para tasas de la AAMC?',
    assistanceHint: 'Rebaja el coste de las solicitudes y los exámenes.',
    rate: 'Lo que cuesta un dólar',
    rateHint: 'Sin ello nada se convierte, y no se puede decir cuánto falta.',
    rateAmount: (currency) => `Un dólar en ${currency}`,
    rateDate: 'Qué día',
    rateSource: 'Dónde lo encontraste',
    aYear: 'al año',
  },
};
