/** A point on the Earth, in degrees north and east. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Mean radius of the Earth in kilometres: (2a + b) / 3 of the ellipsoid GRS 80 (Moritz 2000, Journal of Geodesy 74). */
export const EARTH_RADIUS_KM = 6371.0088;

/**
 * The distance in kilometres between two points along a great circle, by the haversine formula (Sinnott 1984, Sky and
 * Telescope 68), which keeps its precision for near points. The Earth is taken as a sphere: within 0.6 % of the
 * ellipsoid's distance.
 */
export function distanceKm(from: Point, to: Point): number {
  const north = Math.sin(radians(to.latitude - from.latitude) / 2);
  const east = Math.sin(radians(to.longitude - from.longitude) / 2);
  const squared = north * north + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * east * east;
  // Rounding may carry the square of opposite points past 1.
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(squared)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
