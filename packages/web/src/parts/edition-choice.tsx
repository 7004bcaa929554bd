import { memo } from 'react';
import type { EditionList } from '@bearings/contract';
import { rankingOf } from '../address/route.js';
import { go } from '../address/use-route.js';
import { isOwn } from '../own/is-own.js';
import { W } from '../text/language.js';

interface EditionChoiceProps {
  readonly list: EditionList;
  readonly chosen: string;
}

/** Another edition in one step. */
export const EditionChoice = memo(function EditionChoice({ list, chosen }: EditionChoiceProps) {
  const groups = [
    { label: W.own.group, editions: list.editions.filter(({ id }) => isOwn(id)) },
    { label: W.realEditions, editions: list.editions.filter((edition) => !edition.fictional && !isOwn(edition.id)) },
    {
      label: W.fictionalEditions,
      editions: list.editions.filter((edition) => edition.fictional && !isOwn(edition.id)),
    },
  ].filter((group) => group.editions.length > 0);
  return (
    <label className="choice">
      <span className="choice-label">{W.edition}</span>
      <select
        className="field"
        value={chosen}
        onChange={(event) => go(rankingOf(event.target.value === list.default ? null : event.target.value))}
      >
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.editions.map((edition) => (
              <option key={edition.id} value={edition.id} lang="en">
                {edition.title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
});
