import { useState } from 'react';
import { F } from '../../text/fit-language.js';
import { FieldFrame } from './field-frame.js';
import { useDraft } from './drafts.js';

const FIRST = '1990';
const LAST = '2100';

/** Whether a text is a day of a year that is asked about. */
export function isDay(text: string): boolean {
  const year = text.slice(0, 4);
  return /^\d{4}-\d\d-\d\d$/.test(text) && year >= FIRST && year <= LAST;
}

interface DateInputProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** ISO date; empty where there is none, or none that is whole. */
  readonly typed: string;
  onType(typed: string): void;
}

/** A day as it is being typed; a part of one says so. */
export function DateInput({ label, hint, typed, onType }: DateInputProps) {
  const words = F.profile.date;
  const [isPartial, setPartial] = useState(false);
  const bounds = typed !== '' && !isDay(typed) ? words.bounds(FIRST, LAST) : null;
  return (
    <FieldFrame label={label} hint={hint} wrong={isPartial ? words.partial : bounds}>
      {({ id, describedBy, isWrong }) => (
        <input
          id={id}
          className="field"
          type="date"
          min={`${FIRST}-01-01`}
          max={`${LAST}-12-31`}
          value={typed}
          aria-describedby={describedBy}
          aria-invalid={isWrong || undefined}
          onChange={({ target }) => {
            // What is half typed comes as nothing: it takes nothing away.
            if (!target.validity.badInput) {
              setPartial(false);
              onType(target.value);
            }
          }}
          onBlur={({ target }) => setPartial(target.validity.badInput)}
        />
      )}
    </FieldFrame>
  );
}

interface DateFieldProps {
  readonly place: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** ISO date; empty where it is not said. */
  readonly value: string;
  onValue(value: string): void;
}

/** A day of the profile; one that is not whole yet is not said. */
export function DateField({ place, label, hint, value, onValue }: DateFieldProps) {
  const [typed, type] = useDraft(place, value, value);
  return (
    <DateInput
      label={label}
      hint={hint}
      typed={typed}
      onType={(text) => {
        const said = text === '' || isDay(text) ? text : value;
        type(text, said);
        if (said !== value) onValue(said);
      }}
    />
  );
}
