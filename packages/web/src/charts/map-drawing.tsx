import { memo } from 'react';
import { formatCount } from '../text/words.js';
import { MapLegendStrip, type MapLegend } from './map-legend.js';
import type { MapName, Mark } from './map-scene.js';
import type { MapPoint, MapView, Size } from './map-view.js';
import { fitText, type Measure } from './wrap-text.js';

const LEGEND_HEIGHT = 58;

interface MapDrawingProps {
  readonly label: string;
  readonly view: MapView;
  readonly size: Size;
  /** The outlines of the countries, in units of the flat map; null until they are there. */
  readonly land: string | null;
  readonly marks: readonly Mark[];
  readonly names: readonly MapName[];
  /** What is added to a mark to give its place in the picture. */
  readonly offset: MapPoint;
  readonly legend: MapLegend;
  /** The mark that is pointed at, and the one that holds the chosen school. */
  readonly pointed: Mark | null;
  readonly chosen: { readonly mark: Mark; readonly words: string } | null;
  readonly words: (mark: Mark) => string;
  readonly measure: Measure;
}

/** The map as one drawing: land, schools, names and legend. */
export function MapDrawing(props: MapDrawingProps) {
  const { label, view, size, land, marks, names, offset, legend, pointed, chosen, words, measure } = props;
  const { width, height } = size;
  const full = height + LEGEND_HEIGHT;
  const hidden = new Set([pointed, chosen?.mark].flatMap((mark) => mark?.schools.map(({ id }) => id) ?? []));
  return (
    <svg data-picture="" role="img" aria-label={label} width={width} height={full} viewBox={`0 0 ${width} ${full}`}>
      <svg aria-hidden="true" x={0} y={0} width={width} height={height} className="map-sea">
        {land !== null && (
          <g transform={`translate(${width / 2} ${height / 2}) scale(${view.scale}) translate(${-view.x} ${-view.y})`}>
            <Land path={land} />
          </g>
        )}
        <g transform={`translate(${offset.x} ${offset.y})`}>
          <Marks marks={marks} />
        </g>
        {names.map(
          ({ school, x, y, anchor, text }) =>
            !hidden.has(school) && (
              <text key={school} className="map-name" x={x} y={y + 4} textAnchor={anchor}>
                {text}
              </text>
            ),
        )}
        {chosen && (
          <Lit
            mark={chosen.mark}
            offset={offset}
            words={chosen.words}
            size={size}
            measure={measure}
            className="map-chosen"
          />
        )}
        {pointed && pointed !== chosen?.mark && (
          <Lit
            mark={pointed}
            offset={offset}
            words={words(pointed)}
            size={size}
            measure={measure}
            className="map-pointed"
          />
        )}
      </svg>
      <MapLegendStrip legend={legend} y={height} width={width} />
    </svg>
  );
}

const Land = memo(function Land({ path }: { readonly path: string }) {
  return <path className="map-land" d={path} />;
});

const Marks = memo(function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  return marks.map(({ x, y, radius, schools, home }) => {
    const [first] = schools;
    if (schools.length === 1 && first) {
      return (
        <g key={first.id}>
          {home && <path className="map-leader" d={`M${home.x} ${home.y}L${x} ${y}`} />}
          <circle className={`map-dot tone-${first.tone}`} cx={x} cy={y} r={radius} />
        </g>
      );
    }
    return (
      <g key={`cluster ${first?.id}`}>
        <circle className="map-cluster" cx={x} cy={y} r={radius} />
        <text className="map-count" x={x} y={y + 4} textAnchor="middle">
          {formatCount(schools.length)}
        </text>
      </g>
    );
  });
});

interface LitProps {
  readonly mark: Mark;
  readonly offset: MapPoint;
  readonly words: string;
  readonly size: Size;
  readonly measure: Measure;
  readonly className: string;
}

/** A mark with a ring around it and its words, on the side where there is room. */
function Lit({ mark, offset, words, size, measure, className }: LitProps) {
  const [x, y, radius] = [mark.x + offset.x, mark.y + offset.y, mark.radius];
  const [before, after] = [x - radius - 10, size.width - x - radius - 10];
  const anchor = measure(words) <= after || after >= before ? 'start' : 'end';
  const text = fitText(words, Math.max(before, after), measure);
  return (
    <g className={className}>
      <circle className="map-ring" cx={x} cy={y} r={radius + 3} />
      <text
        className="map-words"
        x={anchor === 'start' ? x + radius + 8 : x - radius - 8}
        y={Math.min(size.height - 6, Math.max(14, y + 4))}
        textAnchor={anchor}
      >
        {text}
      </text>
    </g>
  );
}
