import { useMemo } from 'react';
import '../style/charts.css';
import '../style/map.css';
import { W } from '../text/language.js';
import { drawRings, sheetOf } from './land-rings.js';
import { toScreen, viewOf, worldView } from './map-view.js';
import { useCountries } from './use-countries.js';
import { countryAt, layFlat } from './world-shapes.js';

export interface PlacePinProps {
  readonly place: { readonly latitude: number; readonly longitude: number };
  /** The school's, in words with its city. */
  readonly name: string;
  readonly width?: number;
  readonly height?: number;
}

/** How much of the world is seen, in units of the flat map: about 5000 km across. */
const REACH = 120;

/** Of the map in the corner. */
const SMALL = { width: 84, height: 42 };

/** Where a school is: its country and those around it, with a small map of the world in the corner. */
export function PlacePin({ place, name, width = 288, height = 180 }: PlacePinProps) {
  const asked = useCountries();
  const size = useMemo(() => ({ width, height }), [width, height]);
  const flat = useMemo(() => layFlat(place.longitude), [place.longitude]);
  const world = useMemo(() => layFlat(11), []);
  const view = useMemo(() => {
    const { x, y } = flat.place(place);
    return viewOf({ left: x - REACH / 2, right: x + REACH / 2, top: y, bottom: y }, size, 0);
  }, [flat, place, size]);
  const whole = useMemo(() => worldView(SMALL), []);
  const shapes = useMemo(() => {
    if (asked.kind !== 'ready') return null;
    const own = countryAt(asked.countries, place);
    const near = sheetOf(view, size);
    return {
      near: drawRings(flat.trace(asked.countries), near),
      own: own && drawRings(flat.trace(own), near),
      all: drawRings(world.trace(asked.countries), sheetOf(whole, SMALL)),
    };
  }, [asked, flat, world, place, view, whole, size]);
  const dot = toScreen(whole, SMALL, world.place(place));
  return (
    <figure className="pin">
      <svg role="img" aria-label={W.map.pin(name)} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <svg aria-hidden="true" x={0} y={0} width={width} height={height}>
          {shapes && (
            <g
              transform={`translate(${width / 2} ${height / 2}) scale(${view.scale}) translate(${-view.x} ${-view.y})`}
            >
              <path className="map-land" d={shapes.near} />
              {shapes.own && <path className="map-own" d={shapes.own} />}
            </g>
          )}
        </svg>
        <circle className="map-ring" cx={width / 2} cy={height / 2} r={9} />
        <circle className="pin-dot" cx={width / 2} cy={height / 2} r={5} />
        <g transform={`translate(${width - SMALL.width - 6} ${height - SMALL.height - 6})`}>
          <rect className="pin-inset" x={-3} y={-3} width={SMALL.width + 6} height={SMALL.height + 6} rx={2} />
          {shapes && (
            <g transform={`translate(${SMALL.width / 2} ${SMALL.height / 2}) scale(${whole.scale})`}>
              <path className="pin-world" d={shapes.all} />
            </g>
          )}
          <circle className="pin-dot" cx={dot.x} cy={dot.y} r={3} />
        </g>
      </svg>
      {asked.kind === 'failed' && <figcaption className="small">{W.map.failed}</figcaption>}
    </figure>
  );
}
