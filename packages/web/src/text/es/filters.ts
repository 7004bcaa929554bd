import type { FILTERS as EN } from '../en/filters.js';
import { formatCount } from '../words.js';
import { count } from './count.js';

const schools = (number: number): string => count(number, 'facultad', 'facultades');

/** Sentences about the table, its views and its filters, in Spanish. */
export const FILTERS: typeof EN = {
  openAll: (set) => (set === 0 ? 'Filtros y orden' : `Filtros y orden (${set})`),
  open: (set) => (set === 0 ? 'Filtros' : `Filtros (${set})`),
  title: 'Filtros',
  note: 'Los filtros ocultan filas. Nunca cambian un puesto: cada facultad conserva el suyo entre todas las comparadas.',
  facets: { country: 'País', state: 'Estado', control: 'Titularidad', degree: 'Título', status: 'Situación' },
  values: {
    public: 'pública',
    private: 'privada',
    active: 'activa',
    new: 'nueva',
    branch: 'sede',
    uncertain: 'incierta',
  },
  value: (name, rows) => `${name}, ${rows}`,
  showAll: (all) => `Mostrar los ${formatCount(all)}`,
  showFewer: 'Mostrar menos',
  remove: (what) => `Quitar el filtro: ${what}`,
  clear: 'Quitar todos los filtros',
  active: 'Filtros puestos',
  announce: (shown, all) => (shown === all ? schools(all) : `${formatCount(shown)} de ${schools(all)}`),
  none: 'Ninguna facultad de aquí cumple la búsqueda y los filtros.',
  hint: 'Facultad, ciudad o país',
  rankOnly: 'Clasificar solo estas',
  rankOnlyNote: 'Las clasifica de nuevo, solo entre ellas. La búsqueda y la distancia siguen siendo filtros.',
  near: {
    title: 'Distancia',
    place: 'Desde',
    placeHint: 'Ciudad, o latitud, longitud',
    within: 'A menos de',
    unit: 'Unidad',
    km: 'km',
    miles: 'millas',
    apply: 'Mostrar',
    here: 'Desde donde estoy',
    hereLabel: 'tu posición',
    hereNote: 'Tu posición se queda en esta pestaña; no está en la dirección.',
    keep: 'Ponerla en la dirección, con 1 km de precisión',
    asking: 'Pidiendo tu posición al navegador',
    refused: 'El navegador no dio ninguna posición. Prueba a escribir una ciudad.',
    unknown: (text) =>
      `Ninguna facultad de esta tabla está en «${text}». Prueba con una ciudad mayor, o con latitud, longitud.`,
    badDistance: 'Indica una distancia mayor que 0 y de hasta 20,040 km.',
    chip: (km, miles, label) => `a menos de ${km} km (${miles} millas) de ${label}`,
    unplaced: (number) =>
      number === 1
        ? '1 facultad no tiene lugar conocido y queda oculta mientras haya una distancia.'
        : `${formatCount(number)} facultades no tienen lugar conocido y quedan ocultas mientras haya una distancia.`,
    schools,
    point: 'un punto',
  },
  view: {
    label: 'Mostrar',
    bars: 'Barras',
    points: 'Puntos',
    readings: 'Datos',
    only: 'Indicador',
    all: 'Todos',
  },
  sort: {
    place: 'Puesto',
    score: 'Puntuación',
    median: 'Puesto mediano',
    width: 'Anchura del intervalo de puestos',
    name: 'Facultad',
    city: 'Ciudad',
    state: 'Estado',
    country: 'País',
    founded: 'Año de fundación',
    points: 'Puntos de',
    readings: 'Datos de',
    turn: (now) => `Orden: ${now}. Invertirlo`,
  },
  row: {
    missing: (number) => (number === 1 ? 'falta 1 dato' : `faltan ${number} datos`),
    upTo: (end) => `a ${end}`,
    points: (points) => `${points} puntos`,
    noPoints: 'sin puntos',
  },
  head: {
    inUnit: (label, unit) => `${label}, ${unit}`,
    pointsOf: (label) => `Puntos de ${label}`,
    readingsOf: (label) => `Datos de ${label}`,
    scores: 'Puntuaciones',
    sortByPoints: (label) => `puntos de ${label}`,
    sortByReadings: (label) => `datos de ${label}`,
  },
};
