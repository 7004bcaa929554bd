import { FIT_DEFAULTS, type FitRules } from '@bearings/core/fit';
import { useState } from 'react';
import { F } from '../../text/fit-language.js';
import { changeProfile } from '../fit-store.js';
import { OneOf } from './choices.js';
import { NumberField } from './number-field.js';

/** Choices of method, folded away. */
export function RulesPart({ rules }: { readonly rules: FitRules }) {
  const words = F.profile.rules;
  const [said, setSaid] = useState('');
  const set = (change: Partial<FitRules>): void => {
    setSaid('');
    changeProfile((profile) => ({ ...profile, rules: { ...profile.rules, ...change } }));
  };
  const bands = (change: Partial<FitRules['bands']>): void => set({ bands: { ...rules.bands, ...change } });
  const share = (key: 'leastKnown' | 'spread', label: string) => (
    <NumberField
      place={`rules/${key}`}
      label={label}
      unit="%"
      value={Number((100 * rules[key]).toFixed(6))}
      least={0}
      most={100}
      isOptional={false}
      onValue={(percent) => percent !== null && set({ [key]: percent / 100 })}
    />
  );
  return (
    <details className="say-fold">
      <summary>{words.title}</summary>
      <div className="say-fold-body">
        <p className="soft">{words.lead}</p>
        {share('leastKnown', words.leastKnown)}
        {share('spread', words.spread)}
        <div className="say-row">
          <NumberField
            place="rules/draws"
            label={words.draws}
            hint={words.drawsHint}
            value={rules.draws}
            least={1}
            most={100_000}
            decimals={0}
            isOptional={false}
            onValue={(draws) => draws !== null && set({ draws })}
          />
          <NumberField
            place="rules/seed"
            label={words.seed}
            hint={words.seedHint}
            value={rules.seed}
            least={Number.MIN_SAFE_INTEGER}
            most={Number.MAX_SAFE_INTEGER}
            decimals={0}
            isOptional={false}
            onValue={(seed) => seed !== null && set({ seed })}
          />
        </div>
        <OneOf
          legend={words.population}
          value={rules.bands.population}
          isOptional={false}
          options={(['matriculated', 'accepted'] as const).map((one) => [one, words.populations[one]])}
          onValue={(population) => population !== null && bands({ population })}
        />
        <OneOf
          legend={words.residency}
          value={rules.bands.residency}
          isOptional={false}
          options={(['own', 'all'] as const).map((one) => [one, words.residencies[one]])}
          onValue={(residency) => residency !== null && bands({ residency })}
        />
        <OneOf
          legend={words.label}
          value={rules.label}
          isOptional={false}
          options={(['percentile', 'difference'] as const).map((one) => [one, words.labels[one]])}
          onValue={(label) => label !== null && set({ label })}
        />
        <OneOf
          legend={words.mcat}
          value={rules.mcat}
          isOptional={false}
          options={(['newest', 'best'] as const).map((one) => [one, words.mcats[one]])}
          onValue={(mcat) => mcat !== null && set({ mcat })}
        />
        <p>
          <button
            type="button"
            className="button"
            onClick={() => {
              set(FIT_DEFAULTS);
              setSaid(words.wasReset);
            }}
          >
            {words.reset}
          </button>{' '}
          <span role="status" className="small">
            {said}
          </span>
        </p>
      </div>
    </details>
  );
}
