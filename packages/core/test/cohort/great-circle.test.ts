import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm, EARTH_RADIUS_KM, type Point } from '../../src/index.js';

const at = (latitude: number, longitude: number): Point => ({ latitude, longitude });
const point = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('distanceKm', () => {
  it('knows the quarter and the half of the Earth', () => {
    expect(distanceKm(at(0, 0), at(0, 90))).toBeCloseTo((Math.PI / 2) * EARTH_RADIUS_KM, 9);
    expect(distanceKm(at(0, 0), at(90, 0))).toBeCloseTo((Math.PI / 2) * EARTH_RADIUS_KM, 9);
    expect(distanceKm(at(12, 34), at(-12, -146))).toBeCloseTo(Math.PI * EARTH_RADIUS_KM, 6);
  });

  it('gives a degree of latitude 111.195 km', () => {
    expect(distanceKm(at(50, 8), at(51, 8))).toBeCloseTo(111.195, 3);
  });

  it('finds the published distance of the airports of Nashville and Los Angeles', () => {
    // Rosetta Code, "Haversine formula": 2886.44 km with a radius of 6371 km.
    expect((distanceKm(at(36.12, -86.67), at(33.94, -118.4)) / EARTH_RADIUS_KM) * 6371).toBeCloseTo(2886.4444, 3);
  });

  it('goes the short way over the date line', () => {
    expect(distanceKm(at(0, 179.5), at(0, -179.5))).toBeCloseTo(111.195, 3);
  });

  it('tells points a metre apart', () => {
    expect(distanceKm(at(40, 0), at(40.000009, 0))).toBeCloseTo(0.001, 5);
  });

  it('is the same both ways, never longer than half the Earth, and shortest without a detour', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(distanceKm(a, a)).toBe(0);
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
        expect(distanceKm(a, b)).toBeLessThanOrEqual(Math.PI * EARTH_RADIUS_KM);
        expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + 1e-3);
      }),
      { numRuns: 2000 },
    );
  });
});
