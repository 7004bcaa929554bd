import { useId, useRef } from 'react';
import { CONSISTENT_RATIO, type Wish } from '@bearings/core/fit';
import { F } from '../../text/fit-language.js';
import { formatFixed, formatPlain, joinWords } from '../../text/words.js';
import { type Fields, labelOfWish } from '../word-fact.js';
import { useDraft } from './drafts.js';
import { nextPair, type Pair, stepOfScale, STEPS_OF_SCALE, timesOf, withPair } from './saaty.js';
import type { StepProps } from './step-props.js';

interface PairsPartProps extends StepProps {
  readonly pairs: readonly Pair[];
  onPairs(pairs: readonly Pair[]): void;
}

/** Two wishes at a time, and whether the answers hang together. */
export function PairsPart({ profile: { wishes }, now, fields, pairs, onPairs }: PairsPartProps) {
  const words = F.profile.weights.pairs;
  const list = useRef<HTMLUListElement>(null);
  if (wishes.length < 2) return <p>{words.few}</p>;
  const next = nextPair(wishes, pairs);
  const all = (wishes.length * (wishes.length - 1)) / 2;
  const byId = new Map(wishes.map((wish) => [wish.id, wish]));
  const compared = now.isBusy ? null : (now.view?.answer.weights.compared ?? null);
  return (
    <>
      <p>{words.ask}</p>
      <p className="small soft" role="status">
        {next === null ? words.done : words.progress(String(pairs.length), String(all), String(wishes.length - 1))}{' '}
        {pairs.length === 0 && words.later}
      </p>
      {next && (
        <Question
          key={`${next[0].id} ${next[1].id}`}
          first={next[0]}
          second={next[1]}
          fields={fields}
          onTimes={(times) => onPairs(withPair(pairs, next[0].id, next[1].id, times))}
        />
      )}
      {compared && compared.weights.length === wishes.length && (
        <div className="say-fits" role="status">
          <p>
            {compared.ratio === null
              ? words.noRatio
              : (compared.ratio <= CONSISTENT_RATIO ? words.consistent : words.inconsistent)(
                  formatFixed(compared.ratio, 2),
                )}
          </p>
          {compared.groups.length > 1 && (
            <p className="small">
              {words.apart(
                compared.groups
                  .map((group) => joinWords(group.flatMap((k) => (wishes[k] ? labelOfWish(wishes[k], fields) : []))))
                  .join(' | '),
              )}
            </p>
          )}
          {compared.worst && compared.ratio !== null && compared.ratio > CONSISTENT_RATIO && (
            <Worst
              worst={compared.worst}
              wishes={wishes}
              fields={fields}
              onAnew={(first, second) =>
                list.current?.querySelector<HTMLElement>(`[data-pair="${[first, second].sort().join(' ')}"]`)?.focus()
              }
            />
          )}
        </div>
      )}
      {pairs.length > 0 && (
        <section aria-labelledby="say-pairs" className="say-list">
          <h3 id="say-pairs">{words.answered}</h3>
          <ul ref={list} className="say-pairs">
            {pairs.map((pair) => {
              const [first, second] = [byId.get(pair.first), byId.get(pair.second)];
              return (
                first &&
                second && (
                  <li key={`${pair.first} ${pair.second}`}>
                    <ScaleSelect
                      first={first}
                      second={second}
                      fields={fields}
                      times={timesOf(pairs, first.id, second.id)}
                      onTimes={(times) => onPairs(changed(pairs, pair, times))}
                    />
                  </li>
                )
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}

/** An answer changed where it stands, so that the list keeps its order; taken away where it is null. */
function changed(pairs: readonly Pair[], pair: Pair, times: number | null): readonly Pair[] {
  return pairs.flatMap((one) => (one !== pair ? one : times === null ? [] : { ...one, times }));
}

interface QuestionProps {
  readonly first: Wish;
  readonly second: Wish;
  readonly fields: Fields;
  onTimes(times: number | null): void;
}

/** The pair that is asked about now. */
function Question({ first, second, fields, onTimes }: QuestionProps) {
  const words = F.profile.weights.pairs;
  const [chosen, choose] = useDraft<number | null>(`importance/pair/${first.id} ${second.id}`, '', null);
  const box = useRef<HTMLFieldSetElement>(null);
  return (
    <fieldset ref={box} className="say-item say-group">
      <legend>{words.pair(labelOfWish(first, fields), labelOfWish(second, fields))}</legend>
      <ScaleSelect first={first} second={second} fields={fields} times={chosen} onTimes={choose} isBare />
      <p>
        <button
          type="button"
          className="button button-strong"
          disabled={chosen === null}
          onClick={() => {
            const around = box.current?.parentElement;
            choose(null);
            onTimes(chosen);
            requestAnimationFrame(() => around?.querySelector<HTMLElement>('fieldset.say-item select')?.focus());
          }}
        >
          {words.take}
        </button>
      </p>
    </fieldset>
  );
}

interface ScaleSelectProps extends QuestionProps {
  readonly times: number | null;
  /** Whether its label is only heard, since the question stands over it. */
  readonly isBare?: boolean | undefined;
}

/** Saaty's scale in words, from much more of the first to much more of the second. */
function ScaleSelect({ first, second, fields, times, isBare = false, onTimes }: ScaleSelectProps) {
  const words = F.profile.weights.pairs;
  const id = useId();
  const [one, other] = [labelOfWish(first, fields), labelOfWish(second, fields)];
  const step = times === null ? null : stepOfScale(times);
  const isBetween = times !== null && step === null;
  return (
    <div className="say-field">
      <label htmlFor={id} className={isBare ? 'unseen' : ''}>
        {words.pair(one, other)}
      </label>
      <select
        id={id}
        className="field say-select"
        data-pair={[first.id, second.id].sort().join(' ')}
        value={times === null ? '' : isBetween ? 'own' : String(STEPS_OF_SCALE.indexOf(step ?? 1))}
        onChange={({ target }) => {
          if (target.value !== 'own')
            onTimes(target.value === '' ? null : (STEPS_OF_SCALE[Number(target.value)] ?? null));
        }}
      >
        <option value="">{words.notYet}</option>
        {STEPS_OF_SCALE.map((at, k) => (
          <option key={at} value={k}>
            {wordStep(at, one, other)}
          </option>
        ))}
        {isBetween && <option value="own">{`${one}: ${words.times(formatPlain(times, 2))}`}</option>}
      </select>
    </div>
  );
}

function wordStep(times: number, first: string, second: string): string {
  const words = F.profile.weights.pairs;
  if (times === 1) return words.equal;
  const degree = words.degrees[String(Math.round(Math.max(times, 1 / times)))] ?? '';
  return words.more(times > 1 ? first : second, degree);
}

interface WorstProps {
  readonly worst: { readonly comparison: { first: number; second: number; times: number }; readonly implied: number };
  readonly wishes: readonly Wish[];
  readonly fields: Fields;
  onAnew(first: string, second: string): void;
}

function Worst({ worst: { comparison, implied }, wishes, fields, onAnew }: WorstProps) {
  const words = F.profile.weights.pairs;
  const [first, second] = [wishes[comparison.first], wishes[comparison.second]];
  if (!first || !second) return null;
  return (
    <p className="small">
      {words.worst(
        labelOfWish(first, fields),
        labelOfWish(second, fields),
        formatPlain(comparison.times, 2),
        formatPlain(implied, 2),
      )}{' '}
      <button type="button" className="link-button" onClick={() => onAnew(first.id, second.id)}>
        {words.toWorst}
      </button>
    </p>
  );
}
