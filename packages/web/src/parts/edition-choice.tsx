import type { EditionList } from '@bearings/contract';
import { rankingOf } from '../address/route.js';
import { go } from '../address/use-route.js';
import { EN } from '../text/en.js';

interface EditionChoiceProps {
  readonly list: EditionList;
  readonly chosen: string;
}

/** Another edition in one step. */
export function EditionChoice({ list, chosen }: EditionChoiceProps) {
  const groups = [
    { label: EN.realEditions, editions: list.editions.filter((edition) => !edition.fictional) },
    { label: EN.fictionalEditions, editions: list.editions.filter((edition) => edition.fictional) },
  ].filter((group) => group.editions.length > 0);
  return (
    <label className="choice">
      <span className="choice-label">{EN.edition}</span>
      <select
        className="field"
        value={chosen}
        onChange={(event) => go(rankingOf(event.target.value === list.default ? null : event.target.value))}
      >
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.editions.map((edition) => (
              <option key={edition.id} value={edition.id}>
                {edition.title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
