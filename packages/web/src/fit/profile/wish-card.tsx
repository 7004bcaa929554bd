import { useRef } from 'react';
import type { Population, Residence, Wish } from '@bearings/core/fit';
import type { FitState } from '../../engine/fit.js';
import { F } from '../../text/fit-language.js';
import { formatShare } from '../../text/words.js';
import { CurveDrawing } from '../school/curve-drawing.js';
import { wordCurve } from '../school/word-curve.js';
import { type Fields, labelOfField, labelOfWish } from '../word-fact.js';
import { CurveFields } from './curve-fields.js';
import { hintOf } from './needs-step.js';
import { ImportanceField } from './importance-field.js';
import { SelectField, TextField } from './text-field.js';
import { useKnown } from './use-known.js';
import { populationOptions, wordKnown } from './word-known.js';

interface WishCardProps {
  readonly wish: Wish;
  readonly state: FitState;
  readonly cohort: string;
  readonly fields: Fields;
  readonly placeNames: ReadonlyMap<string, string>;
  readonly residence: Residence;
  /** Its part of all weights, 0 to 1. */
  readonly share: number;
  /** Whether its number is used. */
  readonly isStated: boolean;
  readonly isOpen: boolean;
  onOpen(isOpen: boolean): void;
  onWish(change: Partial<Wish>): void;
  onRemove(): void;
}

/** A wish: how important it is, and folded away what it looks at and from which value on it is fulfilled. */
export function WishCard(props: WishCardProps) {
  const { wish, fields, placeNames, share, isStated, isOpen, onOpen, onWish, onRemove } = props;
  const words = F.profile.wishes;
  const field = wish.subject.kind === 'field' ? fields.get(wish.subject.field) : undefined;
  const label = labelOfWish(wish, fields);
  const fold = useRef<HTMLDetailsElement>(null);
  return (
    <li className="say-wish" data-wish={wish.id}>
      <div className="say-wish-head">
        <h4>
          <bdi>{label}</bdi>
        </h4>
        <CurveDrawing curve={wish.curve} seen={null} />
        <p className="small soft">{wordCurve(wish, field)}</p>
      </div>
      {isStated && (
        <ImportanceField
          wish={wish}
          label={label}
          onImportance={(importance) => onWish({ importance })}
          share={formatShare(Math.round(1000 * share) / 1000)}
        />
      )}
      <details
        ref={fold}
        className="say-fold"
        open={isOpen}
        onToggle={({ currentTarget }) => {
          if (currentTarget.open !== isOpen) onOpen(currentTarget.open);
        }}
      >
        <summary>{words.edit(label)}</summary>
        {isOpen && (
          <div className="say-fold-body">
            <TextField label={words.label} value={wish.label} onValue={(said) => onWish({ label: said })} />
            <LooksAt {...props} name={nameOfSubject(wish, fields, placeNames)} />
            <CurveFields wish={wish} field={field} onCurve={(curve) => onWish({ curve })} />
            <p>
              <button type="button" className="button" onClick={onRemove}>
                {F.profile.remove(label)}
              </button>
            </p>
          </div>
        )}
      </details>
    </li>
  );
}

/** What a wish looks at, in words. */
function nameOfSubject({ subject }: Wish, fields: Fields, placeNames: ReadonlyMap<string, string>): string {
  const words = F.profile.wishes;
  if (subject.kind === 'field') return labelOfField(subject.field, fields);
  return subject.kind === 'distance'
    ? words.distance(placeNames.get(subject.place) ?? subject.place)
    : words.ranking(subject.edition);
}

function LooksAt({ wish, state, cohort, fields, residence, name, onWish }: WishCardProps & { readonly name: string }) {
  const words = F.profile.wishes;
  const { subject } = wish;
  const known = useKnown(subject, state, cohort);
  const field = subject.kind === 'field' ? fields.get(subject.field) : undefined;
  return (
    <div className="say-looks small">
      <p>
        <span className="soft">{words.looksAt}</span> {name}
      </p>
      {field && <p className="soft">{hintOf(field.id, fields)}</p>}
      {subject.kind === 'field' && field?.byPopulation && (
        <SelectField
          label={words.whose}
          value={subject.population ?? ''}
          options={populationOptions()}
          onValue={(population) => onWish({ subject: { ...subject, population: population as Population } })}
        />
      )}
      <p className="soft">{known === null ? words.looking : wordKnown(known, subject, field, residence)}</p>
    </div>
  );
}
