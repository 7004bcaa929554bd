import { FIELD_GROUPS, type FieldGroup } from '@bearings/core/fit';
import { useState } from 'react';
import { fitOf } from '../../address/route.js';
import { engine } from '../../engine/engine.js';
import { NoAnswer } from '../../parts/states.js';
import { F } from '../../text/fit-language.js';
import { handOut } from '../file-asked.js';
import type { FitFailure } from '../fit-store.js';

/** An empty table of one's own to be filled in, with a column for each thing of the groups that are chosen. */
export function TemplatePart() {
  const words = F.facts.template;
  const [groups, setGroups] = useState<readonly FieldGroup[]>(['requirement', 'money', 'deadline']);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<FitFailure | null>(null);
  const save = async (): Promise<void> => {
    if (groups.length === 0) return setSaid(words.none);
    const why = await handOut(() => engine().fit.template(groups));
    setFailure(why);
    setSaid(why === null ? words.saved : '');
  };
  return (
    <details className="fit-fold">
      <summary>{words.title}</summary>
      <div className="facts-template">
        <p>{words.lead}</p>
        <fieldset>
          <legend className="choice-label">{words.choose}</legend>
          {FIELD_GROUPS.map((group) => (
            <label key={group} className="facts-choice">
              <input
                type="checkbox"
                checked={groups.includes(group)}
                onChange={({ target }) =>
                  setGroups(target.checked ? [...groups, group] : groups.filter((one) => one !== group))
                }
              />
              <span>{F.groups[group]}</span>
            </label>
          ))}
        </fieldset>
        <p>
          <button type="button" className="button" onClick={() => void save()}>
            {words.save}
          </button>
        </p>
        <p role="status" className="small">
          {said}
        </p>
        {failure && (
          <NoAnswer
            asked={{ ...failure, again: () => void save() }}
            back={{ to: fitOf('ranking'), words: F.page.parts.ranking }}
          />
        )}
      </div>
    </details>
  );
}
