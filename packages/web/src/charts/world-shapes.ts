import { type GeoPermissibleObjects, geoContains, geoEqualEarth, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlasAddress from 'world-atlas/countries-50m.json?url';
import { type Ring, RingPen } from './land-rings.js';
import { type MapPoint, WORLD_WIDTH } from './map-view.js';

type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** The countries of the world at 1 : 50 million, where Grenada, Malta and Singapore exist. */
export type Countries = FeatureCollection<Geometry>;

/** The width of the world in Equal Earth of scale 1: twice the easting of the antimeridian at the equator. */
const UNIT_WIDTH = 5.41326;

/** A flat map around a meridian: Equal Earth, which shows areas as large as they are (Šavrič, Patterson and Jenny 2018). */
export interface FlatMap {
  /** Where a place lies, in units of `WORLD_WIDTH`; the middle of the map is 0, 0. */
  readonly place: (place: { readonly latitude: number; readonly longitude: number }) => MapPoint;
  /** The outlines of a shape, in the same units. */
  readonly trace: (shape: GeoPermissibleObjects) => readonly Ring[];
}

/** Lays the world out flat around a meridian in degrees east. */
export function layFlat(meridian: number): FlatMap {
  const projection = geoEqualEarth()
    .rotate([-meridian, 0])
    .scale(WORLD_WIDTH / UNIT_WIDTH)
    .translate([0, 0])
    .precision(0.2);
  return {
    place: ({ latitude, longitude }) => {
      const [x, y] = projection([longitude, latitude]) ?? [0, 0];
      return { x, y };
    },
    trace: (shape) => {
      const pen = new RingPen();
      geoPath(projection, pen)(shape);
      return pen.rings;
    },
  };
}

let reading: Promise<Countries> | null = null;

/** Reads the countries, once for the page; asked again after a failure. */
export function readCountries(): Promise<Countries> {
  reading ??= fetchCountries().catch((error: unknown) => {
    reading = null;
    throw error;
  });
  return reading;
}

async function fetchCountries(): Promise<Countries> {
  const answer = await fetch(atlasAddress);
  if (!answer.ok) throw new Error(`the map answered ${answer.status}`);
  const atlas = (await answer.json()) as Atlas;
  return feature(atlas, atlas.objects.countries);
}

/** The country that a place lies in; null on the sea. */
export function countryAt(
  countries: Countries,
  { latitude, longitude }: { readonly latitude: number; readonly longitude: number },
): Feature | null {
  return countries.features.find((country) => geoContains(country, [longitude, latitude])) ?? null;
}
