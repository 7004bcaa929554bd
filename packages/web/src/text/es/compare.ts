import type { COMPARE as EN } from '../en/compare.js';
import { formatCount } from '../words.js';
import { count } from './count.js';

const schools = (number: number): string => count(number, 'facultad', 'facultades');

/** Sentences about schools side by side, in Spanish. */
export const COMPARE: typeof EN = {
  title: 'Comparar facultades',
  lead: 'Hasta diez facultades lado a lado: datos, puntos y qué las separa.',
  loading: 'Leyendo las facultades',
  print: 'Imprimir la hoja',
  toRanking: 'Volver a la clasificación',
  titleOf: (names) => `Comparar: ${names.join(', ')}`,

  choose: {
    label: 'Añadir una facultad',
    hint: 'Nombre, otro nombre, ciudad o estado',
    found: (number) => (number === 0 ? 'Ninguna facultad encaja.' : `${schools(number)} encajan`),
    more: (number) => `${count(number, 'facultad más', 'facultades más')}: hay que seguir escribiendo`,
    full: (most) => `No caben más de ${formatCount(most)} lado a lado. Para añadir otra hay que quitar una.`,
    chosen: 'Facultades que se comparan',
    remove: (school) => `Quitar: ${school}`,
    earlier: (school) => `Mover hacia el principio: ${school}`,
    later: (school) => `Mover hacia el final: ${school}`,
    moved: (school, at, of) => `${school} es ahora la ${formatCount(at)} de ${formatCount(of)}`,
    added: (school, of) => `${school} añadida, ${formatCount(of)} en total`,
    removed: (school, of) => `${school} quitada, quedan ${formatCount(of)}`,
    place: (place) => `puesto ${place}`,
    absent: 'no está en esta edición',
    unknown: 'ninguna facultad tiene este código',
    none: 'Hay que elegir dos facultades o más.',
    oneMore: 'Falta elegir una más.',
  },

  table: {
    title: 'Lado a lado',
    label: 'Tabla de datos y puntos, una columna por facultad',
    row: 'Dato',
    standing: 'Posición',
    place: 'Puesto',
    score: 'Puntuación',
    counted: 'Datos que este método cuenta',
    beside: 'Datos que no cuenta',
    showBeside: (number) => `Ver ${count(number, 'dato', 'datos')} que este método no cuenta`,
    hideBeside: 'Ocultar los datos que este método no cuenta',
    points: 'Puntos',
    key: '▲ marca el valor más alto y ▽ el más bajo de las facultades que se ven. No es un juicio: en algunos datos es mejor menos.',
    highest: 'el más alto de estas',
    lowest: 'el más bajo de estas',
    inUnit: (unit) => `en ${unit}`,
    noPoints: 'sin puntos',
  },

  points: {
    title: (indicator, points, high, low) =>
      `${indicator} es lo que más separa a estas facultades: ${points} puntos entre ${high} y ${low}`,
    level: 'Estas facultades tienen los mismos puntos en todos los indicadores',
    none: 'Ninguna de estas facultades tiene puntos en esta edición.',
    subtitle: (edition) => `Puntos por indicador, apilados hasta la puntuación; ${edition}`,
    school: 'Facultad',
    row: (school, parts) => `${school}: ${parts}`,
  },

  pairs: {
    title: 'Qué separa a cada una de la siguiente',
    lead: 'En el orden elegido; redondeado para que las partes sumen la diferencia.',
    none: (first, second) => `${first} y ${second}: una de ellas no tiene puntos, y no hay nada que repartir.`,
  },

  parallel: {
    title: (high, axes, school) =>
      `${school} tiene el valor más alto de estas en ${formatCount(high)} de ${formatCount(axes)} medidas`,
    mixed: 'Ninguna tiene el valor más alto de estas en más medidas que las demás',
    subtitles: {
      all: 'Posición entre todas las facultades con dato: la más baja en un extremo, la más alta en el otro, pasos iguales entre ellas',
      range: 'Dato, entre el más bajo y el más alto de todas las facultades con dato',
      these:
        'Dato, estirado entre el más bajo y el más alto de estas facultades: las diferencias pequeñas parecen grandes',
    },
    flipped: 'Donde es mejor menos, el eje está invertido.',
    hollow: 'Una marca hueca: sin dato.',
    scale: 'Escala',
    scales: { all: 'Lugar entre todas', range: 'Dato, entre todas', these: 'Dato, entre estas' },
    keys: 'Las flechas del teclado pasan de una facultad a otra',
    highlight: 'Facultad',
    nobody: 'ninguna elegida',
    told: (school, parts) => `${school}: ${parts.join('; ')}.`,
    part: (label, value) => `${label} ${value}`,
    partAmong: (label, value, position) => `${label} ${value}, ${position}`,
    higherThan: (label) => `${label}: otras con menos`,
    noReading: 'sin dato',
    tooFew: 'Para las líneas hacen falta dos medidas o más; esta edición tiene menos.',
  },

  sources: {
    title: 'Fuentes',
    edition: (title, publisher) => (publisher === '' ? title : `${title} (${publisher})`),
    evidence: (digest) => `Evidencia ${digest}`,
  },
};
