import { useRef, useState } from 'react';
import { fitOf } from '../address/route.js';
import { go } from '../address/use-route.js';
import { engine } from '../engine/engine.js';
import { NoAnswer } from '../parts/states.js';
import { F } from '../text/fit-language.js';
import { actOnFit, chooseCohort, type FitFailure } from './fit-store.js';

const EXAMPLE_COHORT = 'fictional-200';

/** How a list begins: by saying what is looked for, by a file, or by an example. */
export function FitBegin() {
  const words = F.page.begin;
  const input = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<FitFailure | null>(null);
  const open = async (file: File): Promise<void> => setFailure(await actOnFit(() => engine().fit.take(file)));
  const example = async (): Promise<void> => {
    chooseCohort(EXAMPLE_COHORT);
    setFailure(await actOnFit(() => engine().fit.takeExample()));
  };
  return (
    <section aria-labelledby="fit-begin" className="fit-begin">
      <h2 id="fit-begin" className="unseen">
        {words.title}
      </h2>
      <p className="lead">{F.page.lead}</p>
      <p className="fit-private">{F.page.private}</p>
      <ul className="fit-ways">
        <li>
          <button type="button" className="button button-strong" onClick={() => go(fitOf('profile'))}>
            {words.say}
          </button>
          <span className="soft">{words.sayLead}</span>
        </li>
        <li>
          <button type="button" className="button" onClick={() => input.current?.click()}>
            {words.file}
          </button>
          <span className="soft">{words.fileLead}</span>
          <input
            ref={input}
            type="file"
            hidden
            accept=".toml,.json"
            onChange={({ target }) => {
              const file = target.files?.[0];
              target.value = '';
              if (file) void open(file);
            }}
          />
        </li>
        <li>
          <button type="button" className="button" onClick={() => void example()}>
            {words.example}
          </button>
          <span className="soft">{words.exampleLead}</span>
        </li>
      </ul>
      {failure && <NoAnswer asked={{ ...failure, again: () => setFailure(null) }} />}
    </section>
  );
}
