import { useRef, useState } from 'react';
import { MOST_EXAMPLES } from '@bearings/core/fit';
import { foldText } from '../../filter/fold-text.js';
import { F } from '../../text/fit-language.js';
import { wordFault } from '../../text/say.js';
import { compareNames, joinWords } from '../../text/words.js';
import { useDraft } from './drafts.js';
import { FieldFrame } from './field-frame.js';
import { OrderList } from './order-list.js';
import type { StepProps } from './step-props.js';

interface ExamplesPartProps extends StepProps {
  readonly order: readonly string[];
  onOrder(order: readonly string[]): void;
}

/** Schools that the person likes already, in their order. */
export function ExamplesPart({ now, order, onOrder }: ExamplesPartProps) {
  const words = F.profile.weights.examples;
  const most = String(MOST_EXAMPLES);
  const [text, type] = useDraft('importance/school', '', '');
  const [wrong, setWrong] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const schools = now.view?.answer.schools ?? [];
  const nameOf = new Map<string, string>(schools.map(({ school, name }) => [school, name]));
  const wordOf = (id: string): string => nameOf.get(id) ?? id;
  const add = (): void => {
    input.current?.focus();
    if (text.trim() === '') return;
    const folded = foldText(text);
    const names = schools.filter(({ name }) => foldText(name).includes(folded));
    const found = names.find(({ name }) => foldText(name) === folded) ?? (names.length === 1 ? names[0] : undefined);
    const refused = !found
      ? words.unknown(text.trim())
      : order.includes(found.school)
        ? words.twice(found.name)
        : order.length >= MOST_EXAMPLES
          ? words.full(most)
          : null;
    setWrong(refused);
    if (!found || refused !== null) return;
    type('');
    onOrder([...order, found.school]);
  };
  const { learned } = now.view?.answer.weights ?? { learned: null };
  const failure = now.failure?.kind === 'problem' ? now.failure.problem : null;
  return (
    <>
      <p>{words.lead}</p>
      {schools.length === 0 ? (
        <p className="soft">{words.waiting}</p>
      ) : (
        <FieldFrame label={words.find} hint={words.findHint(most)} wrong={wrong}>
          {({ id, describedBy }) => (
            <span className="say-input">
              <input
                ref={input}
                id={id}
                className="field say-text"
                list={`${id}schools`}
                autoComplete="off"
                dir="auto"
                value={text}
                aria-describedby={describedBy}
                onChange={({ target }) => {
                  setWrong(null);
                  type(target.value);
                }}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return;
                  event.preventDefault();
                  add();
                }}
              />
              <button type="button" className="button" onClick={add}>
                {F.profile.add}
              </button>
              <datalist id={`${id}schools`}>
                {[...nameOf.values()].sort(compareNames).map((name) => (
                  <option key={name} value={name} />
                ))}
              </datalist>
            </span>
          )}
        </FieldFrame>
      )}
      {order.length > 0 && <OrderList legend={words.order} order={order} wordOf={wordOf} onOrder={onOrder} />}
      {order.length < 2 && <p className="small soft">{words.two}</p>}
      {failure && !now.isBusy && (
        <p className="say-wrong" role="alert">
          {wordFault(failure.fault, failure.facts, failure.detail)}
        </p>
      )}
      {learned && !now.isBusy && order.length >= 2 && (
        <p role="status">
          {learned.dropped.length === 0 ? words.keptAll : words.dropped(joinWords(learned.dropped.map(wordOf)))}
        </p>
      )}
    </>
  );
}
