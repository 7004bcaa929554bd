import { useState } from 'react';
import { W } from '../text/language.js';

interface GroupChoiceProps {
  readonly indicators: readonly string[];
  readonly label: (id: string) => string;
  /** The groups as they are; null for each indicator in turn. */
  readonly first: readonly (readonly string[])[] | null;
  onGroups(groups: readonly (readonly string[])[]): void;
}

const LETTERS = ['A', 'B', 'C'] as const;

/** Puts indicators into three groups. */
export function GroupChoice({ indicators, label, first, onGroups }: GroupChoiceProps) {
  const words = W.doubt.map;
  const [places, setPlaces] = useState<ReadonlyMap<string, number>>(
    () =>
      new Map(
        indicators.map((id, at) => [id, first ? first.findIndex((group) => group.includes(id)) : at % LETTERS.length]),
      ),
  );
  const groups = LETTERS.map((_, k) => indicators.filter((id) => places.get(id) === k));
  const complete = groups.every((group) => group.length > 0);
  return (
    <form
      className="group-choice"
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) onGroups(groups);
      }}
    >
      {indicators.map((id) => (
        <label key={id} className="choice">
          <span className="choice-label">{label(id)}</span>
          <select
            className="field"
            value={places.get(id)}
            onChange={({ target }) => setPlaces(new Map([...places, [id, Number(target.value)]]))}
          >
            {LETTERS.map((letter, k) => (
              <option key={letter} value={k}>
                {words.group(letter)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <p>
        <button type="submit" className="button" disabled={!complete}>
          {words.draw}
        </button>{' '}
        {!complete && <span className="soft small">{words.each}</span>}
      </p>
    </form>
  );
}
