import { describe, expect, it } from 'vitest';
import { buildGazetteer, cityLabel, findCities, readPoint } from '../../src/filter/gazetteer.js';
import { aSchool, SCHOOLS } from './some-schools.js';

const GAZETTEER = buildGazetteer(SCHOOLS);
const labels = (text: string, most = 9) => findCities(GAZETTEER, text, most).map(cityLabel);

describe('the gazetteer', () => {
  it('holds each city with a school whose place is known, the one with most schools first', () => {
    expect(GAZETTEER.map((city) => `${cityLabel(city)} ${city.schools}`)).toEqual([
      'Philadelphia, PA 2',
      'Hershey, PA 1',
      'San Francisco, CA 1',
      'Solna, Sweden 1',
    ]);
  });

  it('puts a city between its schools', () => {
    expect(GAZETTEER[0]?.latitude).toBeCloseTo((39.948 + 40.008) / 2, 3);
    expect(GAZETTEER[0]?.longitude).toBeCloseTo((-75.194 - 75.217) / 2, 3);
  });

  it('puts a city on the date line where it is, not on the other side of the Earth', () => {
    const at = (id: string, longitude: number) =>
      aSchool(id, { city: 'Suva', country: 'FJ', place: { latitude: -18, longitude } });
    const [suva] = buildGazetteer([at('fj-a', 179.8), at('fj-b', -179.6)]);
    expect(suva?.longitude).toBeCloseTo(-179.9, 3);
  });

  it('finds a city by the beginning of its name, and by state or country behind it', () => {
    expect(labels('phil')).toEqual(['Philadelphia, PA']);
    expect(labels('francisco, california')).toEqual(['San Francisco, CA']);
    expect(labels('solna sweden')).toEqual(['Solna, Sweden']);
    expect(labels('solna norway')).toEqual([]);
    expect(labels('pa')).toEqual([]);
    expect(labels('')).toEqual([]);
  });
});

describe('reading a point', () => {
  it.each([
    ['42.36, -71.06', 42.36, -71.06],
    ['42.36 -71.06', 42.36, -71.06],
    ['−33.87; 151.2', -33.87, 151.2],
    ['59.35° N, 18.02° E', 59.35, 18.02],
    ['33.9 S 18.4 E', -33.9, 18.4],
    ['90,180', 90, 180],
  ])('takes %s', (text, latitude, longitude) => {
    expect(readPoint(text)).toEqual({ latitude, longitude });
  });

  it.each(['', 'Boston', '42.36', '91, 0', '0, 181', '1,2,3', 'NaN, 1', '1e5, 1'])(
    'takes no point from "%s"',
    (text) => {
      expect(readPoint(text)).toBe(null);
    },
  );
});
