import { ADDRESS, editionList } from '@bearings/contract';
import type { FieldId, Population, Profile, Wish, WishSubject } from '@bearings/core/fit';
import { useState } from 'react';
import { useAnswer } from '../../answer/use-answer.js';
import type { FitState, KnownValues } from '../../engine/fit.js';
import { F } from '../../text/fit-language.js';
import { say } from '../../text/say.js';
import type { Fields } from '../word-fact.js';
import { freeId } from './change-profile.js';
import { Group, OneOf } from './choices.js';
import { CATEGORY_WAYS, curveBetween, curveOfCategories, firstSpan, NUMBER_WAYS, type Way } from './first-curve.js';
import { hintOf } from './needs-step.js';
import { NumberInput } from './number-field.js';
import { readNumber } from './read-number.js';
import type { Step } from './steps.js';
import { SelectField } from './text-field.js';
import { useKnown } from './use-known.js';
import { fieldOptions, unitOf, wordKnown } from './word-known.js';

type Kind = WishSubject['kind'];
const KINDS: readonly Kind[] = ['field', 'distance', 'ranking'];
/** As important as a wish that is proposed, so that all begin equal. */
const IMPORTANCE = 60;

interface WishAddProps {
  readonly profile: Profile;
  readonly state: FitState;
  readonly cohort: string;
  readonly fields: Fields;
  onAdd(wish: Wish): void;
  onStep(step: Step): void;
}

/** Adds a wish about a field, a distance or a rank; its curve begins with numbers that the schools have. */
export function WishAdd({ profile, state, cohort, fields, onAdd, onStep }: WishAddProps) {
  const words = F.profile.wishes;
  const editions = useAnswer(ADDRESS.editions, editionList);
  const [kind, setKind] = useState<Kind>('field');
  const [picked, setPicked] = useState<Record<Kind, string>>({ field: '', distance: '', ranking: '' });
  const [way, setWay] = useState<Way>('more');
  const [span, setSpan] = useState({ low: '', high: '' });
  const subject = subjectOf(kind, picked[kind], fields);
  const known = useKnown(subject, state, cohort);
  const field = kind === 'field' ? fields.get(picked.field) : undefined;
  const categories = field?.shape.kind === 'category' ? field.shape.values.map(({ id }) => id) : null;
  const titles = new Map(
    editions.kind === 'ready'
      ? editions.value.editions.map(({ id, title, fictional }) => {
          const own = say(title);
          return [id, fictional ? words.fictional(own) : own] as const;
        })
      : [],
  );
  const begun = spanToBegin(kind, field, known);
  const typed = spanTyped(span);
  const isAsked = subject !== null && categories === null && known !== null && begun === null;
  const ways: readonly Way[] = categories ? CATEGORY_WAYS : NUMBER_WAYS;
  const own = ways.includes(way) ? way : (ways[0] ?? way);
  const pick = (value: string): void => {
    setPicked({ ...picked, [kind]: value });
    setWay(kind === 'field' ? 'more' : 'less');
    setSpan({ low: '', high: '' });
  };
  const curve =
    subject === null
      ? null
      : categories
        ? curveOfCategories(own, categories)
        : (begun ?? typed)
          ? curveBetween(own, (begun ?? typed)!)
          : null;
  const add = (): void => {
    if (subject === null || curve === null) return;
    const place = profile.places.find(({ id }) => id === picked.distance);
    const label = { field: '', distance: words.near(place?.label || picked.distance), ranking: '' }[kind];
    const taken = profile.wishes.map(({ id }) => id);
    const base = { field: picked.field, distance: `near-${picked.distance}`, ranking: `rank-${picked.ranking}` }[kind];
    onAdd({
      id: freeId(base, taken, 'wish'),
      label: kind === 'ranking' ? words.ranking(titles.get(picked.ranking) ?? picked.ranking) : label,
      group: kind === 'field' ? (field?.group ?? 'school') : kind,
      subject,
      curve,
      importance: IMPORTANCE,
    });
    pick('');
  };
  return (
    <Group legend={words.add} className="say-add">
      <OneOf
        legend={words.from}
        value={kind}
        isOptional={false}
        options={KINDS.map((one) => [one, words.kinds[one]])}
        onValue={(one) => {
          setKind(one ?? 'field');
          setWay(one === 'field' ? 'more' : 'less');
        }}
      />
      {kind === 'field' && (
        <SelectField
          label={words.field}
          hint={hintOf(picked.field, fields)}
          value={picked.field}
          options={fieldOptions(fields, F.profile.choose)}
          onValue={pick}
        />
      )}
      {kind === 'distance' &&
        (profile.places.length === 0 ? (
          <p>
            {words.noPlaces}{' '}
            <button type="button" className="link-button" onClick={() => onStep('places')}>
              {words.toPlaces}
            </button>
          </p>
        ) : (
          <SelectField
            label={words.place}
            value={picked.distance}
            options={[['', F.profile.choose], ...profile.places.map(({ id, label }) => [id, label || id] as const)]}
            onValue={pick}
          />
        ))}
      {kind === 'ranking' && (
        <SelectField
          label={words.edition}
          value={picked.ranking}
          options={[['', F.profile.choose], ...titles]}
          onValue={pick}
        />
      )}
      {subject && (
        <>
          <p className="small" role="status">
            {known === null ? words.looking : wordKnown(known, subject, field, profile.residence)}
          </p>
          {isTwice(subject, profile) && <p className="small soft">{words.twice}</p>}
          <SelectField
            label={words.way}
            value={own}
            options={ways.map((one) => [one, F.profile.ways[one]])}
            onValue={(one) => setWay(one as Way)}
          />
          {isAsked && (
            <Group legend={words.needSpan}>
              <div className="say-row">
                {(['low', 'high'] as const).map((end) => (
                  <NumberInput
                    key={end}
                    label={words.ends[end]}
                    unit={unitOf(subject, field)}
                    typed={span[end]}
                    last={null}
                    onType={(text) => setSpan({ ...span, [end]: text })}
                  />
                ))}
              </div>
            </Group>
          )}
        </>
      )}
      <p>
        <button type="button" className="button button-strong" disabled={curve === null} onClick={add}>
          {words.addNow}
        </button>
      </p>
    </Group>
  );
}

function subjectOf(kind: Kind, id: string, fields: Fields): WishSubject | null {
  if (id === '') return null;
  if (kind === 'distance') return { kind, place: id };
  if (kind === 'ranking') return { kind, edition: id };
  const population: Population | null = fields.get(id)?.byPopulation ? 'matriculated' : null;
  return { kind, field: id as FieldId, population };
}

/** Distances matter from the place itself on, ranks from the first to the last. */
function spanToBegin(kind: Kind, field: Parameters<typeof firstSpan>[0], known: KnownValues | null) {
  if (kind === 'field') return firstSpan(field, known);
  const numbers = known?.numbers;
  if (!numbers) return null;
  if (kind === 'distance') return { low: 0, high: Math.max(1, Math.ceil(numbers.median / 100) * 100) };
  return numbers.most > 1 ? { low: 1, high: numbers.most } : null;
}

function spanTyped({ low, high }: { readonly low: string; readonly high: string }) {
  const [from, to] = [readNumber(low), readNumber(high)];
  if (from.kind !== 'value' || to.kind !== 'value' || from.value >= to.value) return null;
  return { low: from.value, high: to.value };
}

function isTwice(subject: WishSubject, { wishes }: Profile): boolean {
  const key = (one: WishSubject): string => JSON.stringify(Object.entries(one).sort());
  return wishes.some((wish) => key(wish.subject) === key(subject));
}
