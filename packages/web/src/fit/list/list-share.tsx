import { SHARE_PARTS, type SharePart } from '@bearings/library/fit';
import { useState } from 'react';
import { engine } from '../../engine/engine.js';
import { F } from '../../text/fit-language.js';
import { fileAsked, handOut } from '../file-asked.js';
import type { FitFailure } from '../fit-store.js';
import { ApplyOption, SaveLine } from './save-parts.js';

/** Shown unless the person takes them out: nothing that was written by hand, and nothing that gives numbers or means away. */
const USUAL: readonly SharePart[] = ['title', 'state', 'rank', 'fit', 'deadlines'];

/** Saves the list as a page for others, with the parts that are chosen and no others. */
export function ListShare({ isReady }: { readonly isReady: boolean }) {
  const words = F.applyFiles.share;
  const [chosen, setChosen] = useState<ReadonlySet<SharePart>>(new Set(USUAL));
  const [failure, setFailure] = useState<FitFailure | null>(null);
  const [said, setSaid] = useState('');
  const parts = SHARE_PARTS.filter((part) => chosen.has(part));
  const save = async (): Promise<void> => {
    const failed = await handOut(() => engine().fit.share(parts, fileAsked()));
    setFailure(failed);
    setSaid(failed === null ? words.saved(parts.length) : '');
  };
  return (
    <section aria-labelledby="apply-share">
      <h3 id="apply-share">{words.title}</h3>
      <p className="small soft">{words.lead}</p>
      <fieldset className="apply-parts">
        <legend>{words.choose}</legend>
        {SHARE_PARTS.map((part) => (
          <ApplyOption
            key={part}
            checked={chosen.has(part)}
            label={F.list.parts[part]}
            lead={words.parts[part]}
            onCheck={(checked) => {
              const next = new Set(chosen);
              if (checked) next.add(part);
              else next.delete(part);
              setChosen(next);
            }}
          />
        ))}
      </fieldset>
      <SaveLine
        label={words.save}
        {...{ isReady, said, failure }}
        onSave={() => void save()}
        onAgain={() => setFailure(null)}
      />
    </section>
  );
}
