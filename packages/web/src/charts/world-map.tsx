import { type KeyboardEvent, useCallback, useEffect, useMemo, useState } from 'react';
import '../style/charts.css';
import '../style/map.css';
import { W } from '../text/language.js';
import { MapDrawing } from './map-drawing.js';
import type { MapLegend } from './map-legend.js';
import { drawRings, isSameSheet, type Sheet, sheetOf } from './land-rings.js';
import { dotRadius, isInside, layOutMarks, type MapSchool, type Mark, nameMarks, offsetOf } from './map-scene.js';
import {
  extentOf,
  type MapPoint,
  type MapView,
  middleMeridian,
  panView,
  type Size,
  toScreen,
  viewOf,
  worldView,
  zoomView,
} from './map-view.js';
import { useCountries } from './use-countries.js';
import { useMapPointer } from './use-map-pointer.js';
import { useWidth } from './use-width.js';
import { layFlat } from './world-shapes.js';
import { measureOnPage } from './wrap-text.js';

export interface WorldMapProps {
  /** Schools with a place, the most important first. */
  readonly schools: readonly MapSchool[];
  readonly legend: MapLegend;
  readonly school: string | null;
  readonly onSchool: (school: string | null) => void;
  /** What the map shows, in words. */
  readonly label: string;
}

/** The part of the world that is seen: where the schools are, all of it, or what the reader went to. */
type Looking =
  | { readonly at: 'schools' | 'world' }
  | { readonly at: 'free'; readonly view: MapView; readonly world: boolean };

/** Eleven degrees east cuts no continent in two. */
const WORLD_MERIDIAN = 11;

/** Schools that the first view may leave outside. */
const SPARE = 0.03;
const STEP = 80;

/** Schools on a map that can be moved and zoomed. Loads the atlas by itself; until it is there the dots stand alone. */
export function WorldMap({ schools, legend, school, onSchool, label }: WorldMapProps) {
  const [looking, setLooking] = useState<Looking>({ at: 'schools' });
  const [pointed, setPointed] = useState<Mark | null>(null);
  const { ref, width } = useWidth<HTMLDivElement>(720);
  const size = useMemo<Size>(
    () => ({ width, height: Math.round(Math.min(560, Math.max(260, width * 0.58))) }),
    [width],
  );
  const asked = useCountries();
  const measure = useMemo(() => measureOnPage(13), []);

  const regional = useMemo(() => middleMeridian(schools.map(({ place }) => place.longitude)), [schools]);
  const isWorld = looking.at === 'world' || (looking.at === 'free' && looking.world);
  const meridian = isWorld ? WORLD_MERIDIAN : (regional ?? WORLD_MERIDIAN);
  const flat = useMemo(() => layFlat(meridian), [meridian]);
  const points = useMemo(() => schools.map(({ place }) => flat.place(place)), [schools, flat]);
  const rings = useMemo(() => (asked.kind === 'ready' ? flat.trace(asked.countries) : null), [asked, flat]);
  const view = useMemo(() => viewFor(looking, points, size), [looking, points, size]);
  const sheet = useSheet(sheetOf(view, size));
  const land = useMemo(() => rings && drawRings(rings, sheet), [rings, sheet]);
  const marks = useMemo(
    () => layOutMarks(schools, points, view.scale, dotRadius(size)),
    [schools, points, view.scale, size],
  );
  const offset = useMemo(() => offsetOf(view, size), [view, size]);
  const names = useMemo(() => nameMarks(marks, offset, size, measure), [marks, offset, size, measure]);
  const outside = points.filter((point) => !isInside(toScreen(view, size, point), size, 0)).length;

  const go = useCallback((next: MapView) => setLooking({ at: 'free', view: next, world: isWorld }), [isWorld]);
  const middle = { x: size.width / 2, y: size.height / 2 };
  const zoom = (factor: number, around: MapPoint = middle): void => go(zoomView(view, size, factor, around));

  const place = school === null ? undefined : points[schools.findIndex(({ id }) => id === school)];
  // Only a choice brings a school into sight; moving the map away from it is the reader's right.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (place && !isInside(toScreen(view, size, place), size, 16)) go({ ...view, x: place.x, y: place.y });
  }, [school]);

  const press = (mark: Mark | null, at: MapPoint): void => {
    if (mark === null) go(panView(view, at.x - middle.x, at.y - middle.y));
    else if (mark.schools.length === 1) onSchool(mark.schools[0]!.id === school ? null : mark.schools[0]!.id);
    else zoom(3, { x: mark.x + offset.x, y: mark.y + offset.y });
  };
  const pointer = useMapPointer({
    marks,
    offset,
    view,
    onView: go,
    onPress: press,
    onPoint: setPointed,
    onZoom: zoom,
  });
  const keys = (event: KeyboardEvent): void => {
    const ways: Record<string, () => void> = {
      ArrowLeft: () => go(panView(view, -STEP, 0)),
      ArrowRight: () => go(panView(view, STEP, 0)),
      ArrowUp: () => go(panView(view, 0, -STEP)),
      ArrowDown: () => go(panView(view, 0, STEP)),
      '+': () => zoom(1.5),
      '=': () => zoom(1.5),
      '-': () => zoom(1 / 1.5),
      '0': () => setLooking({ at: 'schools' }),
    };
    const way = event.ctrlKey || event.metaKey || event.altKey ? undefined : ways[event.key];
    if (!way) return;
    event.preventDefault();
    way();
  };
  const chosen = school === null ? null : (marks.find((mark) => mark.schools.some(({ id }) => id === school)) ?? null);
  const chosenSchool = chosen?.schools.find(({ id }) => id === school);
  return (
    <div className="map" ref={ref}>
      <div className="map-tools">
        <button
          type="button"
          className="button"
          aria-pressed={looking.at === 'schools'}
          onClick={() => setLooking({ at: 'schools' })}
        >
          {W.map.toSchools}
        </button>
        <button
          type="button"
          className="button"
          aria-pressed={looking.at === 'world'}
          onClick={() => setLooking({ at: 'world' })}
        >
          {W.map.toWorld}
        </button>
        <button type="button" className="button map-zoom" aria-label={W.map.nearer} onClick={() => zoom(1.5)}>
          +
        </button>
        <button type="button" className="button map-zoom" aria-label={W.map.farther} onClick={() => zoom(1 / 1.5)}>
          −
        </button>
        <output className="soft small">{outside > 0 && W.map.outside(outside)}</output>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, this is a drawing that takes keys */}
      <div
        ref={pointer.ref}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the map
        tabIndex={0}
        className="map-frame"
        aria-label={W.map.keys}
        data-over={pointed !== null}
        onKeyDown={keys}
        {...pointer.handlers}
      >
        <MapDrawing
          label={label}
          view={view}
          size={size}
          land={land}
          marks={marks}
          names={names}
          offset={offset}
          legend={legend}
          pointed={pointed !== null && marks.includes(pointed) ? pointed : null}
          chosen={chosen && chosenSchool ? { mark: chosen, words: wordSchool(chosenSchool) } : null}
          words={wordMark}
          measure={measure}
        />
      </div>
      {asked.kind === 'loading' && (
        <p className="soft small" role="status">
          {W.map.loading}
        </p>
      )}
      {asked.kind === 'failed' && (
        <p className="small" role="alert">
          {W.map.failed}{' '}
          <button type="button" className="button" onClick={asked.again}>
            {W.states.tryAgain}
          </button>
        </p>
      )}
    </div>
  );
}

/** The same sheet for as long as it is the same part of the map. */
function useSheet(sheet: Sheet): Sheet {
  const [kept, setKept] = useState(sheet);
  if (isSameSheet(kept, sheet)) return kept;
  setKept(sheet);
  return sheet;
}

function viewFor(looking: Looking, points: readonly MapPoint[], size: Size): MapView {
  if (looking.at === 'free') return looking.view;
  const extent = looking.at === 'schools' ? extentOf(points, SPARE) : null;
  const world = worldView(size);
  if (!extent) return world;
  const view = viewOf(extent, size, 28);
  // Schools all over the world are not seen better from further away than the world.
  return view.scale <= world.scale ? world : view;
}

function wordSchool({ name, value }: MapSchool): string {
  return W.map.schoolValue(name, value);
}

function wordMark({ schools }: Mark): string {
  return schools.length === 1 && schools[0] ? wordSchool(schools[0]) : W.map.cluster(schools.length);
}
