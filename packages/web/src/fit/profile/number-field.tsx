import { F } from '../../text/fit-language.js';
import { formatPlain } from '../../text/words.js';
import { useDraft } from './drafts.js';
import { FieldFrame } from './field-frame.js';
import { type NumberBounds, readNumber, writeNumber } from './read-number.js';

interface NumberInputProps extends NumberBounds {
  readonly label: string;
  readonly isLabelUnseen?: boolean | undefined;
  readonly hint?: string | undefined;
  readonly unit?: string | undefined;
  readonly typed: string;
  /** What is wrong with it beside being no such number. */
  readonly wrong?: string | null | undefined;
  /** What is said until it is right; null where nothing is. */
  readonly last: number | null;
  onType(typed: string): void;
  onLeave?(): void;
}

/** A number as it is being typed. What cannot be one says so, and what was said before stays. */
export function NumberInput(props: NumberInputProps) {
  const { label, isLabelUnseen, hint, unit, typed, wrong, last, least, most, decimals, onType, onLeave } = props;
  const problem = wrong ?? wordNumberWrong(typed, { least, most, decimals });
  const stays = last === null ? F.profile.number.unsaid : F.profile.number.stays(writeNumber(last));
  return (
    <FieldFrame
      label={label}
      isLabelUnseen={isLabelUnseen}
      hint={hint}
      wrong={problem === null ? null : `${problem} ${stays}`}
    >
      {({ id, describedBy, isWrong }) => (
        <span className="say-input">
          <input
            id={id}
            className="field say-number"
            inputMode="decimal"
            autoComplete="off"
            value={typed}
            aria-describedby={describedBy}
            aria-invalid={isWrong || undefined}
            onChange={({ target }) => onType(target.value)}
            onBlur={onLeave}
          />
          {unit && <span className="small soft">{unit}</span>}
        </span>
      )}
    </FieldFrame>
  );
}

interface NumberFieldProps extends NumberBounds {
  /** Where in the profile it stands. */
  readonly place: string;
  readonly label: string;
  readonly isLabelUnseen?: boolean | undefined;
  readonly hint?: string | undefined;
  readonly unit?: string | undefined;
  readonly value: number | null;
  /** What is wrong with a number that is within its bounds; null where nothing is. */
  readonly check?: ((value: number) => string | null) | undefined;
  /** Whether it may be left out. */
  readonly isOptional?: boolean | undefined;
  onValue(value: number | null): void;
}

/** A number of the profile. What is half typed is kept beside it, and never stands in it. */
export function NumberField(props: NumberFieldProps) {
  const { place, label, isLabelUnseen, hint, unit, value, check, isOptional = true, onValue, ...bounds } = props;
  const [typed, type, settle] = useDraft(place, String(value), value === null ? '' : writeNumber(value));
  const read = readNumber(typed, bounds);
  const wrong =
    read.kind === 'value'
      ? (check?.(read.value) ?? null)
      : read.kind === 'empty' && !isOptional
        ? F.profile.number['no-number']
        : null;
  return (
    <NumberInput
      {...bounds}
      label={label}
      isLabelUnseen={isLabelUnseen}
      hint={hint}
      unit={unit}
      typed={typed}
      wrong={wrong}
      last={value}
      onType={(text) => {
        const next = readNumber(text, bounds);
        const said =
          next.kind === 'empty' && isOptional
            ? null
            : next.kind === 'value' && !check?.(next.value)
              ? next.value
              : value;
        type(text, String(said));
        if (said !== value) onValue(said);
      }}
      onLeave={() => {
        if (wrong === null && read.kind !== 'wrong') settle();
      }}
    />
  );
}

/** Why a text is no number within bounds; null where it is one, or nothing is typed. */
export function wordNumberWrong(typed: string, bounds: NumberBounds): string | null {
  const words = F.profile.number;
  const read = readNumber(typed, bounds);
  if (read.kind !== 'wrong') return null;
  if (read.why === 'decimals') return words.decimals(String(bounds.decimals));
  if (read.why !== 'bounds') return words[read.why];
  const { least, most } = bounds;
  if (least == null) return words.atMost(formatPlain(most ?? 0, 6));
  return most == null
    ? words.atLeast(formatPlain(least, 6))
    : words.between(formatPlain(least, 6), formatPlain(most, 6));
}
