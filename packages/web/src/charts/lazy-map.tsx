import { lazy } from 'react';

/** The map, with projections and shapes, read when it is first shown. Stand it in a Suspense. */
export const WorldMap = lazy(async () => ({ default: (await import('./world-map.js')).WorldMap }));

/** The small map of one place, likewise. */
export const PlacePin = lazy(async () => ({ default: (await import('./place-pin.js')).PlacePin }));
