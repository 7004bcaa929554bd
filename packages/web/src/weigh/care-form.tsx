import { memo, useId, useState } from 'react';
import { W } from '../text/language.js';
import { forgetPreset, keepPreset, readPresets } from './own-presets.js';
import type { Weighing } from './use-weighing.js';
import { importanceWeights, type WeightGroup, weightsOf } from './weight-tree.js';

/** How much each answer counts: not at all, a little, much, most. */
const SIZES = [0, 1, 2, 4] as const;
const MUCH = 2;

interface CareFormProps {
  readonly groups: readonly WeightGroup[];
  readonly weighing: Weighing;
  readonly labelOf: (indicator: string) => string;
}

/** "What I care about": four answers for each indicator give the weights, which can be kept by a name. */
export const CareForm = memo(function CareForm({ groups, weighing, labelOf }: CareFormProps) {
  const words = W.weights.care;
  const [levels, setLevels] = useState<ReadonlyMap<string, number>>(new Map());
  const indicators = groups.flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'indicator'));
  const choose = (id: string, level: number): void => {
    const next = new Map(levels).set(id, level);
    setLevels(next);
    weighing.take(importanceWeights(groups, (indicator) => SIZES[next.get(indicator) ?? MUCH] ?? 0));
  };
  return (
    <details className="care">
      <summary>{words.title}</summary>
      <p className="small soft">{words.lead}</p>
      {indicators.map(({ id }) => (
        <fieldset key={id} className="care-row">
          <legend>{labelOf(id)}</legend>
          <div className="care-levels">
            {words.levels.map((label, level) => (
              <label key={label} className="care-level">
                <input
                  type="radio"
                  name={`care-${id}`}
                  checked={levels.get(id) === level}
                  onChange={() => choose(id, level)}
                />
                <span>{label}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <KeepForm groups={groups} />
    </details>
  );
});

function KeepForm({ groups }: { readonly groups: readonly WeightGroup[] }) {
  const words = W.weights.care;
  const id = useId();
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');
  const [own, setOwn] = useState(readPresets);
  return (
    <form
      className="care-keep"
      onSubmit={(event) => {
        event.preventDefault();
        const kept = keepPreset({ name: name.trim(), weights: Object.fromEntries(weightsOf(groups)) });
        setSaid(kept ? words.kept(name.trim()) : words.notKept);
        setOwn(readPresets());
      }}
    >
      <p className="small">{words.keep}</p>
      <label htmlFor={id} className="choice-label">
        {words.name}
      </label>
      <input
        id={id}
        className="field"
        value={name}
        maxLength={60}
        required
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button">
        {words.save}
      </button>
      <output className="small soft">{said}</output>
      {own.map((preset) => (
        <button
          key={preset.name}
          type="button"
          className="button"
          onClick={() => {
            forgetPreset(preset.name);
            setOwn(readPresets());
          }}
        >
          {words.forget(preset.name)}
        </button>
      ))}
    </form>
  );
}
