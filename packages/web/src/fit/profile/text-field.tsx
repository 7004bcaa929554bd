import { FieldFrame } from './field-frame.js';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly wrong?: string | null | undefined;
  onValue(value: string): void;
}

/** A text of the profile, in the person's own words. */
export function TextField({ label, hint, value, wrong, onValue }: TextFieldProps) {
  return (
    <FieldFrame label={label} hint={hint} wrong={wrong}>
      {({ id, describedBy }) => (
        <input
          id={id}
          className="field say-text"
          autoComplete="off"
          maxLength={200}
          value={value}
          dir="auto"
          aria-describedby={describedBy}
          onChange={({ target }) => onValue(target.value)}
        />
      )}
    </FieldFrame>
  );
}

interface SelectFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly wrong?: string | null | undefined;
  /** Options, in groups where they have a title. */
  readonly options: readonly SelectOption[];
  onValue(value: string): void;
  /** What of the person is asked, where browsers have a word for it (WCAG 1.3.5). */
  readonly purpose?: 'country' | 'address-level1' | undefined;
}

export type SelectOption =
  | readonly [value: string, words: string]
  | { readonly title: string; readonly options: readonly (readonly [value: string, words: string])[] };

/** One of several, where they are too many to stand side by side. */
export function SelectField({ label, hint, value, wrong, options, purpose, onValue }: SelectFieldProps) {
  const option = ([one, words]: readonly [string, string]) => (
    <option key={one} value={one}>
      {words}
    </option>
  );
  return (
    <FieldFrame label={label} hint={hint} wrong={wrong}>
      {({ id, describedBy }) => (
        <select
          id={id}
          className="field say-select"
          value={value}
          autoComplete={purpose ?? 'off'}
          aria-describedby={describedBy}
          onChange={({ target }) => onValue(target.value)}
        >
          {options.map((one) =>
            isGroup(one) ? (
              <optgroup key={one.title} label={one.title}>
                {one.options.map(option)}
              </optgroup>
            ) : (
              option(one)
            ),
          )}
        </select>
      )}
    </FieldFrame>
  );
}

function isGroup(option: SelectOption): option is Extract<SelectOption, { readonly title: string }> {
  return 'title' in option;
}
