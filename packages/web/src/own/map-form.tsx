import type { ColumnRole, MappedIndicator } from '@bearings/intake';
import { useState } from 'react';
import type { Inspection, MapDraft } from '../engine/own.js';
import { W } from '../text/language.js';
import { roleOf, withRole } from './map-draft.js';

interface MapFormProps {
  readonly found: Inspection;
  readonly suggested: NonNullable<Inspection['suggested']>;
  onSheet(sheet: string): void;
  onTake(map: MapDraft): void;
}

const ROLES: readonly ColumnRole[] = ['school', 'rank', 'overall', 'country', 'state', 'city', 'indicator', 'left-out'];

/** The questions that the terminal asks of a table, on one page: what each column is, and how its numbers are written. */
export function MapForm({ found, suggested, onSheet, onTake }: MapFormProps) {
  const words = W.own.map;
  const [map, setMap] = useState(suggested.map);
  const set = (change: Partial<MapDraft>): void => setMap({ ...map, ...change });
  const setIndicator = (column: string, change: Partial<MappedIndicator>): void =>
    set({ indicators: map.indicators.map((one) => (one.column === column ? { ...one, ...change } : one)) });
  const named = map.columns.school !== '';
  return (
    <form
      className="own-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (named) onTake(map);
      }}
    >
      <h2 tabIndex={-1}>{words.title}</h2>
      <p>
        {found.file}. {words.lead}
      </p>
      <div className="own-fields">
        {found.sheets.length > 1 && (
          <Choice
            label={words.sheet}
            value={map.sheet}
            options={found.sheets.map((name) => [name, name])}
            onChoose={onSheet}
          />
        )}
        <Text label={words.tableTitle} value={map.title} onText={(title) => set({ title })} />
        <Text label={words.publisher} value={map.publisher} onText={(publisher) => set({ publisher })} />
        <Choice
          label={words.startsFrom}
          value={map.startsFrom}
          options={[
            ['readings', words.readings],
            ['indicator-scores', words.scores],
          ]}
          onChoose={(startsFrom) => set({ startsFrom: startsFrom as MapDraft['startsFrom'] })}
        />
        <Choice
          label={words.decimal}
          value={map.decimal}
          options={[
            ['.', words.point],
            [',', words.comma],
          ]}
          onChoose={(decimal) => set({ decimal: decimal as MapDraft['decimal'] })}
        />
      </div>
      <ul className="own-columns">
        {suggested.guesses.map((guess) => {
          const indicator = map.indicators.find(({ column }) => column === guess.column);
          return (
            <li key={guess.column} className="own-column">
              <Choice
                label={guess.column}
                value={roleOf(map, guess.column)}
                options={ROLES.map((role) => [role, words.roles[role] ?? role])}
                onChoose={(role) => setMap(withRole(map, guess.column, role as ColumnRole))}
              />
              <span className="small soft" lang="en">
                {guess.because}
              </span>
              {indicator && <Details indicator={indicator} onChange={(change) => setIndicator(guess.column, change)} />}
            </li>
          );
        })}
      </ul>
      {!named && (
        <p className="own-wrong" role="alert">
          {words.needsSchool}
        </p>
      )}
      <button type="submit" className="button button-strong" disabled={!named}>
        {words.take}
      </button>
    </form>
  );
}

interface DetailsProps {
  readonly indicator: MappedIndicator;
  onChange(change: Partial<MappedIndicator>): void;
}

function Details({ indicator, onChange }: DetailsProps) {
  const words = W.own.map;
  return (
    <details className="own-details">
      <summary>
        {words.details}: {indicator.label}
      </summary>
      <div className="own-fields">
        <Text label={words.label} value={indicator.label} onText={(label) => onChange({ label })} />
        <Text label={words.unit} value={indicator.unit} onText={(unit) => onChange({ unit })} />
        <Choice
          label={words.direction}
          value={indicator.direction}
          options={[
            ['higher', words.higher],
            ['lower', words.lower],
          ]}
          onChoose={(direction) => onChange({ direction: direction as MappedIndicator['direction'] })}
        />
        <Text
          label={words.year}
          value={indicator.year === null ? '' : String(indicator.year)}
          onText={(text) => onChange({ year: /^[12]\d{3}$/.test(text) ? Number(text) : null })}
        />
        <Text label={words.source} value={indicator.source} onText={(source) => onChange({ source })} />
      </div>
    </details>
  );
}

function Text({
  label,
  value,
  onText,
}: {
  readonly label: string;
  readonly value: string;
  onText(text: string): void;
}) {
  return (
    <label className="own-field">
      <span className="choice-label">{label}</span>
      <input className="field" defaultValue={value} maxLength={200} onChange={(event) => onText(event.target.value)} />
    </label>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  onChoose(value: string): void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <label className="own-field">
      <span className="choice-label">{label}</span>
      <select className="field" value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
