import { useMemo, useRef, useState } from 'react';
import type { WantedPlace } from '@bearings/core/fit';
import { engine } from '../../engine/engine.js';
import { buildGazetteer, cityLabel, findCities, readPoint } from '../../filter/gazetteer.js';
import { F } from '../../text/fit-language.js';
import { joinWords } from '../../text/words.js';
import { changeProfile } from '../fit-store.js';
import { labelOfWish } from '../word-fact.js';
import { freeId, wishesNear, withoutPlace } from './change-profile.js';
import { useDraft } from './drafts.js';
import { FieldFrame } from './field-frame.js';
import { RemoveRow } from './home-step.js';
import { NumberField } from './number-field.js';
import type { StepProps } from './step-props.js';
import { TextField } from './text-field.js';
import { useAsked } from './use-asked.js';

const SUGGESTED = 8;

/** Places to be near to, found without asking anybody outside. */
export function PlacesStep({ profile, fields }: StepProps) {
  const words = F.profile.places;
  const [said, setSaid] = useState('');
  const box = useRef<HTMLFieldSetElement>(null);
  const change = (id: string, part: Partial<WantedPlace>): void =>
    changeProfile((before) => ({
      ...before,
      places: before.places.map((place) => (place.id === id ? { ...place, ...part } : place)),
    }));
  const remove = (place: WantedPlace): void => {
    const wishes = wishesNear(profile, place.id).map((wish) => labelOfWish(wish, fields));
    setSaid(words.removed(place.label || place.id, joinWords(wishes)));
    changeProfile((before) => withoutPlace(before, place.id));
    box.current?.querySelector('input')?.focus();
  };
  return (
    <>
      <fieldset ref={box} className="say-group">
        <legend className="unseen">{words.find}</legend>
        <FindPlace
          onFound={(label, point) => {
            setSaid(words.added(label));
            changeProfile((before) => ({
              ...before,
              places: [...before.places, { id: freeId(label, idsOf(before.places), 'place'), label, ...point }],
            }));
          }}
        />
      </fieldset>
      <p role="status" className="small">
        {said}
      </p>
      <section aria-labelledby="say-places">
        <h3 id="say-places">{words.list}</h3>
        {profile.places.length === 0 && <p className="soft small">{words.none}</p>}
        {profile.places.map((place) => (
          <fieldset key={place.id} className="say-row say-item">
            <legend className="unseen">{words.here(place.label || place.id)}</legend>
            <TextField label={words.label} value={place.label} onValue={(label) => change(place.id, { label })} />
            <NumberField
              place={`places/${place.id}/latitude`}
              label={words.latitude}
              value={place.latitude}
              least={-90}
              most={90}
              isOptional={false}
              onValue={(latitude) => latitude !== null && change(place.id, { latitude })}
            />
            <NumberField
              place={`places/${place.id}/longitude`}
              label={words.longitude}
              value={place.longitude}
              least={-180}
              most={180}
              isOptional={false}
              onValue={(longitude) => longitude !== null && change(place.id, { longitude })}
            />
            <RemoveRow what={place.label || place.id} onRemove={() => remove(place)} />
          </fieldset>
        ))}
      </section>
    </>
  );
}

const idsOf = (places: readonly WantedPlace[]): readonly string[] => places.map(({ id }) => id);

interface FindPlaceProps {
  onFound(label: string, point: Pick<WantedPlace, 'latitude' | 'longitude'>): void;
}

function FindPlace({ onFound }: FindPlaceProps) {
  const words = F.profile.places;
  const asked = useAsked('schools', () => engine().fit.schools());
  const gazetteer = useMemo(() => (asked?.kind === 'ready' ? buildGazetteer(asked.value) : []), [asked]);
  const [{ text, isUnknown }, type] = useDraft('places/find', '', { text: '', isUnknown: false });
  const suggested = findCities(gazetteer, text, SUGGESTED);
  const input = useRef<HTMLInputElement>(null);
  const add = (): void => {
    input.current?.focus();
    if (text.trim() === '') return;
    const point = readPoint(text);
    const [city] = point ? [] : findCities(gazetteer, text, 1);
    const found = point ?? city;
    type(found ? { text: '', isUnknown: false } : { text, isUnknown: true });
    if (!found) return;
    onFound(city ? cityLabel(city) : text.trim(), { latitude: found.latitude, longitude: found.longitude });
  };
  return (
    <FieldFrame label={words.find} hint={words.findHint} wrong={isUnknown ? words.unknown(text.trim()) : null}>
      {({ id, describedBy }) => (
        <span className="say-input">
          <input
            ref={input}
            id={id}
            className="field say-text"
            list={`${id}cities`}
            autoComplete="off"
            dir="auto"
            value={text}
            aria-describedby={describedBy}
            onChange={({ target }) => type({ text: target.value, isUnknown: false })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
          />
          <button type="button" className="button" disabled={asked === null} onClick={add}>
            {F.profile.add}
          </button>
          <datalist id={`${id}cities`}>
            {suggested.map((city) => (
              <option key={cityLabel(city)} value={cityLabel(city)} />
            ))}
          </datalist>
        </span>
      )}
    </FieldFrame>
  );
}
