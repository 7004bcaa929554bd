import { useEffect, useRef, useState } from 'react';
import { engine } from '../../engine/engine.js';
import type { FitState } from '../../engine/fit.js';
import type { Outcome } from '../../engine/outcome.js';
import { F } from '../../text/fit-language.js';
import { fileAsked } from '../file-asked.js';
import { actOnFit, type FitFailure } from '../fit-store.js';

/** What is done to what is kept, what came of it, and the way back. */
export interface Act {
  /** What was done last, in words; empty where nothing was. */
  readonly said: string;
  readonly failure: FitFailure | null;
  /** Puts everything back as it was before; null where nothing can be undone, or something else has changed since. */
  readonly undo: (() => void) | null;
  /** Says that something was done which changes nothing that is kept, or why it was not. */
  say(words: string, failure?: FitFailure | null): void;
  /** Does something that can be undone. */
  act(words: string, work: () => Promise<Outcome<FitState>>): Promise<void>;
}

/** Acts on what is kept, and holds what was kept before until something else changes. */
export function useAct(state: FitState): Act {
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<FitFailure | null>(null);
  const [before, setBefore] = useState<File | null>(null);
  const isOwn = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a state that came otherwise leaves nothing to go back to
  useEffect(() => {
    if (isOwn.current) isOwn.current = false;
    else setBefore(null);
  }, [state]);
  const say = (words: string, why: FitFailure | null = null): void => {
    setFailure(why);
    setSaid(why === null ? words : '');
  };
  const run = async (words: string, work: () => Promise<Outcome<FitState>>, back: File | null): Promise<void> => {
    isOwn.current = true;
    const why = await actOnFit(work);
    if (why !== null) isOwn.current = false;
    setBefore(why === null ? back : null);
    say(words, why);
  };
  const act: Act['act'] = async (words, work) => {
    const saved = await engine().fit.write('everything', fileAsked());
    const back = saved.kind === 'ready' ? new File([saved.value.content as BlobPart], saved.value.name) : null;
    await run(words, work, back);
  };
  const undo = (): void => {
    if (before !== null) void run(F.facts.kept.undone, () => engine().fit.take(before), null);
  };
  return { said, failure, undo: before === null ? null : undo, say, act };
}
