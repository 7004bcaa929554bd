import { memo, useState } from 'react';
import type { Choices } from '../engine/effects.js';
import { W } from '../text/language.js';
import { readPresets } from './own-presets.js';
import type { Weighing } from './use-weighing.js';
import { equalWeights, type WeightGroup, type Weights, weightsOf } from './weight-tree.js';

interface WeightPresetsProps {
  readonly groups: readonly WeightGroup[];
  readonly weighing: Weighing;
  readonly choices: Choices | null;
}

/** Weights taken over as a whole: those declared, equal ones, other publishers', and those kept on this machine. */
export const WeightPresets = memo(function WeightPresets({ groups, weighing, choices }: WeightPresetsProps) {
  const [own, setOwn] = useState(readPresets);
  const words = W.weights.preset;
  const ids = weightsOf(groups);
  const fits = (weights: Readonly<Record<string, number>>): boolean =>
    [...ids.keys()].every((id) => weights[id] !== undefined);
  const others = (choices?.presets ?? []).filter(({ weights }) => fits(weights));
  const mine = own.filter(({ weights }) => fits(weights));
  const take = (chosen: string): void => {
    if (chosen === 'declared') weighing.reset();
    else if (chosen === 'equal') weighing.take(equalWeights(groups));
    else {
      const preset =
        chosen.slice(0, 3) === 'of '
          ? others.find(({ id }) => `of ${id}` === chosen)
          : mine.find(({ name }) => `my ${name}` === chosen);
      if (preset) weighing.take(new Map(Object.entries(preset.weights)) satisfies Weights);
    }
  };
  return (
    <label className="choice weigh-presets">
      <span className="choice-label">{W.weights.presets}</span>
      <select
        className="field"
        value=""
        onFocus={() => setOwn(readPresets())}
        onChange={(event) => take(event.target.value)}
      >
        <option value="">{words.choose}</option>
        <option value="declared">{words.declared}</option>
        <option value="equal">{words.equal}</option>
        {others.map(({ id, title }) => (
          <option key={id} value={`of ${id}`}>
            {words.of(title)}
          </option>
        ))}
        {mine.map(({ name }) => (
          <option key={name} value={`my ${name}`}>
            {words.own(name)}
          </option>
        ))}
      </select>
    </label>
  );
});
