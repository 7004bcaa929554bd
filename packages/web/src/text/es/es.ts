import type { Catalogue } from '../en/en.js';
import { formatCount, joinWords } from '../words.js';
import { INDICATOR_NAMES } from './build-indicators.js';
import { CARDS } from './cards.js';
import { CHARTS } from './charts.js';
import { CHECKLIST } from './checklist.js';
import { COMPARE } from './compare.js';
import { count } from './count.js';
import { FAULT_SENTENCES } from './faults.js';
import { DOUBT } from './doubt.js';
import { DOUBT_STRIP } from './doubt-strip.js';
import { FIELDS, RULE_WORDS } from './fields.js';
import { FILTERS } from './filters.js';
import { INDICATORS } from './indicators.js';
import { LISTS } from './lists.js';
import { MAP } from './map.js';
import { METHOD_RULES } from './method-rules.js';
import { OWN } from './own.js';
import { PROFILE } from './profile.js';
import { CONFIDENCES, REASONS, STAND_INS } from './reasons.js';
import { SAID } from './said.js';
import { SHARE } from './share.js';
import { SITE } from './site.js';
import { UNIT_WORDS } from './unit-words.js';
import { TERMS } from './terms.js';
import { UNITS } from './units.js';
import { WEIGHTS } from './weights.js';
import { WORKS } from './works.js';

const schools = (number: number): string => count(number, 'facultad', 'facultades');

/** Every sentence that the page shows, in Spanish. A sentence that English has and Spanish lacks does not compile. */
export const ES: Catalogue = {
  product: 'Bearings',
  claim: 'Clasificaciones con todo aquello en lo que se basan',
  skipToContent: 'Ir al contenido',
  skipTable: 'Saltar la tabla',
  nav: {
    label: 'Principal',
    ranking: 'Clasificación',
    fit: 'Tu lista',
    map: 'Mapa',
    compare: 'Comparar',
    lists: 'Dos listas',
    own: 'Tu tabla',
    editions: 'Ediciones',
    methods: 'Métodos',
    glossary: 'Glosario',
    foot: 'Además',
  },
  promise: 'Calculado en este navegador con los archivos del archivo. Sin cuenta, sin rastreo, sin enviar nada.',
  language: { label: 'Idioma' },
  theme: {
    system: 'Tema: como el sistema. Cambiar a claro',
    light: 'Tema: claro. Cambiar a oscuro',
    dark: 'Tema: oscuro. Cambiar al del sistema',
  },
  keys: {
    open: 'Teclas',
    title: 'Teclas',
    close: 'Cerrar',
    single: 'Las letras y los signos actúan por sí solos, sin Ctrl ni Alt',
    list: [
      ['/', 'buscar entre las facultades'],
      ['↓ ↑', 'facultad siguiente y anterior'],
      ['Intro', 'abrir la facultad'],
      ['Esc', 'cerrar la facultad'],
      ['b', 'barras o números'],
      ['u', 'deshacer un cambio de pesos'],
      ['t', 'un gráfico como tabla'],
      ['?', 'esta lista'],
    ],
  },

  fictional: 'ficticia',
  fictionalNote: 'Todas las facultades y cifras de esta edición son inventadas, para mostrar lo que hace el programa.',
  edition: 'Edición',
  realEditions: 'Reales',
  fictionalEditions: 'Ficticias',

  ranking: {
    loading: 'Leyendo la clasificación',
    counts: (ranked, unranked) =>
      unranked === 0
        ? `${schools(ranked)} con puesto`
        : `${schools(ranked)} con puesto, ${formatCount(unranked)} sin él`,
    leftOut: (left) => `${schools(left)} más sin mostrar`,
    medianGap: (points) => `La mitad de las facultades vecinas están separadas por ${points} puntos o menos.`,
    published: 'Puestos según las cifras de quien los publicó.',
    list: 'Puestos tal como se imprimieron; no se publicó nada de lo que hay detrás.',
    caption: (title) => `${title}: puestos, facultades, puntos por indicador y puntuaciones`,
    empty: 'Esta edición no tiene facultades.',
    changed: 'No es la clasificación publicada: los pesos, las reglas o las facultades son tuyos.',
    asItStands: 'Volver a la edición tal como está',
    sideBySide: 'Ver las dos lado a lado',
    otherSnapshot:
      'Los datos son otros que cuando se hizo este enlace; los puestos pueden diferir. Su huella está bajo la tabla.',
  },
  rail: {
    label: 'Pesos y reglas',
    title: 'Qué cuenta',
    effective: (share) => `${share} de la puntuación`,
    unset: 'sin publicar',
    method: 'Cómo se calcula',
    compared: 'Comparadas',
    source: 'Datos',
    noMethod: 'Una lista impresa: quien la publicó dio puestos, no cifras.',
    notes: 'Notas',
    positions: 'Los pesos van primero a los mejores resultados de cada facultad, sean cuales sean.',
  },
  tools: {
    search: 'Buscar facultades',
    searchHint: 'Facultad, ciudad o estado',
    shown: (shown, all) => (shown === all ? schools(all) : `${formatCount(shown)} de ${schools(all)}`),
    none: (find) => `Ninguna facultad de aquí tiene «${find}» en su nombre o lugar.`,
    clear: 'Borrar la búsqueda',
    view: 'Puntos como',
    bars: 'Barras',
    numbers: 'Números',
    sort: 'Ordenar por',
    print: 'Imprimir',
  },
  columns: {
    rank: 'Puesto',
    rankMeaning: '1 es la puntuación más alta; «=» marca un puesto compartido',
    school: 'Facultad',
    points: 'Puntos por indicador',
    score: 'Punt.',
    gap: 'Dif.',
    gapMeaning: 'puntos por detrás de la facultad de encima',
    missing: 'Faltan',
    sortBy: (label) => `Ordenar por ${label}`,
    ascending: 'ascendente',
    descending: 'descendente',
    constant: 'Reescalado',
    axis: (end) => `0 a ${end} puntos`,
  },
  row: {
    noRank: 'sin puesto',
    noRankBecause: (why) => `sin puesto: ${why}`,
    because: (what, reason) => `${what} (${reason})`,
    tier: (tier) => `Nivel ${tier}`,
    missing: (label, reason) => `${label}: ${reason}`,
    missingMark: 'falta un dato',
    bar: (parts) => parts.join(', '),
    part: (label, points) => `${label} ${points}`,
    level: 'igual',
  },
  school: {
    loading: 'Leyendo de dónde vienen los puntos',
    label: 'Facultad',
    close: 'Cerrar',
    back: 'Volver a la clasificación',
    public: 'pública',
    private: 'privada',
    founded: (year) => `fundada en ${year}`,
    noScore: 'sin puntuación',
    points: (points) => `${points} puntos`,
    range: (low, high) => `entre ${low} y ${high}, según lo que falta`,
    where: 'De dónde vienen los puntos',
    nothing: 'Quien la publicó imprimió un puesto y nada de lo que sirvió para calcularlo.',
    reading: 'Dato',
    onScale: (value) => `${value} en la escala`,
    steps: (steps) => steps.join(' → '),
    times: (share) => `× ${share}`,
    gives: (points) => `= ${points}`,
    filled: (label) => `Falta: ${label}`,
    noReading: 'sin dato',
    constant: 'Constante que añade el reescalado',
    sum: 'Suma',
    printed: (score) => `impresa como ${score}`,
    evidence: 'Evidencia',
    asAbove: (what) => `${what}, como arriba`,
    read: (date) => `consultado el ${date}`,
    notToPublish: 'pertenece a quien lo publicó; no se exporta',
    neighbours: 'Vecinas',
    here: 'esta facultad',
    ahead: (points) => `${points} por delante`,
    behind: (points) => `${points} por detrás`,
    level: 'igual',
    noNeighbours: 'No hay ninguna facultad cerca.',
    missingTitle: 'Datos que faltan',
  },
  footer: {
    edition: 'Edición',
    method: 'Método',
    snapshot: 'Evidencia',
    seed: 'Semilla',
    cohort: 'Cohorte',
    released: 'Publicada',
    asData: 'Lo mismo como datos',
    permalink: 'Enlace a exactamente estos datos',
    check: (edition) => `Para comprobarla: bearings verify ${edition}`,
  },
  editions: {
    title: 'Ediciones',
    lead: 'Una edición es una clasificación que no cambia: método, facultades y evidencia, fijados por huellas digitales.',
    loading: 'Leyendo las ediciones',
    shownFirst: 'la que se muestra primero',
    kinds: {
      computed: 'calculada aquí a partir de la evidencia',
      published: 'tabla publicada, recalculada aquí',
      list: 'lista impresa',
    },
    columns: { title: 'Edición', publisher: 'Publicada por', released: 'Fecha', kind: 'Qué es', method: 'Método' },
    none: 'sin método publicado',
  },
  methods: {
    title: 'Métodos',
    lead: 'Un método son datos, no código: todo lo que una decana o un decano podría discutir es una cifra con su razón.',
    loading: 'Leyendo los métodos',
    columns: { title: 'Método', publisher: 'Publicado por', purpose: 'Propósito' },
  },
  method: {
    loading: 'Leyendo el método',
    purpose: 'Propósito',
    audience: 'Para quién',
    version: (version, publisher) => `Versión ${version} · ${publisher}`,
    indicators: 'Indicadores',
    columns: {
      indicator: 'Indicador',
      share: 'Parte',
      known: 'Cómo se conoce el peso',
      missing: 'Cuando falta un dato',
      scale: 'Del dato a la escala',
    },
    higher: 'Más es mejor',
    lower: 'Menos es mejor',
    derived: (how) => `Se calcula: ${how}`,
    steps: (steps) => steps.join(', después '),
    unset: 'sin publicar: requiere un peso propio',
    rules: 'Reglas',
    limits: 'Límites conocidos',
    numbers: 'Cada cifra, y cómo de bien se conoce',
    numberColumns: { field: 'Cifra', value: 'Valor', known: 'Cómo se conoce', source: 'Fuente', note: 'Por qué' },
    rationale: 'Las razones completas',
    warnings: 'Qué saber de cada indicador',
    noProvenance: 'no se indica la fuente',
    computation: 'cálculo',
    because: (reason) => `Motivo: ${reason}`,
    groups: (groups) => `Los indicadores forman grupos: ${groups}.`,
    score: (how) => `Cómo se obtiene la puntuación de lo que está en el primer nivel: ${how}.`,
  },
  states: {
    offline: 'El servidor no responde.',
    offlineRemedy: 'Conviene mirar si sigue en marcha en el terminal donde se inició y volver a intentarlo.',
    tryAgain: 'Volver a intentarlo',
    bug: 'Algo falla en el programa.',
    bugRemedy: 'No se pierde nada de lo que guarda este navegador. Recarga la página o vuelve atrás.',
    reload: 'Recargar la página',
    shape:
      'El servidor respondió de una forma que esta página no conoce. Al volver a cargarla puede arreglarse: quizá sea más antigua que el servidor.',
    unknownPage: 'Esta página no existe.',
    unknownPageRemedy: 'La clasificación es un buen punto de partida.',
    toRanking: 'A la clasificación',
    opening: 'Abriendo',
    refused: 'Este enlace no se puede leer',
    later: (version) =>
      `Lo hizo una versión posterior de esta página (forma ${version}). Recarga la página para tener la más nueva, o pide el enlace de nuevo.`,
    tooLong: (length, most) =>
      `Tiene ${formatCount(length)} caracteres; ningún enlace de esta página pasa de ${formatCount(most)}.`,
    lost: 'Se perdió la conexión con el servidor; lo que se ve se leyó antes.',
    titles: {
      400: 'La pregunta no se entiende',
      404: 'No se encuentra',
      409: 'En conflicto con lo que ya hay',
      422: 'No se puede calcular',
      500: 'Algo falla en el programa.',
    },
  },
  methodRules: METHOD_RULES,
  fields: FIELDS,
  ruleWords: RULE_WORDS,
  reasons: REASONS,
  standIns: STAND_INS,
  confidences: CONFIDENCES,
  units: UNITS,
  unitWords: UNIT_WORDS,
  indicators: INDICATORS,
  indicatorNames: INDICATOR_NAMES,
  faults: FAULT_SENTENCES,
  said: SAID,
  weights: WEIGHTS,
  filters: FILTERS,
  profile: PROFILE,
  works: WORKS,
  compare: COMPARE,
  lists: LISTS,
  map: MAP,
  own: OWN,
  share: SHARE,
  doubt: DOUBT,
  doubtStrip: DOUBT_STRIP,
  site: SITE,
  charts: CHARTS,
  checklist: CHECKLIST,
  cards: CARDS,
  terms: TERMS,
  and: joinWords,
};
