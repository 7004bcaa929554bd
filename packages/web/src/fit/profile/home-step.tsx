import { type Residence, STATUSES } from '@bearings/core/fit';
import { STATE_CODES, stateName } from '../../filter/place-names.js';
import { F } from '../../text/fit-language.js';
import { changeProfile } from '../fit-store.js';
import { Group, OneOf } from './choices.js';
import { countryOptions } from './code-names.js';
import { type SelectOption, SelectField, TextField } from './text-field.js';
import type { StepProps } from './step-props.js';
import { type RowForm, useRows } from './use-rows.js';

type Tie = Residence['ties'][number];

const TIE: RowForm<Tie, Tie> = {
  blank: { state: '', why: '' },
  write: ({ state, why }) => ({ state, why }),
  read: (tie) => (tie.state === '' ? null : tie),
};

/** Where the person lives, and how the law sees them. */
export function HomeStep({ profile: { residence } }: StepProps) {
  const words = F.profile.home;
  const set = (change: Partial<Residence>): void =>
    changeProfile((profile) => ({ ...profile, residence: { ...profile.residence, ...change } }));
  const ties = useRows('residence/ties', residence.ties, TIE, (said) => set({ ties: said }));
  return (
    <>
      <OneOf
        legend={words.status}
        value={residence.status}
        options={STATUSES.map((status) => [status, words.statusNames[status]])}
        onValue={(status) => set({ status })}
      />
      <div className="say-row">
        <SelectField
          label={words.country}
          value={residence.country}
          purpose="country"
          options={withKept(residence.country, countryOptions())}
          onValue={(country) => set({ country })}
        />
        <StateField
          label={words.state}
          hint={words.stateHint}
          value={residence.state}
          isOwn
          onState={(state) => set({ state })}
        />
      </div>
      <Group legend={words.ties} className="say-section" hint={words.tiesHint}>
        {ties.rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is where it stands, also while it is half typed
          <div key={at} className="say-row say-item">
            <StateField
              label={words.tieState}
              value={row.typed.state}
              onState={(state) => ties.change(at, { state })}
            />
            <TextField label={words.tieWhy} value={row.typed.why} onValue={(why) => ties.change(at, { why })} />
            <RemoveRow what={stateName(row.typed.state) || String(at + 1)} onRemove={() => ties.remove(at)} />
          </div>
        ))}
        <p>
          <button type="button" className="button" onClick={() => ties.add()}>
            {words.addTie}
          </button>
        </p>
      </Group>
    </>
  );
}

/** Takes a row away. */
export function RemoveRow({ what, onRemove }: { readonly what: string; onRemove(): void }) {
  return (
    <button type="button" className="button say-remove" aria-label={F.profile.remove(what)} onClick={onRemove}>
      {F.profile.removeShort}
    </button>
  );
}

interface StateFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  /** Whether it is the person's own state of residence. */
  readonly isOwn?: boolean;
  onState(state: string): void;
}

function StateField({ label, hint, value, isOwn = false, onState }: StateFieldProps) {
  const options = STATE_CODES.map((code) => [code, `${stateName(code)} (${code})`] as const);
  return (
    <SelectField
      {...{ label, hint, value }}
      purpose={isOwn ? 'address-level1' : undefined}
      options={withKept(value, options)}
      onValue={onState}
    />
  );
}

/** Options with that of nothing said, and with what is said where it is none of them. */
export function withKept(
  value: string,
  options: readonly (readonly [value: string, words: string])[],
): readonly SelectOption[] {
  const isKnown = value === '' || options.some(([one]) => one === value);
  return [['', F.profile.notSaid], ...options, ...(isKnown ? [] : [[value, value] as const])];
}
