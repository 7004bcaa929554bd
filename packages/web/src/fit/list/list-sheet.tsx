import { useState } from 'react';
import { engine } from '../../engine/engine.js';
import { F } from '../../text/fit-language.js';
import { fileAsked, handOut } from '../file-asked.js';
import type { FitFailure } from '../fit-store.js';
import { ApplyOption, SaveLine } from './save-parts.js';

const OPTIONS = ['withPerson', 'withLicensed'] as const;

/** Saves a sheet for an advisor. It is printed from the file: the page's own policy would strip a new window of its style. */
export function ListSheet({ isReady }: { readonly isReady: boolean }) {
  const words = F.applyFiles.sheet;
  const [asked, setAsked] = useState({ withPerson: true, withLicensed: false });
  const [failure, setFailure] = useState<FitFailure | null>(null);
  const [said, setSaid] = useState('');
  const save = async (): Promise<void> => {
    const failed = await handOut(() => engine().fit.write('sheet', fileAsked(asked)));
    setFailure(failed);
    setSaid(failed === null ? words.saved : '');
  };
  return (
    <section aria-labelledby="apply-sheet">
      <h3 id="apply-sheet">{words.title}</h3>
      <p className="small soft">{words.lead}</p>
      <fieldset className="apply-parts">
        <legend>{words.options}</legend>
        {OPTIONS.map((option) => (
          <ApplyOption
            key={option}
            checked={asked[option]}
            {...words.on[option]}
            onCheck={(checked) => setAsked({ ...asked, [option]: checked })}
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
