import type { CHARTS as EN } from '../en/charts.js';
import { formatCount, joinWords } from '../words.js';
import { count } from './count.js';

const schools = (number: number): string => count(number, 'facultad', 'facultades');

/** Sentences about charts: titles, axes, their tables and pictures, in Spanish. */
export const CHARTS: typeof EN = {
  asTable: 'Ver como tabla',
  tableOf: (title) => `Tabla: ${title}`,
  files: (title) => `Guardar: ${title}`,
  svg: 'SVG',
  png: 'PNG',
  csv: 'CSV',
  failed: 'No se pudo crear la imagen: el navegador no quiso dibujarla. La tabla sí se puede guardar.',
  notToPublish: 'Los números de esta figura pertenecen a quien los publicó. El archivo es solo para uso propio.',
  edition: (title, publisher, released) =>
    [title, publisher === '' ? '' : ` (${publisher})`, released === '' ? '' : `, ${released}`].join(''),
  source: (editions, digests) => `Fuente: ${editions.join('; ')}. Evidencia ${digests}`,

  noValues: (label, missing) => (missing === '' ? `${label}: sin datos` : `${label}: sin datos, faltan ${missing}`),
  distribution: (label, number, min, median, max, missing) =>
    `${label}: ${number} datos, de ${min} a ${max}; la mitad no pasa de ${median}${
      missing === '' ? '' : `; faltan ${missing}`
    }`,

  drawn: 'Puestos',
  first: (number) => `los primeros ${number}`,
  all: 'todos',
  highlight: 'Facultad',
  nobody: 'ninguna elegida',
  slopeKeys: 'Las flechas del teclado pasan de una facultad a otra',
  slopeSubtitle: (left, right) =>
    `Puesto en ${left} y en ${right}; una línea une cada facultad consigo misma, 1 es el primer puesto`,
  slopesLeftOut: (left) =>
    left === 1
      ? 'Una facultad más está en la tabla, sin dibujar.'
      : `${schools(left)} más están en la tabla, sin dibujar.`,
  noneInBoth: 'Ninguna facultad está en las dos listas',
  noneComparable: (both) => `${schools(both)} en las dos listas, ninguna con puesto en ambas`,
  halfApart: (number, places) =>
    number === 1
      ? `Una sola facultad tiene puesto en las dos listas: cambia ${places}`
      : places === '0'
        ? `La mitad de las ${schools(number)} con puesto en las dos listas ocupa el mismo puesto`
        : `La mitad de las ${schools(number)} con puesto en las dos listas cambia ${places} ${
            places === '1' ? 'puesto' : 'puestos'
          } como mucho`,
  higherLower: (right, up, down, same) =>
    `En ${right}, ${joinWords([
      `${schools(up)} ${up === 1 ? 'está' : 'están'} más arriba`,
      `${formatCount(down)} más abajo`,
      `${formatCount(same)} en el mismo puesto`,
    ])}.`,
  untold: (number) =>
    number === 1
      ? 'Una facultad más no se puede comparar: los tramos se solapan o no hay puesto.'
      : `${schools(number)} más no se pueden comparar: los tramos se solapan o no hay puesto.`,
  onlyIn: (number, list) => `${schools(number)} solo en ${list}.`,
  placeIn: (place, list) => `${place} en ${list}`,
  schoolInBoth: (school, left, right, move) => `${school}: ${left}, ${right}${move === '' ? '' : `; ${move}`}.`,
  absent: 'no está en la lista',
  up: (places, atLeast) => `sube ${places}${atLeast ? ' o más' : ''}`,
  down: (places, atLeast) => `baja ${places}${atLeast ? ' o más' : ''}`,
  same: 'igual',
  unclear: 'no se pueden distinguir',
  firstList: (title) => `Puesto, ${title}`,
  secondList: (title) => `Puesto allí, ${title}`,
  change: 'Cambio',
  schoolId: 'Código de la facultad',
  laneBeyond: 'más abajo',
  laneUnranked: 'sin puesto',
  laneAbsent: 'no está en esta lista',
};
