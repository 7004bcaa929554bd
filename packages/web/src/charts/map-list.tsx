import { type KeyboardEvent, useEffect, useRef } from 'react';
import '../style/map.css';
import { W } from '../text/language.js';
import { LongTable } from './long-table.js';

/** A school in the list beside a map. */
export interface ListedSchool {
  readonly id: string;
  readonly name: string;
  /** City, state, country. */
  readonly place: string;
  readonly value: string;
  readonly tone: number;
  readonly onMap: boolean;
}

interface MapListProps {
  readonly label: string;
  readonly valueLabel: string;
  readonly schools: readonly ListedSchool[];
  readonly school: string | null;
  readonly onSchool: (school: string | null) => void;
}

const ROW = 52;

/** Every school of the map in rows, those that are not on it as well. One stop of the Tab key; the arrows go through. */
export function MapList({ label, valueLabel, schools, school, onSchool }: MapListProps) {
  const frame = useRef<HTMLDivElement>(null);
  const byKey = useRef(false);
  const found = schools.findIndex(({ id }) => id === school);
  const stop = Math.max(0, found);
  const keys = (event: KeyboardEvent): void => {
    const last = schools.length - 1;
    const next = { ArrowDown: stop + (found < 0 ? 0 : 1), ArrowUp: stop - 1, Home: 0, End: last }[event.key];
    if (next === undefined || !(event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    byKey.current = true;
    onSchool(schools[Math.min(last, Math.max(0, next))]?.id ?? null);
  };
  useEffect(() => {
    if (!byKey.current || found < 0) return;
    byKey.current = false;
    // The row may be drawn only once the list has scrolled to it.
    requestAnimationFrame(() => {
      frame.current
        ?.querySelector<HTMLButtonElement>(`[aria-rowindex="${found + 2}"] button`)
        ?.focus({ preventScroll: true });
    });
  }, [found]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside
    <div ref={frame} className="map-list" onKeyDown={keys}>
      <LongTable
        label={label}
        columns={[{ label: W.columns.school }, { label: valueLabel, end: true }]}
        count={schools.length}
        rowHeight={ROW}
        keep={found < 0 ? null : found}
        rowClass={(at) => (at === found ? 'map-row map-row-chosen' : 'map-row')}
        row={(at) => {
          const { id, name, place, value, tone, onMap } = schools[at]!;
          return (
            <>
              <th scope="row">
                <button
                  type="button"
                  className="map-school"
                  aria-pressed={at === found}
                  tabIndex={at === stop ? 0 : -1}
                  onClick={() => onSchool(at === found ? null : id)}
                >
                  <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
                    {onMap && <circle className={`map-dot tone-${tone}`} cx="6" cy="6" r="5" />}
                  </svg>
                  <span className="map-school-name">
                    <bdi>{name}</bdi>
                  </span>
                </button>
                <span className="map-school-place soft small">
                  <bdi>{place}</bdi>
                  {!onMap && `${place && ' · '}${W.map.notOnMap}`}
                </span>
              </th>
              <td className="end">{value}</td>
            </>
          );
        }}
      />
    </div>
  );
}
