import type { Importance, Profile } from '@bearings/core/fit';
import { useState } from 'react';
import { F } from '../../text/fit-language.js';
import { formatShare } from '../../text/words.js';
import { changeProfile } from '../fit-store.js';
import { labelOfWish } from '../word-fact.js';
import { OneOf } from './choices.js';
import { useDraft } from './drafts.js';
import { ExamplesPart } from './examples-part.js';
import { ImportanceField } from './importance-field.js';
import { PairsPart } from './pairs-part.js';
import { RulesPart } from './rules-part.js';
import type { StepProps } from './step-props.js';
import { SelectField } from './text-field.js';
import { WeightTable } from './weight-table.js';

type Kind = Importance['kind'];
type Pairs = Extract<Importance, { kind: 'pairs' }>['pairs'];
const KINDS: readonly Kind[] = ['stated', 'pairs', 'examples'];
const STATED: Importance = { kind: 'stated' };

/** What was answered in each way; it outlives a change of the way. */
interface Answered {
  readonly pairs: Pairs;
  readonly order: readonly string[];
}

/** How the weights of wishes are found, and the rules of the rest. */
export function WeightsStep(props: StepProps) {
  const { profile, onStep } = props;
  const words = F.profile.weights;
  const { importance, wishes } = profile;
  const [kind, chooseKind] = useDraft<Kind>('importance/kind', importance.kind, importance.kind);
  const [before, answer] = useDraft<Answered>('importance/answered', '', { pairs: [], order: [] });
  const ids = new Set(wishes.map(({ id }) => id));
  const answered: Answered = {
    pairs:
      importance.kind === 'pairs'
        ? importance.pairs
        : before.pairs.filter(({ first, second }) => ids.has(first) && ids.has(second)),
    order: importance.kind === 'examples' ? importance.order : before.order,
  };
  const say = (way: Kind, now: Answered): void => {
    answer(now);
    const next = importanceOf(way, now);
    chooseKind(way, next.kind);
    changeProfile((was) => ({ ...was, importance: next }));
  };
  return (
    <>
      {wishes.length === 0 ? (
        <p>
          {words.noWishes}{' '}
          <button type="button" className="link-button" onClick={() => onStep('wishes')}>
            {words.toWishes}
          </button>
        </p>
      ) : (
        <>
          <OneOf
            legend={words.kind}
            hint={words.kindHints[kind]}
            className="say-tall"
            value={kind}
            isOptional={false}
            options={KINDS.map((one) => [one, words.kinds[one]])}
            onValue={(way) => way !== null && say(way, answered)}
          />
          {kind === 'stated' && <StatedPart {...props} />}
          {kind === 'pairs' && (
            <PairsPart {...props} pairs={answered.pairs} onPairs={(pairs) => say('pairs', { ...answered, pairs })} />
          )}
          {kind === 'examples' && (
            <ExamplesPart
              {...props}
              order={answered.order}
              onOrder={(order) => say('examples', { ...answered, order })}
            />
          )}
          {kind !== 'stated' && <WeightTable {...props} />}
        </>
      )}
      <RulesPart rules={profile.rules} />
    </>
  );
}

/** What a profile can say of a way: comparisons need one, an order needs two schools. */
function importanceOf(kind: Kind, { pairs, order }: Answered): Importance {
  if (kind === 'pairs' && pairs.length > 0) return { kind, pairs };
  if (kind === 'examples' && order.length >= 2) return { kind, order };
  return STATED;
}

/** Swing weights: the wish that one would raise first is 100, the others stand beside it. */
function StatedPart({ profile, fields }: StepProps) {
  const words = F.profile.weights;
  const { wishes } = profile;
  const [said, setSaid] = useState('');
  const all = wishes.reduce((sum, wish) => sum + wish.importance, 0);
  const set = (id: string, importance: number): void =>
    changeProfile((was: Profile) => ({
      ...was,
      wishes: was.wishes.map((one) => (one.id === id ? { ...one, importance } : one)),
    }));
  const label = new Map(wishes.map((wish) => [wish.id, labelOfWish(wish, fields)]));
  const most = wishes.filter((wish) => wish.importance === 100);
  return (
    <>
      <p>{words.swing}</p>
      <SelectField
        label={words.first}
        value={most.length === 1 ? (most[0]?.id ?? '') : ''}
        options={[['', F.profile.choose], ...label]}
        onValue={(id) => {
          if (id === '') return;
          set(id, 100);
          setSaid(words.firstSaid(label.get(id) ?? id));
        }}
      />
      <p className="unseen" role="status">
        {said}
      </p>
      <ul className="say-swings">
        {wishes.map((wish) => (
          <li key={wish.id}>
            <bdi>{label.get(wish.id)}</bdi>
            <ImportanceField
              wish={wish}
              label={label.get(wish.id) ?? wish.id}
              share={formatShare(all > 0 ? Math.round((1000 * wish.importance) / all) / 1000 : 0)}
              onImportance={(importance) => set(wish.id, importance)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
