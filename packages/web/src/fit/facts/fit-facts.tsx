import type { FactKind } from '@bearings/library/fit';
import { useEffect, useRef, useState } from 'react';
import { engine } from '../../engine/engine.js';
import type { FitState } from '../../engine/fit.js';
import { takeFile, useWaitingFile } from '../../own/dropped-file.js';
import { F } from '../../text/fit-language.js';
import type { FitNow } from '../fit-store.js';
import { BringPart } from './bring-part.js';
import { KeptPart } from './kept-part.js';
import { KnownPart } from './known-part.js';
import { useAct } from './use-act.js';
import '../../own/own.css';
import '../../style/method.css';
import '../../style/fit-facts.css';

/** What a person's ranking stands on: what is known of schools, what they bring themselves, and what this browser keeps. */
export default function FitFacts({ now, state }: { readonly now: FitNow; readonly state: FitState }) {
  const [kind, setKind] = useState<FactKind | null>(null);
  const [dropped, setDropped] = useState<File | null>(null);
  const bring = useRef<HTMLDivElement>(null);
  const act = useAct(state);
  const waiting = useWaitingFile();
  useEffect(() => {
    if (!waiting) return;
    takeFile();
    setDropped(waiting);
  }, [waiting]);
  const askFor = (wanted: FactKind): void => {
    setKind(wanted);
    const control = bring.current?.querySelector<HTMLElement>('.drop button') ?? bring.current?.querySelector('h2');
    control?.focus();
    control?.scrollIntoView({ block: 'center' });
  };
  return (
    <div className="sheet fit-facts">
      <p className="lead">{F.facts.lead}</p>
      <KnownPart state={state} cohort={now.cohort} onBring={askFor} />
      <div ref={bring}>
        <BringPart
          state={state}
          kind={kind}
          dropped={dropped}
          onProfile={(file) => void act.act(F.facts.kept.opened(file.name), () => engine().fit.take(file))}
        />
      </div>
      <KeptPart state={state} act={act} />
    </div>
  );
}
