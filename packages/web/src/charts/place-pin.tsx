import { useMemo } from 'react';
import '../style/charts.css';
import { W } from '../text/language.js';
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

/** How much of the world is seen, in units of the flat map: about 2000 km across. */
const REACH = 50;

/** Where a school is: its country and those around it, with a small map of the world in the corner. */
export function PlacePin({ place, name, width = 288, height = 180 }: PlacePinProps) {
  const asked = useCountries();
  const size = { width, height };
  const flat = useMemo(() => layFlat(place.longitude), [place.longitude]);
  const world = useMemo(() => layFlat(11), []);
  const shapes = useMemo(() => {
    if (asked.kind !== 'ready') return null;
    const own = countryAt(asked.countries, place);
    return { near: flat.draw(asked.countries), own: own && flat.draw(own), all: world.draw(asked.countries) };
  }, [asked, flat, world, place]);
  const at = flat.place(place);
  const view = viewOf({ left: at.x - REACH / 2, right: at.x + REACH / 2, top: at.y, bottom: at.y }, size, 0);
  const small = { width: 84, height: 42 };
  const whole = worldView(small);
  const dot = toScreen(whole, small, world.place(place));
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
        <g transform={`translate(${width - small.width - 6} ${height - small.height - 6})`}>
          <rect className="pin-inset" x={-3} y={-3} width={small.width + 6} height={small.height + 6} rx={2} />
          {shapes && (
            <g transform={`translate(${small.width / 2} ${small.height / 2}) scale(${whole.scale})`}>
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
