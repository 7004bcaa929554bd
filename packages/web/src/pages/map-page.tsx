import { Suspense, useMemo, useState } from 'react';
import { aboutTable } from '../charts/about.js';
import { ChartFrame } from '../charts/chart-frame.js';
import { gatherPlaces } from '../charts/gather-places.js';
import { WorldMap } from '../charts/lazy-map.js';
import { listMapColumns, type MapColumn, mapColumnOf } from '../charts/map-column.js';
import type { MapLegend } from '../charts/map-legend.js';
import { MapList } from '../charts/map-list.js';
import { type Ramp, rampOf } from '../charts/ramp.js';
import { regionsOf, wordSchoolPlace } from '../charts/school-place.js';
import type { TwinTable } from '../charts/twin-table.js';
import { spanAt, wordWithSpan } from '../doubt/rank-span.js';
import { wordRanks } from '../doubt-strip/word-interval.js';
import { type HowSure, WAITING } from '../live/how-sure.js';
import type { LiveTable } from '../live/live-table.js';
import { Waiting } from '../parts/states.js';
import { W } from '../text/language.js';
import { formatReading } from '../text/format-reading.js';
import { formatFixed } from '../text/words.js';
import { usePageTitle } from './use-page-title.js';

export interface MapPageProps {
  readonly table: LiveTable;
  /** How far each rank moves. */
  readonly sure?: HowSure;
  /** "place", "score", or the id of an indicator; any other means the place. */
  readonly column: string;
  readonly onColumn: (column: string) => void;
  /** Opens a school's own page. */
  readonly onSchool: (school: string) => void;
}

/** Where the schools of a ranking are, coloured by any of its columns, with the same in a list. */
export function MapPage({ table, sure = WAITING, column: columnId, onColumn, onSchool }: MapPageProps) {
  usePageTitle(W.map.title);
  const [school, setSchool] = useState<string | null>(null);
  const column = useMemo(() => mapColumnOf(table, columnId), [table, columnId]);
  const ramp = useMemo(() => rampOf(column.values, column.strong), [column]);
  const listed = useMemo(
    () =>
      column.order.map((row) => {
        const { id, name, place, ...rest } = table.schools[row]!;
        const tone = ramp.tones[row] ?? 0;
        const words = wordSchoolPlace({ id, name, place, ...rest });
        return {
          id,
          name,
          short: rest.shortName,
          at: place,
          place: words,
          value: column.id === 'place' ? wordWithSpan(column.word(row), spanAt(sure, row)) : column.word(row),
          tone,
          onMap: place !== null,
        };
      }),
    [table, sure, column, ramp],
  );
  const dots = useMemo(
    () => listed.flatMap(({ at, ...rest }) => (at === null ? [] : [{ ...rest, place: at }])),
    [listed],
  );
  const legend = useMemo(() => legendOf(column, ramp), [column, ramp]);
  const title = wordFinding(table, column, ramp, dots.length);
  const chosen = listed.find(({ id }) => id === school);
  return (
    <div className="sheet map-page">
      <h1>{W.map.title}</h1>
      <p className="lead">
        {table.edition.title} {table.edition.fictional && <span className="tag">{W.fictional}</span>}
      </p>
      {column.id === 'place' && sure.kind === 'measured' && <p className="soft small">{W.doubt.key}</p>}
      <ChartFrame
        id="map"
        drawn={dots.length > 0}
        name={`map-${table.edition.id}-${column.id}`}
        heading="h2"
        title={title}
        subtitle={W.map.subtitle(wordColumn(column), dots.length, listed.length - dots.length)}
        about={{ editions: [aboutTable(table)], address: location.href }}
        table={useMemo(() => twinOf(table, sure, column), [table, sure, column])}
        tools={
          <label className="choice">
            <span className="choice-label">{W.map.colourBy}</span>
            <select className="field" value={column.id} onChange={(event) => onColumn(event.target.value)}>
              {listMapColumns(table).map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        }
      >
        <div className="map-beside">
          <div>
            {dots.length > 0 ? (
              <Suspense fallback={<Waiting words={W.map.loading} />}>
                <WorldMap schools={dots} legend={legend} school={school} onSchool={setSchool} label={title} />
              </Suspense>
            ) : (
              <p className="state">{table.edition.fictional ? W.map.madeUp : W.map.nowhere}</p>
            )}
            <div className="map-card" aria-live="polite">
              {chosen && (
                <>
                  <p>
                    <strong>
                      <bdi>{chosen.name}</bdi>
                    </strong>{' '}
                    <span className="soft">{chosen.onMap ? <bdi>{chosen.place}</bdi> : W.map.notOnMap}</span>
                  </p>
                  <p>{chosen.tone === 0 ? chosen.value : W.map.columnValue(column.label, chosen.value)}</p>
                  <button type="button" className="button" onClick={() => onSchool(chosen.id)}>
                    {W.map.open}
                  </button>
                </>
              )}
            </div>
          </div>
          <MapList label={W.map.list} valueLabel={column.label} schools={listed} school={school} onSchool={setSchool} />
        </div>
      </ChartFrame>
    </div>
  );
}

/** A column with the unit of its values. */
function wordColumn({ label, unit }: MapColumn): string {
  return unit === '' ? label : W.map.columnUnit(label, unit);
}

/** With fewer values than this the strongest tone is one or two schools: nothing to find in that. */
const FEW = 18;

/** Where the schools of the strongest tone are. */
function wordFinding(table: LiveTable, column: MapColumn, { steps, tones }: Ramp, onMap: number): string {
  const tone = Math.max(0, ...steps.map((step) => step.tone));
  if (onMap === 0) return W.map.noPlaces(table.schools.length);
  if (tone === 0) return W.map.noValues(column.label);
  const region = regionsOf(table.schools);
  const valued = tones.filter((one) => one > 0).length;
  const few = valued < FEW;
  const group = table.schools.filter((_, row) => (few ? tones[row]! > 0 : tones[row] === tone)).map(region);
  const { places, inside, all } = gatherPlaces(group);
  const first = few
    ? W.map.withValues(all, column.label)
    : column.id === 'place'
      ? W.map.placedHighest(all)
      : W.map.highestIn(all, column.label);
  return places.length > 5 ? W.map.spreadOver(first, places.length) : W.map.gathered(first, inside, places);
}

function legendOf(column: MapColumn, { steps, tones }: Ramp): MapLegend {
  const last = steps.at(-1);
  const missing = tones.filter((tone) => tone === 0).length;
  return {
    title: wordColumn(column),
    steps: steps.map(({ tone, from }) => ({ tone, from: column.tick(from) })),
    end: last && last.to !== last.from ? column.tick(last.to) : '',
    missing: missing === 0 ? '' : W.map.without(column.id === 'place' ? W.row.noRank : W.map.noValue, missing),
  };
}

const degrees = (value: number): string => formatFixed(value, 2);

function twinOf(table: LiveTable, sure: HowSure, column: MapColumn): TwinTable {
  const spans = column.id === 'place' && sure.kind === 'measured';
  return {
    columns: [
      { label: W.columns.school },
      { label: W.map.place },
      { label: W.map.latitude, end: true, format: degrees },
      { label: W.map.longitude, end: true, format: degrees },
      {
        label: wordColumn(column),
        end: true,
        ...(column.unit && { format: (v: number) => formatReading(v, column.unit) }),
      },
      ...(spans ? [{ label: W.doubt.column, end: true }] : []),
      { label: W.charts.schoolId, fileOnly: true },
    ],
    rows: column.order.map((row) => {
      const school = table.schools[row]!;
      const value = column.values[row] ?? Number.NaN;
      const exact = column.id === 'place' || Number.isNaN(value) ? column.word(row) : value;
      const { latitude = null, longitude = null } = school.place ?? {};
      const interval = spanAt(sure, row);
      const span = spans ? [interval && wordRanks(interval)] : [];
      return [school.name, wordSchoolPlace(school), latitude, longitude, exact, ...span, school.id];
    }),
  };
}
