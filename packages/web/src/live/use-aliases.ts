import { useEffect, useState } from 'react';
import { engine } from '../engine/engine.js';

const NONE: ReadonlyMap<string, readonly string[]> = new Map();
let kept: ReadonlyMap<string, readonly string[]> | null = null;

/** The other names of schools, by school; none until they have come. Asked for only when `wanted`. */
export function useAliases(wanted: boolean): ReadonlyMap<string, readonly string[]> {
  const [aliases, setAliases] = useState(kept ?? NONE);
  useEffect(() => {
    if (!wanted || kept) return;
    let gone = false;
    void engine()
      .aliases()
      .then((outcome) => {
        if (outcome.kind !== 'ready') return;
        kept = new Map(outcome.value);
        if (!gone) setAliases(kept);
      });
    return () => {
      gone = true;
    };
  }, [wanted]);
  return aliases;
}
