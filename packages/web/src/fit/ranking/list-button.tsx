import type { SchoolId } from '@bearings/core';
import type { Profile } from '@bearings/core/fit';
import { memo } from 'react';
import { F } from '../../text/fit-language.js';
import { changeProfile } from '../fit-store.js';
import { today } from '../today.js';

interface ListButtonProps {
  readonly school: SchoolId;
  readonly name: string;
  readonly isOnList: boolean;
  readonly isSmall?: boolean;
}

/** Puts a school on the list of those that are applied to, or takes it off. */
export const ListButton = memo(function ListButton({ school, name, isOnList, isSmall = false }: ListButtonProps) {
  const words = F.ranking;
  return (
    <button
      type="button"
      className={isSmall ? 'fit-list-button' : 'button'}
      aria-pressed={isOnList}
      aria-label={isOnList ? words.onListOf(name) : words.addOf(name)}
      onClick={() => changeProfile((profile) => toggled(profile, school))}
    >
      {isOnList ? words.onList : words.add}
    </button>
  );
});

/** The profile with a school on its list, or without it. What was said of it is lost only where nothing was. */
export function toggled(profile: Profile, school: SchoolId): Profile {
  const isOnList = profile.list.some((entry) => entry.school === school);
  const list = isOnList
    ? profile.list.filter((entry) => entry.school !== school)
    : [
        ...profile.list,
        { school, state: 'considering' as const, priority: null, notes: '', dates: [], added: today() },
      ];
  return { ...profile, list };
}
