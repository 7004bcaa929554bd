import type { PROFILE as EN } from '../en/profile.js';
import { formatCount } from '../words.js';
import { count } from './count.js';

const schools = (number: number): string => count(number, 'facultad', 'facultades');
const others = (number: number): string => (number === 1 ? 'otra' : `otras ${formatCount(number)}`);

/** Sentences about a school’s own page, in Spanish. */
export const PROFILE: typeof EN = {
  loading: 'Leyendo lo que se sabe de la facultad',
  full: 'Ficha completa',
  inRanking: 'En la clasificación',

  identity: {
    aliases: 'También se llama',
    moreAliases: (number) => count(number, 'nombre más', 'nombres más'),
    university: 'Universidad',
    degree: 'Título',
    control: 'Titularidad',
    where: 'Lugar',
    founded: 'Fundación',
    status: 'Situación',
    ror: 'Código ROR',
    ipeds: 'Código IPEDS',
    sources: 'Fuentes de estos datos',
    unknown: 'no se sabe',
    degrees: { MD: 'MD (alopática)', DO: 'DO (osteopática)' },
    madeUp: 'El lugar es inventado; no está en ningún mapa.',
    noPlace: 'No se conocen sus coordenadas.',
    map: 'Leyendo el mapa',
  },

  place: {
    title: (edition) => `Puesto en ${edition}`,
    among: (placed) => `entre ${schools(placed)} con puesto`,
  },
  absent: {
    title: (edition) => `No está en ${edition}`,
    compared: 'Esta edición compara otras facultades: no tiene ni puesto ni puntuación para esta.',
    unknown: (id) => `Ninguna facultad tiene aquí el código «${id}».`,
    unknownRemedy: 'Se puede buscar por su nombre en la clasificación; el buscador conoce también otros nombres.',
  },

  points: {
    title: 'De dónde viene su puntuación',
  },

  between: {
    title: 'Vecinas, y qué las separa',
    lead: 'Puntos por indicador, los de esta facultad menos los de su vecina; redondeados para que sumen la diferencia.',
    ahead: (first, points, second, parts) =>
      `${first} va ${points} puntos por delante de ${second}: ${parts.join(', ')}.`,
    behind: (first, points, second, parts) =>
      `${first} va ${points} puntos por detrás de ${second}: ${parts.join(', ')}.`,
    level: (first, second, parts) => `${first} y ${second} están igualadas: ${parts.join(', ')}.`,
    same: (first, second) => `${first} y ${second} tienen los mismos puntos en todos los indicadores.`,
    part: (label, points) => `${label} ${points}`,
    rest: (number, points) => (number === 1 ? `otro ${points}` : `otros ${formatCount(number)} juntos ${points}`),
    sum: 'Diferencia',
    table: (first, second) => `Puntos de ${first} menos los de ${second}, por indicador`,
    noPoints: 'No se publicó qué las separa: hay puestos, pero no puntos.',
  },

  readings: {
    title: 'Datos',
    counted: 'Los que cuenta este método',
    beside: 'Se conocen, pero este método no los cuenta',
    none: 'Detrás de esta lista no hay datos de ninguna facultad.',
    openAll: 'Ver toda la evidencia',
    closeAll: 'Ocultar toda la evidencia',
    evidence: 'Evidencia',
    evidenceOf: (label) => `Evidencia: ${label}`,
    definition: 'Qué es',
    beware: 'Cuidado',
    source: 'Fuente',
    year: 'Año o periodo',
    population: 'Cuenta',
    stability: 'Intervalo de estabilidad',
    stabilityRange: (low, high, samples) =>
      `de ${low} a ${high} en el 95 % de ${samples} muestras de lo que se cuenta: es el azar, no lo que falta ni lo que está mal contado`,
    retrieved: 'Fuente consultada el',
    notKept: 'no se guardó el día',
    licence: 'Licencia',
    treatment: 'Del dato a los puntos',
    notCounted: 'Este método no lo cuenta.',
    partOf: (labels) => `Entra en: ${labels}.`,
    derived: (how) => `Se calcula: ${how}`,
    counts: (years) => `se cuenta: ${years}`,
    alreadyScore: 'se toma tal como lo puntuó quien lo publicó',
    treated: (how, value) => `${how}: ${value}`,
    scaled: (how, value) => `${how}: ${value} en la escala`,
    times: (share, points) => `peso ${share}: ${points} puntos`,
    filled: (why, standIn) => `${why}; ${standIn}`,
    noYear: 'no se indica',
    listed: (source, publisher) => (publisher === '' ? source : `${source}, ${publisher}`),
  },
  position: {
    alone: 'la única facultad con dato',
    allLevel: (of) => `igual para las ${of} con dato`,
    highest: (of, level) =>
      level === 0
        ? `el valor más alto de ${of} con dato`
        : `el valor más alto de ${of} con dato, como ${others(level)}`,
    lowest: (of, level) =>
      level === 0
        ? `el valor más bajo de ${of} con dato`
        : `el valor más bajo de ${of} con dato, como ${others(level)}`,
    between: (below, of, level) =>
      level === 0
        ? `más alto que ${below} de ${of} con dato`
        : `más alto que ${below} de ${of} con dato, igual que ${others(level)}`,
  },

  missing: {
    title: 'Qué falta, y por qué',
    nothing: 'Están todos los datos que esta edición tiene de otras facultades.',
    noRecord: 'ninguna fuente de esta edición lo recoge',
    reason: (label, why) => `${label}: ${why}`,
    never: 'Lo que falta nunca es cero.',
  },

  lists: {
    title: 'Todas las listas en las que está',
    lead: 'Cada edición tal como se publicó, sean cuales sean los pesos puestos aquí.',
    loading: 'Buscando en todas las ediciones',
    none: 'No está en ninguna edición.',
    edition: 'Edición',
    place: 'Puesto',
    of: (placed) => `de ${formatCount(placed)}`,
    noRank: 'sin puesto',
    kind: 'Qué es',
    unread: (edition) => `No se pudo leer ${edition}.`,
    here: 'la que se ve aquí',
    open: (edition) => `En la clasificación: ${edition}`,
  },

  basket: {
    add: 'Apartar para comparar',
    remove: 'Apartada: quitar',
    full: (most) => `Hay ${schools(most)} apartadas, todas las que se pueden comparar a la vez.`,
    title: 'Apartadas para comparar',
    compare: (number) => `Comparar (${number})`,
    compareThis: 'Comparar con otras',
    oneMore: 'Falta apartar una más, o elegir otras en la página siguiente.',
    takeOut: (school) => `Quitar ${school}`,
    clear: 'Quitar todas',
  },
};
