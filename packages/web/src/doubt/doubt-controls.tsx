import { useState } from 'react';
import type { DoubtRoute } from '../address/route.js';
import { go } from '../address/use-route.js';
import { W } from '../text/language.js';
import { formatCount } from '../text/words.js';
import { wordRegion } from './word-range.js';

interface DoubtControlsProps {
  readonly route: DoubtRoute;
  /** The edition's own. */
  readonly seed: number;
}

const REGIONS = ['box10', 'box25', 'box50', 'simplex'] as const;
const DRAWS = [1_000, 10_000, 100_000] as const;

/** What the ranges are to be over. */
export function DoubtControls({ route, seed }: DoubtControlsProps) {
  const words = W.doubt.page;
  const [text, setText] = useState(String(route.seed ?? seed));
  const regions: readonly string[] = [...new Set([...REGIONS, route.region])];
  const draws = [...new Set([...DRAWS, route.draws])].sort((a, b) => a - b);
  const isSeed = /^-?\d{1,15}$/.test(text.trim());
  return (
    <form
      className="doubt-controls"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSeed) return;
        const asked = Number(text);
        go({ ...route, seed: asked === seed ? null : asked });
      }}
    >
      <label className="choice">
        <span className="choice-label">{words.region}</span>
        <select
          className="field"
          value={route.region}
          onChange={({ target }) => go({ ...route, region: target.value })}
        >
          {regions.map((region) => (
            <option key={region} value={region}>
              {wordRegion(region)}
            </option>
          ))}
        </select>
      </label>
      <label className="choice">
        <span className="choice-label">{words.draws}</span>
        <select
          className="field"
          value={route.draws}
          onChange={({ target }) => go({ ...route, draws: Number(target.value) })}
        >
          {draws.map((number) => (
            <option key={number} value={number}>
              {formatCount(number)}
            </option>
          ))}
        </select>
      </label>
      <label className="choice">
        <span className="choice-label">{words.seed}</span>
        <input
          className="field doubt-seed"
          inputMode="numeric"
          value={text}
          aria-invalid={!isSeed}
          aria-describedby="doubt-seed-hint"
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <button type="submit" className="button">
        {words.again}
      </button>
      <span id="doubt-seed-hint" className="small soft">
        {words.seedHint}
      </span>
    </form>
  );
}
