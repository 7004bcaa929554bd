import { type ReactNode, useId } from 'react';
import { F } from '../../text/fit-language.js';

interface GroupProps {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly wrong?: string | null | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Controls that answer one question together. */
export function Group({ legend, hint = '', wrong = null, className = '', children }: GroupProps) {
  const id = useId();
  const described = [...(hint === '' ? [] : [`${id}hint`]), ...(wrong === null ? [] : [`${id}wrong`])];
  return (
    <fieldset className={`say-group ${className}`} aria-describedby={described.join(' ') || undefined}>
      <legend>{legend}</legend>
      {hint !== '' && (
        <p id={`${id}hint`} className="small soft">
          {hint}
        </p>
      )}
      {children}
      {wrong !== null && (
        <p id={`${id}wrong`} className="say-wrong small" role="alert">
          {wrong}
        </p>
      )}
    </fieldset>
  );
}

interface OneOfProps<T extends string> extends Omit<GroupProps, 'children'> {
  /** Null where it is not said. */
  readonly value: T | null;
  readonly options: readonly (readonly [value: T, words: string])[];
  /** False where something is always said. */
  readonly isOptional?: boolean | undefined;
  onValue(value: T | null): void;
}

/** One of a few answers, or none. */
export function OneOf<T extends string>({ value, options, isOptional = true, onValue, ...group }: OneOfProps<T>) {
  const name = useId();
  const all: readonly (readonly [T | null, string])[] = isOptional ? [...options, [null, F.profile.notSaid]] : options;
  return (
    <Group {...group} className={`say-choices ${group.className ?? ''}`}>
      <span className="say-options">
        {all.map(([one, words]) => (
          <label key={one ?? ''} className="say-option">
            <input type="radio" name={name} checked={one === value} onChange={() => onValue(one)} />
            <span>{words}</span>
          </label>
        ))}
      </span>
    </Group>
  );
}

interface AnyOfProps<T extends string> extends Omit<GroupProps, 'children'> {
  readonly values: readonly T[];
  readonly options: readonly (readonly [value: T, words: string])[];
  onValues(values: readonly T[]): void;
}

/** Any of a few answers, in the order of the options. */
export function AnyOf<T extends string>({ values, options, onValues, ...group }: AnyOfProps<T>) {
  const ids = options.map(([id]) => id);
  return (
    <Group {...group} className={`say-choices ${group.className ?? ''}`}>
      <span className="say-options">
        {options.map(([one, words]) => (
          <label key={one} className="say-option">
            <input
              type="checkbox"
              checked={values.includes(one)}
              onChange={({ target }) =>
                onValues(ids.filter((id) => (id === one ? target.checked : values.includes(id))))
              }
            />
            <span>{words}</span>
          </label>
        ))}
      </span>
    </Group>
  );
}

/** Yes, no, or not said. */
export function YesNo(props: Omit<OneOfProps<'yes' | 'no'>, 'value' | 'options' | 'onValue'> & YesNoValue) {
  const { value, onValue, ...group } = props;
  return (
    <OneOf
      {...group}
      value={value === null ? null : value ? 'yes' : 'no'}
      options={[
        ['yes', F.profile.yes],
        ['no', F.profile.no],
      ]}
      onValue={(said) => onValue(said === null ? null : said === 'yes')}
    />
  );
}

interface YesNoValue {
  readonly value: boolean | null;
  onValue(value: boolean | null): void;
}
