import type { Point, School } from '@bearings/core';
import { foldText } from './fold-text.js';
import { countryName, stateName } from './place-names.js';

/** A city with schools whose places are known. */
export interface City extends Point {
  readonly name: string;
  /** Postal code, in the United States. */
  readonly state: string;
  readonly country: string;
  /** How many schools of the table lie there. */
  readonly schools: number;
}

/** The cities of some schools, each at the middle of its schools; more schools first, then by name. */
export function buildGazetteer(schools: readonly School[]): readonly City[] {
  const groups = new Map<string, School[]>();
  for (const school of schools) {
    if (school.place === null || school.city === '') continue;
    const key = `${foldText(school.city)}|${school.state}|${school.country}`;
    groups.set(key, [...(groups.get(key) ?? []), school]);
  }
  return [...groups.values()]
    .map(cityOf)
    .sort((a, b) => b.schools - a.schools || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function cityOf(schools: readonly School[]): City {
  const [first] = schools;
  if (!first) throw new Error('a city has a school');
  const { city, state, country } = first;
  return {
    name: city,
    state,
    country,
    schools: schools.length,
    ...middleOf(schools.flatMap(({ place }) => place ?? [])),
  };
}

/** The middle of near points, as the direction of their sum, so that the date line does no harm. */
function middleOf(points: readonly Point[]): Point {
  let [x, y, z] = [0, 0, 0];
  for (const { latitude, longitude } of points) {
    const [north, east] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
    x += Math.cos(north) * Math.cos(east);
    y += Math.cos(north) * Math.sin(east);
    z += Math.sin(north);
  }
  const degrees = (radians: number): number => Number(((radians * 180) / Math.PI).toFixed(4));
  return { latitude: degrees(Math.atan2(z, Math.hypot(x, y))), longitude: degrees(Math.atan2(y, x)) };
}

/** The cities that a text may mean, at most so many: each word begins a word of city, state or country; the first word one of the city. */
export function findCities(gazetteer: readonly City[], text: string, most: number): readonly City[] {
  const words = foldText(text).split(' ').filter(Boolean);
  const [first] = words;
  if (first === undefined) return [];
  const found: City[] = [];
  for (const city of gazetteer) {
    const name = ` ${foldText(city.name)}`;
    const all = `${name} ${foldText([city.state, stateName(city.state), city.country, countryName(city.country)].join(' '))}`;
    if (name.includes(` ${first}`) && words.every((word) => all.includes(` ${word}`))) found.push(city);
    if (found.length === most) break;
  }
  return found;
}

/** A city with what tells it from its namesakes: "Portland, OR", "Lund, Sweden". */
export function cityLabel(city: Pick<City, 'name' | 'state' | 'country'>): string {
  const region = city.country === 'US' || city.country === 'ZZ' ? city.state : countryName(city.country, 'short');
  return [city.name, region].filter(Boolean).join(', ');
}

const NUMBER = String.raw`([+-]?\d{1,3}(?:\.\d+)?)\s*°?\s*`;
const POINT = new RegExp(String.raw`^\s*${NUMBER}([NS]?)\s*[,;\s]\s*${NUMBER}([EW]?)\s*$`, 'i');

/** Reads "42.36, -71.06" or "42.36 N 71.06 W", latitude first; null where it is no point on the Earth. */
export function readPoint(text: string): Point | null {
  const found = POINT.exec(text.replaceAll('−', '-'));
  if (!found) return null;
  const latitude = Number(found[1]) * (/s/i.test(found[2] ?? '') ? -1 : 1);
  const longitude = Number(found[3]) * (/w/i.test(found[4] ?? '') ? -1 : 1);
  return isPoint(latitude, longitude) ? { latitude, longitude } : null;
}

/** Whether two numbers are degrees north and east of a point. */
export function isPoint(latitude: number, longitude: number): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}
