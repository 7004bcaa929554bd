import { isRoundedForAnotherScale, VARIATIONS, type Variation } from '@bearings/core';
import { memo, useRef } from 'react';
import type { RankingRoute } from '../address/route.js';
import { go } from '../address/use-route.js';
import { type Choices, type Effects, RULES, type Rule } from '../engine/effects.js';
import { W } from '../text/language.js';
import { EffectLine } from './effect-line.js';
import { useKeptFocus } from './use-kept-focus.js';

interface RulesChoiceProps {
  readonly route: RankingRoute;
  readonly choices: Choices;
  readonly effects: Effects | null;
  /** Whether the edition hands in scores that nothing normalizes any more. */
  readonly fromScores: boolean;
  readonly nameOf: (school: string) => string;
}

/** The rules of the method as choices, the published one marked; each says what it does to the ranks. */
export const RulesChoice = memo(function RulesChoice({
  route,
  choices,
  effects,
  fromScores,
  nameOf,
}: RulesChoiceProps) {
  const words = W.weights.rules;
  const { question } = route;
  const part = useRef<HTMLElement>(null);
  useKeptFocus(part);
  const ask = (change: Partial<typeof question>): void => {
    const asked = Object.entries({ ...question, ...change }).filter(([, value]) => value !== undefined);
    go({ ...route, question: Object.fromEntries(asked) as unknown as typeof question });
  };
  if (choices.declared === null) return null;
  const changed = RULES.some((rule) => question[rule] !== undefined);
  return (
    <section ref={part} className="rail-part" aria-labelledby="rules-title">
      <h2 id="rules-title">{words.title}</h2>
      {choices.methodologies.length > 1 && (
        <label className="choice">
          <span className="choice-label">{words.method}</span>
          <select
            id="rule-methodology"
            className="field"
            value={choices.declared.id}
            onChange={({ target }) => {
              const published = choices.methodologies.find(({ id }) => id === target.value)?.published;
              ask({ methodology: published ? undefined : target.value, weight: [] });
            }}
          >
            {choices.methodologies.map(({ id, title, published }) => (
              <option key={id} value={id}>
                {published ? words.published(title) : title}
              </option>
            ))}
          </select>
        </label>
      )}
      {RULES.map((rule) => (
        <RuleChoice
          key={rule}
          rule={rule}
          chosen={question[rule]}
          published={choices.rules?.[rule] ?? null}
          refused={rule === 'normalize' && fromScores ? words.alreadyNormalized : null}
          onChoose={(choice) => ask({ [rule]: choice })}
        >
          {effects?.rules[rule] && question[rule] !== undefined && (
            <EffectLine change={effects.rules[rule]} nameOf={nameOf} />
          )}
        </RuleChoice>
      ))}
      {isRoundedForAnotherScale(choices.declared, question as Variation) && (
        <p className="weigh-warnings">
          {words.otherScale}{' '}
          <button type="button" className="button" onClick={() => ask({ round: FINER })}>
            {words.finer}
          </button>
        </p>
      )}
      {changed && (
        <button
          type="button"
          className="button"
          onClick={() => ask({ normalize: undefined, aggregate: undefined, missing: undefined, round: undefined })}
        >
          {words.reset}
        </button>
      )}
    </section>
  );
});

interface RuleChoiceProps {
  readonly rule: Rule;
  readonly chosen: string | undefined;
  /** Null where the methodology is none of the choices. */
  readonly published: string | null;
  /** Why nothing can be chosen. */
  readonly refused: string | null;
  onChoose(choice: string | undefined): void;
  readonly children: React.ReactNode;
}

function RuleChoice({ rule, chosen, published, refused, onChoose, children }: RuleChoiceProps) {
  const words = W.weights.rules;
  const id = `rule-${rule}`;
  const offered = VARIATIONS[rule].filter(
    (choice) => choice === chosen || choice === published || rule !== 'round' || OFFERED.includes(choice),
  );
  return (
    <div className="rule">
      <label htmlFor={id} className="choice-label">
        {words[rule]}
      </label>
      <select
        id={id}
        className="field"
        value={chosen === published ? '' : (chosen ?? '')}
        disabled={refused !== null}
        aria-describedby={`${id}-effect`}
        onChange={({ target }) => onChoose(target.value === '' ? undefined : target.value)}
      >
        <option value="">{published === null ? words.mixed : words.published(wordChoice(rule, published))}</option>
        {offered
          .filter((choice) => choice !== published)
          .map((choice) => (
            <option key={choice} value={choice}>
              {wordChoice(rule, choice)}
            </option>
          ))}
      </select>
      <p id={`${id}-effect`} className="small soft rule-effect" aria-live="polite">
        {refused ?? children}
      </p>
    </div>
  );
}

/** Fine enough for scores that are deviations or shares. */
const FINER = 'half-up:3';

/** Of the many roundings, those that a list of choices shows. */
const OFFERED: readonly string[] = ['none', 'half-up:0', 'half-up:1', 'half-up:2', FINER, 'half-even:0', 'half-even:1'];

/** A choice in words: "z-score", "to 1 place, halves up". */
export function wordChoice(rule: Rule, choice: string): string {
  const { choices } = W.weights.rules;
  if (rule !== 'round') return choices[rule][choice] ?? choice;
  const [way, places] = choice.split(':');
  if (way === 'half-up' || way === 'half-even') return choices.round[way](Number(places));
  return choices.round.none;
}
