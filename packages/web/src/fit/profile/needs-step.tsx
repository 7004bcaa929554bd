import { useRef, useState } from 'react';
import type { FieldId, OwnRequirement, Population } from '@bearings/core/fit';
import { F } from '../../text/fit-language.js';
import { changeProfile } from '../fit-store.js';
import { definitionOfField, type Fields, labelOfCategory, labelOfField, warningOfField } from '../word-fact.js';
import { AnyOf, Group } from './choices.js';
import { RemoveRow } from './home-step.js';
import { NumberInput } from './number-field.js';
import { readNumber } from './read-number.js';
import { RowState } from './scores-step.js';
import type { StepProps } from './step-props.js';
import { SelectField } from './text-field.js';
import { type RowForm, useRows } from './use-rows.js';
import { fieldOptions, populationOptions, unitOf } from './word-known.js';

interface TypedNeed {
  readonly field: string;
  readonly population: Population | null;
  readonly kind: OwnRequirement['needs']['kind'];
  readonly value: string;
  readonly values: readonly string[];
}

const NEED: RowForm<OwnRequirement, TypedNeed> = {
  blank: { field: '', population: null, kind: 'one-of', value: '', values: [] },
  write: ({ field, population, needs }) => ({
    field,
    population,
    kind: needs.kind,
    value: needs.kind === 'one-of' ? '' : String(needs.value),
    values: needs.kind === 'one-of' ? needs.values : [],
  }),
  read: ({ field, population, kind, value, values }) => {
    const own = { field: field as FieldId, population };
    if (kind === 'one-of') return values.length === 0 ? null : { ...own, needs: { kind, values } };
    const read = readNumber(value);
    return read.kind === 'value' ? { ...own, needs: { kind, value: read.value } } : null;
  },
};

/** What a school must meet, of the person's own. */
export function NeedsStep({ profile, fields }: StepProps) {
  const words = F.profile.needs;
  const [picked, setPicked] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const { rows, change, add, remove } = useRows('requirements', profile.requirements, NEED, (requirements) =>
    changeProfile((before) => ({ ...before, requirements })),
  );
  const take = (): void => {
    const field = fields.get(picked);
    if (!field) return;
    const isNumber = field.shape.kind === 'number';
    add({
      field: field.id,
      population: field.byPopulation ? 'matriculated' : null,
      kind: isNumber ? 'at-least' : 'one-of',
    });
    setPicked('');
    requestAnimationFrame(() => {
      const items = list.current?.querySelectorAll<HTMLElement>('.say-item');
      items?.[items.length - 1]?.querySelector<HTMLElement>('input, select')?.focus();
    });
  };
  return (
    <>
      <div ref={list} className="say-list">
        {rows.length === 0 && <p className="soft">{words.none}</p>}
        {rows.map((row, at) => (
          <Need
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is where it stands, also while it is half typed
            key={at}
            typed={row.typed}
            last={row.last}
            fields={fields}
            onChange={(part) => change(at, part)}
            onRemove={() => remove(at)}
          />
        ))}
      </div>
      <Group legend={words.add}>
        <div className="say-row">
          <SelectField
            label={words.field}
            hint={hintOf(picked, fields)}
            value={picked}
            options={fieldOptions(fields, F.profile.choose)}
            onValue={setPicked}
          />
          <button type="button" className="button say-beside" disabled={picked === ''} onClick={take}>
            {words.add}
          </button>
        </div>
      </Group>
    </>
  );
}

/** What a field means, and how it misleads. */
export function hintOf(id: string, fields: Fields): string {
  const field = fields.get(id);
  return field ? [definitionOfField(field), warningOfField(field)].filter(Boolean).join(' ') : '';
}

interface NeedProps {
  readonly typed: TypedNeed;
  readonly last: OwnRequirement | null;
  readonly fields: Fields;
  onChange(part: Partial<TypedNeed>): void;
  onRemove(): void;
}

function Need({ typed, last, fields, onChange, onRemove }: NeedProps) {
  const words = F.profile.needs;
  const field = fields.get(typed.field);
  const label = labelOfField(typed.field, fields);
  const values = field?.shape.kind === 'category' ? field.shape.values : [];
  const lastNumber = last && last.needs.kind !== 'one-of' ? last.needs.value : null;
  return (
    <fieldset className="say-item say-group">
      <legend>{label}</legend>
      <p className="small soft">{hintOf(typed.field, fields)}</p>
      {typed.population !== null && (
        <SelectField
          label={words.whose}
          value={typed.population}
          options={populationOptions()}
          onValue={(population) => onChange({ population: population as Population })}
        />
      )}
      {typed.kind === 'one-of' ? (
        <AnyOf
          legend={words.oneOf}
          values={typed.values}
          options={values.map(({ id }) => [id, labelOfCategory(field, id)])}
          wrong={last !== null && typed.values.length === 0 ? words.needOne : null}
          onValues={(chosen) => onChange({ values: chosen })}
        />
      ) : (
        <div className="say-row">
          <SelectField
            label={words.kind}
            value={typed.kind}
            options={[
              ['at-least', words.kinds['at-least']],
              ['at-most', words.kinds['at-most']],
            ]}
            onValue={(kind) => onChange({ kind: kind as TypedNeed['kind'] })}
          />
          <NumberInput
            label={words.value}
            unit={unitOf({ kind: 'field', field: typed.field as FieldId, population: null }, field)}
            typed={typed.value}
            last={lastNumber}
            onType={(value) => onChange({ value })}
          />
        </div>
      )}
      <RowState isOpen={NEED.read(typed) === null} />
      <RemoveRow what={words.of(label)} onRemove={onRemove} />
    </fieldset>
  );
}
