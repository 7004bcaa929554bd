import type { SchoolId } from '@bearings/core';
import type { FactKind } from '@bearings/library/fit';
import { useEffect, useRef, useState } from 'react';
import { fitOf } from '../../address/route.js';
import { engine } from '../../engine/engine.js';
import type { FactsAsked, FactsRead, FitState } from '../../engine/fit.js';
import type { Outcome } from '../../engine/outcome.js';
import { DropZone } from '../../own/drop-zone.js';
import { NoAnswer, Waiting } from '../../parts/states.js';
import { F } from '../../text/fit-language.js';
import { actOnFit } from '../fit-store.js';
import { FactsFound } from './facts-found.js';
import { FileForm } from './file-form.js';
import { KindList } from './kind-list.js';
import { TemplatePart } from './template-part.js';

/** A file that was brought, how it was asked to be read, and what came of it; null while it is read. */
interface Brought {
  readonly file: File;
  readonly asked: FactsAsked;
  readonly outcome: Outcome<FactsRead> | null;
}

interface BringPartProps {
  readonly state: FitState;
  /** What a file is most likely to be, as the person came to bring it; null to tell by its content. */
  readonly kind: FactKind | null;
  /** A file that was dropped on the page; read at once. */
  readonly dropped: File | null;
  /** Takes a file that holds no facts but a profile or all that was saved. */
  onProfile(file: File): void;
}

/** Files of facts: brought, understood, their names decided, and kept. */
export function BringPart({ state, kind, dropped, onProfile }: BringPartProps) {
  const words = F.facts.bring;
  const part = useRef<HTMLElement>(null);
  const [brought, setBrought] = useState<Brought | null>(null);
  const [said, setSaid] = useState('');
  const [bug, setBug] = useState<{ readonly bug: unknown } | null>(null);
  if (bug) throw bug.bug;

  const read = async (file: File, asked: FactsAsked): Promise<Outcome<FactsRead>> => {
    setSaid('');
    setBrought({ file, asked, outcome: null });
    const outcome = await engine().fit.readFacts(file, asked);
    setBrought({ file, asked, outcome });
    return outcome;
  };
  const watched = (work: () => Promise<unknown>): void => {
    work().catch((thrown: unknown) => setBug({ bug: thrown }));
  };
  const bring = (file: File): void =>
    watched(async () => {
      if (await isProfile(file)) return onProfile(file);
      await read(file, { kind, year: null, retrieved: '', decisions: {} });
    });
  const keep = (decisions: FactsAsked['decisions']): void =>
    watched(async () => {
      if (brought === null) return;
      const { file, asked } = brought;
      const isDecided = decisions === asked.decisions;
      if (!isDecided && (await read(file, { ...asked, decisions })).kind !== 'ready') return;
      const failure = await actOnFit(() => engine().fit.keepFacts());
      if (failure !== null) return setBrought({ file, asked, outcome: failure });
      setBrought(null);
      setSaid(words.kept(file.name));
    });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new file is news
  useEffect(() => {
    if (dropped) bring(dropped);
  }, [dropped]);
  // What was found takes the place of the control that led to it, and has the focus.
  const stage = brought === null ? said : (brought.outcome?.kind ?? 'reading');
  useEffect(() => {
    if (stage === 'ready') part.current?.querySelector<HTMLElement>('.facts-found h3')?.focus();
    else if (stage !== '' && stage !== 'reading') part.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [stage]);

  return (
    <section ref={part} aria-labelledby="fit-bring" className="facts-part">
      <h2 id="fit-bring" tabIndex={-1}>
        {words.title}
      </h2>
      <p className="lead">{words.lead}</p>
      <p role="status" className="facts-said">
        {said}
      </p>
      {brought === null && (
        <>
          {kind !== null && <p>{F.facts.kinds[kind]!.where}</p>}
          <DropZone onFile={bring} formats={words.formats} accept=".xlsx,.csv,.tsv,.txt,.json,.toml" />
          <KindList />
          <TemplatePart />
        </>
      )}
      {brought !== null && (
        <>
          <FileForm
            key={brought.file.name}
            file={brought.file}
            asked={brought.asked}
            onRead={(asked) => watched(() => read(brought.file, asked))}
            onOther={() => setBrought(null)}
          />
          {brought.outcome === null && <Waiting words={words.reading(brought.file.name)} />}
          {brought.outcome !== null && brought.outcome.kind !== 'ready' && (
            <NoAnswer
              asked={{ ...brought.outcome, again: () => setBrought(null) }}
              back={{ to: fitOf('ranking'), words: F.page.parts.ranking }}
            />
          )}
          {brought.outcome?.kind === 'ready' && (
            <FactsFound
              found={brought.outcome.value}
              state={state}
              decided={brought.asked.decisions}
              onRead={(decisions: Readonly<Record<string, SchoolId | null>>) =>
                watched(() => read(brought.file, { ...brought.asked, decisions }))
              }
              onKeep={keep}
            />
          )}
        </>
      )}
    </section>
  );
}

/** Whether a file is a profile, or all that was saved, rather than a table: TOML, or an object in JSON. */
async function isProfile(file: File): Promise<boolean> {
  if (/\.toml$/i.test(file.name)) return true;
  return /\.json$/i.test(file.name) && /^\uFEFF?\s*\{/.test(await file.slice(0, 200).text());
}
