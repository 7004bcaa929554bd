import type { CARDS as EN } from '../en/cards.js';
import { formatCount } from '../words.js';
import { count } from './count.js';

/** Sentences of the cards on which a method or an edition is laid out, in Spanish. */
export const CARDS: typeof EN = {
  onThisPage: 'En esta página',
  method: {
    indicators: (number, groups) =>
      groups === 0
        ? count(number, 'indicador', 'indicadores')
        : `${count(number, 'indicador', 'indicadores')} en ${count(groups, 'grupo', 'grupos')}`,
    known: 'Cómo de bien se conocen los pesos',
    knownEmpty: 'Los pesos no se publicaron.',
    kinds: 'En qué recae el peso',
    kindsByCount: 'Qué son los indicadores, por número: los pesos no se publicaron',
    share: 'Parte declarada de la puntuación',
    direction: 'Dirección',
    kind: 'Clase',
    unstated: 'sin indicar',
    note: 'Por qué este peso',
    beware: 'Atención',
    save: 'Guardar el método como archivo',
    saveHint: 'JSON, la forma en que lo lee el programa',
    rankings: 'Clasificaciones con este método',
    noRankings: 'Aquí ninguna edición se clasifica con este método.',
    tryOn: (title) => `Probarlo con: ${title}`,
    sealed: (software) => `sellada con este método por ${software}`,
    changed: 'sellada con un estado anterior de este método',
    notSealed: 'sin sellar',
    history: 'Versión y parientes',
    version: 'Versión',
    digest: 'Huella digital',
    relatives: (publisher) => `Otros métodos de ${publisher}`,
    years: 'En uso',
    startsFrom: 'Puede partir de',
    starts: { readings: 'datos', 'indicator-scores': 'puntuaciones por indicador de una tabla publicada' },
    field: (fields) => fields.join('; '),
  },
  edition: {
    kind: 'Qué es',
    publisher: 'Publicada por',
    released: 'Fecha',
    method: 'Método',
    cohort: 'Facultades',
    licence: 'Licencia de los datos',
    licences: {
      publishable: 'pueden difundirse',
      'not-to-publish': 'pertenecen a quien los publica y no salen de esta máquina',
    },
    previous: 'Sustituye a',
    seal: 'Sello',
    snapshot: 'Instantánea',
    seed: 'Semilla',
    software: 'Sellada por',
    notSealed: 'sin sellar',
    notes: (number) => count(number, 'nota', 'notas'),
    evidence: 'Evidencia',
    readings: (number, missing) =>
      missing === 0
        ? count(number, 'dato', 'datos')
        : `${count(number, 'dato', 'datos')}, de ellos ${formatCount(missing)} ausentes`,
    noReadings: 'ninguna: puestos tal como se imprimieron',
    years: (from, to) => (from === to ? `de ${from}` : `de ${from} a ${to}`),
    sourceCount: (publisher, readings) => [publisher, count(readings, 'dato', 'datos')].filter(Boolean).join(', '),
    dated: (dated, all) =>
      dated === all
        ? 'cada uno con el día en que se leyó su fuente'
        : dated === 0
          ? 'ninguno con el día en que se leyó su fuente'
          : `${formatCount(dated)} con el día en que se leyó su fuente`,
    fixed: 'Lo que la fija',
    permalink: 'Enlace permanente',
    permalinkHint: 'Una dirección que abre exactamente estos bits o dice que han cambiado',
    see: 'Ver la clasificación',
    compare: 'Comparar con otra lista',
    more: (title) => `${title}: detalles`,
  },
};
