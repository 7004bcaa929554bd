import type { MAP as EN } from '../en/map.js';
import { formatCount, joinWords } from '../words.js';
import { count } from './count.js';

const schools = (number: number): string => count(number, 'facultad', 'facultades');

/** Sentences about the map, in Spanish. */
export const MAP: typeof EN = {
  title: 'Mapa',
  colourBy: 'Color según',
  subtitle: (column, on, off) =>
    [
      on === 0 ? '' : `Cada punto es una facultad. Color: ${column}.`,
      off === 0 ? '' : `${schools(off)} fuera del mapa.`,
    ]
      .filter(Boolean)
      .join(' '),
  columnUnit: (label, unit) => `${label} (${unit})`,
  columnValue: (label, value) => `${label}: ${value}`,
  placedHighest: (all) =>
    all === 1 ? 'la facultad en el primer puesto' : `las ${schools(all)} en los primeros puestos`,
  withValues: (all, label) =>
    all === 1 ? `la facultad con un valor de ${label}` : `las ${schools(all)} con un valor de ${label}`,
  highestIn: (all, label) =>
    all === 1 ? `la facultad con más ${label}` : `las ${schools(all)} con los valores más altos en ${label}`,
  gathered: (group, inside, places) =>
    `Dónde ${inside === 1 ? 'está' : 'están'} ${inside} de ${group}: ${joinWords(places)}`,
  spreadOver: (group, places) => `Hacen falta ${places} estados o países para reunir la mitad de ${group}`,
  noPlaces: (number) => `No se conoce la ubicación de ninguna de las ${schools(number)}`,
  noValues: (label) => `Ninguna facultad tiene aquí un valor de ${label}`,
  madeUp: 'Estas facultades son inventadas: no están en ningún mapa. La lista las tiene todas.',
  nowhere: 'No se conocen las coordenadas de estas facultades. La lista las tiene todas.',
  loading: 'Leyendo el mapa del mundo',
  failed: 'No se pudieron leer los contornos de los países; los puntos están en su sitio.',
  toSchools: 'Ajustar',
  toWorld: 'Mundo',
  nearer: 'Acercar',
  farther: 'Alejar',
  outside: (number) => `${schools(number)} fuera de esta vista`,
  keys: 'Mapa: las flechas lo mueven, más y menos acercan y alejan, 0 lo ajusta a las facultades',
  cluster: (number) => `${schools(number)} muy juntas: pulsar para acercar`,
  schoolValue: (name, value) => `${name} · ${value}`,
  without: (what, number) => `${what} (${formatCount(number)})`,
  noValue: 'sin valor',
  list: 'Facultades del mapa',
  notOnMap: 'fuera del mapa',
  open: 'Abrir la facultad',
  place: 'Lugar',
  latitude: 'Latitud',
  longitude: 'Longitud',
  pin: (name) => `Dónde está: ${name}`,
};
