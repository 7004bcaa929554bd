import { formatCount, joinWords } from '../words.js';
import { count } from './count.js';

/** Sentences about the map. */
export const MAP = {
  title: 'Map',
  colourBy: 'Coloured by',
  subtitle: (column: string, on: number, off: number) =>
    [
      on === 0 ? '' : `Each dot is a school. Colour: ${column}.`,
      off === 0 ? '' : `${count(off, 'school')} not on the map.`,
    ]
      .filter(Boolean)
      .join(' '),
  columnUnit: (label: string, unit: string) => `${label} (${unit})`,
  columnValue: (label: string, value: string) => `${label}: ${value}`,
  placedHighest: (all: number) => `the ${count(all, 'school')} placed highest`,
  withValues: (all: number, label: string) => `the ${count(all, 'school')} with a value for ${label}`,
  highestIn: (all: number, label: string) => `the ${count(all, 'school')} highest in ${label}`,
  gathered: (group: string, inside: number, places: readonly string[]) =>
    `Where ${inside} of ${group} ${inside === 1 ? 'is' : 'are'}: ${joinWords(places)}`,
  spreadOver: (group: string, places: number) => `It takes ${places} states or countries to hold half of ${group}`,
  noPlaces: (schools: number) => `None of the ${count(schools, 'school')} has a known place`,
  noValues: (label: string) => `No school here has a value for ${label}`,
  madeUp: 'These schools are made up: they stand nowhere on a map. The list has them all.',
  nowhere: 'No coordinates are known for these schools. The list has them all.',
  loading: 'Reading the map of the world',
  failed: 'The outlines of the countries could not be read; the dots stand where they belong.',
  toSchools: 'Fit',
  toWorld: 'World',
  nearer: 'Zoom in',
  farther: 'Zoom out',
  outside: (number: number) => `${count(number, 'school')} outside this view`,
  keys: 'Map: arrow keys move it, plus and minus zoom, 0 fits it to the schools',
  cluster: (number: number) => `${count(number, 'school')} close together: press to zoom in`,
  schoolValue: (name: string, value: string) => `${name} · ${value}`,
  without: (what: string, number: number) => `${what} (${formatCount(number)})`,
  noValue: 'no value',
  list: 'Schools of the map',
  notOnMap: 'not on the map',
  open: 'Open the school',
  place: 'Place',
  latitude: 'Latitude',
  longitude: 'Longitude',
  pin: (name: string) => `Where it is: ${name}`,
};
