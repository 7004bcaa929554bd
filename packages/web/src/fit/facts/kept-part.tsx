import { useRef, useState } from 'react';
import { fitOf } from '../../address/route.js';
import { engine } from '../../engine/engine.js';
import type { FitState } from '../../engine/fit.js';
import { NoAnswer } from '../../parts/states.js';
import { F } from '../../text/fit-language.js';
import { handOutAs } from '../file-asked.js';
import { actOnFit, forgetCohort } from '../fit-store.js';
import { DeleteDialog } from './delete-dialog.js';
import { KeptTable } from './kept-table.js';
import type { Act } from './use-act.js';

interface KeptPartProps {
  readonly state: FitState;
  readonly act: Act;
}

/** Everything that this browser keeps of a person: told, saved, opened, taken away. */
export function KeptPart({ state, act }: KeptPartProps) {
  const words = F.facts.kept;
  const input = useRef<HTMLInputElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const [asks, setAsks] = useState(false);
  const isEmpty = state.profile === null && state.facts.length === 0 && state.looks.length === 0 && !state.hasGrid;
  const save = async (kind: 'everything' | 'profile', said: string): Promise<void> =>
    act.say(said, await handOutAs(kind));
  const remove = async (saves: boolean): Promise<void> => {
    const unsaved = saves ? await handOutAs('everything') : null;
    const failure = unsaved ?? (await actOnFit(() => engine().fit.forget()));
    if (failure === null) forgetCohort();
    setAsks(false);
    act.say(saves ? words.savedAndDeleted : words.deleted, failure);
    head.current?.focus();
  };
  return (
    <section aria-labelledby="fit-kept" className="facts-part">
      <h2 id="fit-kept" ref={head} tabIndex={-1}>
        {words.title}
      </h2>
      <p className="fit-private">{words.promise}</p>
      <p className="small soft">{words.browser}</p>
      <div role="status" className="facts-said">
        {act.said}{' '}
        {act.undo && (
          <button type="button" className="facts-act" onClick={act.undo}>
            {words.undo}
          </button>
        )}
      </div>
      {act.failure && (
        <NoAnswer
          asked={{ ...act.failure, again: () => act.say('') }}
          back={{ to: fitOf('ranking'), words: F.page.parts.ranking }}
        />
      )}
      {isEmpty ? <p className="soft">{words.nothing}</p> : <KeptTable state={state} act={act} />}
      <h3>{words.files}</h3>
      <p className="facts-buttons">
        <button
          type="button"
          className="button"
          disabled={isEmpty}
          onClick={() => void save('everything', words.everythingSaid)}
        >
          {words.everything}
        </button>
        <button
          type="button"
          className="button"
          disabled={state.profile === null}
          onClick={() => void save('profile', words.profileSaid)}
        >
          {words.profileAlone}
        </button>
        <button type="button" className="button" onClick={() => input.current?.click()}>
          {words.open}
        </button>
        <button type="button" className="button facts-delete" disabled={isEmpty} onClick={() => setAsks(true)}>
          {words.remove}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          className="facts-open"
          accept=".toml,.json"
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = '';
            if (file) void act.act(words.opened(file.name), () => engine().fit.take(file));
          }}
        />
      </p>
      <p className="small soft">{words.openLead}</p>
      <p className="small soft">{words.others}</p>
      <DeleteDialog isOpen={asks} onClose={() => setAsks(false)} onDelete={(saves) => void remove(saves)} />
    </section>
  );
}
