import type { Problem } from '@bearings/contract';
import { useEffect, useRef, useState } from 'react';
import { forgetAnswers } from '../answer/use-answer.js';
import { engine } from '../engine/engine.js';
import type { Outcome } from '../engine/outcome.js';
import type { Inspection, OwnFile, OwnSource, OwnTable } from '../engine/own.js';
import { usePageTitle } from '../pages/use-page-title.js';
import { NoAnswer, Waiting } from '../parts/states.js';
import { W } from '../text/language.js';
import { DropZone } from './drop-zone.js';
import { takeFile, useWaitingFile } from './dropped-file.js';
import { MapForm } from './map-form.js';
import './own.css';
import { OwnList } from './own-list.js';
import { OwnSummary } from './own-summary.js';
import { QsChoice } from './qs-choice.js';

type Failure =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'misread' }
  | { readonly kind: 'offline' };

type Stage =
  | { readonly at: 'start' }
  | { readonly at: 'waiting'; readonly words: string }
  | { readonly at: 'failed'; readonly failure: Failure }
  | { readonly at: 'understood'; readonly file: File; readonly found: Inspection }
  | { readonly at: 'taken'; readonly table: OwnTable };

/** Tables of one's own: dropped on the page, understood, matched, held against their arithmetic, ranked, never sent. */
export default function OwnPage() {
  usePageTitle(W.own.title);
  const [stage, setStage] = useState<Stage>({ at: 'start' });
  const [taken, setTaken] = useState(0);
  const [bug, setBug] = useState<{ bug: unknown } | null>(null);
  if (bug) throw bug.bug;

  const run = (words: string, work: () => Promise<Stage>): void => {
    setStage({ at: 'waiting', words });
    work().then(setStage, (thrown: unknown) => setBug({ bug: thrown }));
  };
  const inspect = (file: File, sheet: string | null): void =>
    run(W.own.reading(file.name), async () => {
      const outcome = await engine().inspect(file, sheet);
      if (outcome.kind !== 'ready') return { at: 'failed', failure: outcome };
      return isSaved(outcome.value) ? putBack(outcome.value) : { at: 'understood', file, found: outcome.value };
    });
  const putBack = async (file: OwnFile): Promise<Stage> => {
    const outcome = await engine().openOwn(file);
    if (outcome.kind !== 'ready') return { at: 'failed', failure: outcome };
    news();
    return { at: 'start' };
  };
  const news = (): void => {
    forgetAnswers();
    setTaken((before) => before + 1);
  };
  const take = (source: OwnSource): void =>
    run(W.own.working, async () => {
      const outcome: Outcome<OwnTable> = await engine().take(source);
      if (outcome.kind !== 'ready') return { at: 'failed', failure: outcome };
      news();
      return { at: 'taken', table: outcome.value };
    });
  const page = useRef<HTMLDivElement>(null);
  // Each step takes the place of the one before, and the control that led to it is gone: what comes next has the focus.
  useEffect(() => {
    const next = { understood: '.own-form h2', taken: '.own-summary h2', failed: '.drop button' }[stage.at as string];
    if (next) page.current?.querySelector<HTMLElement>(next)?.focus();
  }, [stage.at]);
  const restart = (): void => setStage({ at: 'start' });
  const dropped = useWaitingFile();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new file is news
  useEffect(() => {
    if (!dropped) return;
    takeFile();
    inspect(dropped, null);
  }, [dropped]);

  return (
    <div ref={page} className="sheet own">
      <h1>{W.own.title}</h1>
      <p className="lead">{W.own.lead}</p>
      {(stage.at === 'start' || stage.at === 'failed') && <DropZone onFile={(file) => inspect(file, null)} />}
      {stage.at === 'waiting' && <Waiting words={stage.words} />}
      {stage.at === 'failed' && <NoAnswer asked={{ ...stage.failure, again: restart }} />}
      {stage.at === 'understood' && stage.found.suggested === null && (
        <QsChoice
          found={stage.found}
          onTake={(subject) => take({ kind: 'qs', subject })}
          onSheet={(sheet) => inspect(stage.file, sheet)}
        />
      )}
      {stage.at === 'understood' && stage.found.suggested !== null && (
        <MapForm
          key={stage.found.suggested.map.sheet}
          found={stage.found}
          suggested={stage.found.suggested}
          onSheet={(sheet) => inspect(stage.file, sheet)}
          onTake={(map) => take({ kind: 'map', map })}
        />
      )}
      {stage.at === 'taken' && <OwnSummary table={stage.table} />}
      {(stage.at === 'understood' || stage.at === 'taken') && (
        <p>
          <button type="button" className="button" onClick={restart}>
            {W.own.again}
          </button>
        </p>
      )}
      <OwnList key={taken} onChange={news} />
    </div>
  );
}

function isSaved(found: Inspection | OwnFile): found is OwnFile {
  return 'kind' in found;
}
