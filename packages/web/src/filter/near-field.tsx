import { type FormEvent, useId, useMemo, useState } from 'react';
import type { LiveTable } from '../live/live-table.js';
import { W } from '../text/language.js';
import { countUnplaced } from './apply-filter.js';
import type { Near } from './filter.js';
import { isDistance } from './filter-address.js';
import { buildGazetteer, cityLabel, findCities, readPoint } from './gazetteer.js';

export const KM_PER_MILE = 1.609344;
const SUGGESTED = 8;
const USUAL_DISTANCE = '100';

interface NearFieldProps {
  readonly table: Pick<LiveTable, 'schools'>;
  readonly near: Near | null;
  onNear(near: Near | null): void;
}

/** Schools within a distance of a city of the table, of a point, or of where the reader is. Nobody outside is asked. */
export function NearField({ table, near, onNear }: NearFieldProps) {
  const id = useId();
  const gazetteer = useMemo(() => buildGazetteer(table.schools), [table.schools]);
  const unplaced = useMemo(() => countUnplaced(table), [table]);
  const [place, setPlace] = useState('');
  const [distance, setDistance] = useState(USUAL_DISTANCE);
  const [unit, setUnit] = useState<'km' | 'miles'>(navigator.language === 'en-US' ? 'miles' : 'km');
  const [said, setSaid] = useState<string | null>(null);
  const suggested = useMemo(() => findCities(gazetteer, place, SUGGESTED), [gazetteer, place]);
  const words = W.filters.near;

  const readKm = (): number | null => {
    const km = Number(distance) * (unit === 'miles' ? KM_PER_MILE : 1);
    return isDistance(km) ? Number(km.toFixed(1)) : null;
  };
  const show = (event: FormEvent): void => {
    event.preventDefault();
    const km = readKm();
    if (km === null) {
      setSaid(words.badDistance);
      return;
    }
    const point = readPoint(place);
    const city = point ? null : (findCities(gazetteer, place, 1)[0] ?? null);
    const found = point ?? city;
    if (!found) {
      setSaid(words.unknown(place));
      return;
    }
    setSaid(null);
    const { latitude, longitude } = found;
    onNear({ label: city ? cityLabel(city) : place.trim(), latitude, longitude, km, own: false });
  };
  const askPosition = (): void => {
    const km = readKm();
    if (km === null || !navigator.geolocation) {
      setSaid(km === null ? words.badDistance : words.refused);
      return;
    }
    setSaid(words.asking);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setSaid(null);
        onNear({ label: words.hereLabel, latitude: coords.latitude, longitude: coords.longitude, km, own: true });
      },
      () => setSaid(words.refused),
      { timeout: 15_000 },
    );
  };
  return (
    <fieldset className="facet facet-near">
      <legend>{words.title}</legend>
      <form className="near" onSubmit={show}>
        <label className="near-place">
          <span>{words.place}</span>
          <input
            className="field"
            type="text"
            list={`${id}cities`}
            placeholder={words.placeHint}
            value={place}
            onChange={(event) => setPlace(event.target.value)}
          />
        </label>
        <datalist id={`${id}cities`}>
          {suggested.map((city) => (
            <option key={cityLabel(city)} value={cityLabel(city)}>
              {words.schools(city.schools)}
            </option>
          ))}
        </datalist>
        <label>
          <span>{words.within}</span>
          <input
            className="field near-distance"
            type="number"
            min="1"
            step="any"
            value={distance}
            onChange={(event) => setDistance(event.target.value)}
          />
        </label>
        <label>
          <span className="unseen">{words.unit}</span>
          <select className="field" value={unit} onChange={(event) => setUnit(event.target.value as 'km' | 'miles')}>
            <option value="km">{words.km}</option>
            <option value="miles">{words.miles}</option>
          </select>
        </label>
        <button type="submit" className="button">
          {words.apply}
        </button>
        <button type="button" className="button" onClick={askPosition}>
          {words.here}
        </button>
      </form>
      <p className="small" role="status">
        {said}
      </p>
      {near?.own && (
        <p className="small soft">
          {words.hereNote}{' '}
          <button type="button" className="link-button" onClick={() => onNear(shareable(near))}>
            {words.keep}
          </button>
        </p>
      )}
      {unplaced > 0 && <p className="small soft">{words.unplaced(unplaced)}</p>}
    </fieldset>
  );
}

/** A position that the reader asks to have in the address: to two decimals, about a kilometre. */
function shareable({ latitude, longitude, km }: Near): Near {
  const rounded = { latitude: Number(latitude.toFixed(2)), longitude: Number(longitude.toFixed(2)) };
  return { ...rounded, km, label: `${rounded.latitude}, ${rounded.longitude}`, own: false };
}
