import { useState } from 'react';
import { engine } from '../../engine/engine.js';
import type { FitListView, FitState } from '../../engine/fit.js';
import { NoAnswer } from '../../parts/states.js';
import { F } from '../../text/fit-language.js';
import { actOnFit, type FitFailure } from '../fit-store.js';
import { today } from '../today.js';
import type { Fields } from '../word-fact.js';
import type { ListedSchools } from './listed-school.js';
import { wordChange } from './word-change.js';

interface ListChangesProps {
  readonly told: FitListView;
  readonly state: FitState;
  readonly schools: ListedSchools;
  readonly fields: Fields;
}

/** Remembers how a list stands, and tells what has changed since each day that is remembered. */
export function ListChanges({ told, state, schools, fields }: ListChangesProps) {
  const words = F.apply.changes;
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<FitFailure | null>(null);
  const remember = async (): Promise<void> => {
    const day = today();
    const failed = await actOnFit(() => engine().fit.look(day));
    setFailure(failed);
    setSaid(failed === null ? words.remembered(day) : '');
  };
  const diffs = told.diffs.toSorted((a, b) => (a.from < b.from ? 1 : -1));
  return (
    <section aria-labelledby="apply-changes">
      <h2 id="apply-changes">{words.title}</h2>
      <p className="small soft">{words.lead}</p>
      <p className="apply-said">
        <button type="button" className="button" onClick={() => void remember()}>
          {words.remember}
        </button>
        <span role="status">{said}</span>
      </p>
      {failure && <NoAnswer asked={{ ...failure, again: () => setFailure(null) }} />}
      {state.looks.length === 0 && <p className="soft">{words.none}</p>}
      {diffs.map(({ from, changes, isSameCohort }, at) => (
        <details key={from} className="fit-fold" open={at === 0 && changes.length > 0}>
          <summary>
            <h3>{words.since(from, changes.length)}</h3>
          </summary>
          {!isSameCohort && <p className="small soft">{words.otherSchools}</p>}
          {changes.length > 0 && (
            <ul className="apply-changes">
              {changes.map((change, k) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: changes have no name of their own, and none is moved
                <li key={k}>
                  <bdi className="apply-who">{change.name || schools.name(change.school)}</bdi>{' '}
                  <span>{wordChange(change, fields)}</span>
                </li>
              ))}
            </ul>
          )}
        </details>
      ))}
    </section>
  );
}
