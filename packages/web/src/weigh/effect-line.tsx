import type { StandingsChange } from '@bearings/core';
import { W } from '../text/language.js';
import { wordChange } from './word-change.js';

/** What a change did to the ranks, in a sentence. */
export function EffectLine({ change, nameOf }: { change: StandingsChange; nameOf: (school: string) => string }) {
  return <span>{wordChange(change, nameOf, W)}</span>;
}
