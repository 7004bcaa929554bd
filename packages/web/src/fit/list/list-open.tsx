import type { ListEntry } from '@bearings/core/fit';
import { useEffect, useRef, useState } from 'react';
import { engine } from '../../engine/engine.js';
import type { ListRead } from '../../engine/fit.js';
import { NoAnswer, Waiting } from '../../parts/states.js';
import { F } from '../../text/fit-language.js';
import { changeProfile, type FitFailure } from '../fit-store.js';
import { takeOver } from './edit-list.js';
import { ListPreview } from './list-preview.js';
import type { ListedSchools } from './listed-school.js';

type Stage =
  | { readonly at: 'start'; readonly said: string }
  | { readonly at: 'reading'; readonly file: string }
  | { readonly at: 'failed'; readonly failure: FitFailure }
  | { readonly at: 'read'; readonly file: string; readonly read: ListRead };

/** Opens a table as a list: what it would change is shown before any of it is taken over. */
export function ListOpen({ list, schools }: { readonly list: readonly ListEntry[]; readonly schools: ListedSchools }) {
  const words = F.applyFiles.table;
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [stage, setStage] = useState<Stage>({ at: 'start', said: '' });
  const [bug, setBug] = useState<{ readonly bug: unknown } | null>(null);
  if (bug) throw bug.bug;
  const open = async (file: File): Promise<void> => {
    setStage({ at: 'reading', file: file.name });
    const outcome = await engine().fit.readList(file);
    if (outcome.kind === 'ready') setStage({ at: 'read', file: file.name, read: outcome.value });
    else setStage({ at: 'failed', failure: outcome });
  };
  const end = (said: string): void => {
    setStage({ at: 'start', said });
    button.current?.focus();
  };
  const preview = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (stage.at === 'read') preview.current?.focus();
  }, [stage.at]);
  return (
    <>
      <p className="apply-said">
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.xlsx"
          aria-label={words.file}
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = '';
            if (file) open(file).catch((thrown: unknown) => setBug({ bug: thrown }));
          }}
        />
        <button ref={button} type="button" className="button" onClick={() => input.current?.click()}>
          {words.open}
        </button>
        <span role="status">{stage.at === 'start' ? stage.said : ''}</span>
      </p>
      {stage.at === 'reading' && <Waiting words={words.reading(stage.file)} />}
      {stage.at === 'failed' && <NoAnswer asked={{ ...stage.failure, again: () => end('') }} />}
      {stage.at === 'read' && (
        <ListPreview
          {...{ list, schools }}
          heading={preview}
          file={stage.file}
          read={stage.read}
          onLeave={() => end(words.left)}
          onTake={(how) => {
            const all = takeOver(list, stage.read.entries, how);
            changeProfile((profile) => ({ ...profile, list: takeOver(profile.list, stage.read.entries, how) }));
            end(words.taken(all.length));
          }}
        />
      )}
    </>
  );
}
