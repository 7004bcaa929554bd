import type { EditionShape } from '@bearings/contract';
import { useId } from 'react';
import { go } from '../address/use-route.js';
import { W } from '../text/language.js';
import { EditionChecklist } from './edition-checklist.js';

interface MethodChecklistProps {
  readonly methodology: string;
  /** Those that are ranked by the methodology, the first one shown where none is chosen. */
  readonly editions: readonly EditionShape[];
  /** The one that was chosen; it stands in the address. */
  readonly chosen: string | null;
}

/** The checklists for one of the editions of a methodology. */
export function MethodChecklist({ methodology, editions, chosen }: MethodChecklistProps) {
  const choice = useId();
  const shown = editions.find(({ id }) => id === chosen) ?? editions[0];
  if (!shown) return <p className="soft">{W.checklist.noEdition}</p>;
  return (
    <>
      <p className="lead small">{W.checklist.lead}</p>
      <p className="choice">
        <label className="choice-label" htmlFor={choice}>
          {W.checklist.edition}
        </label>
        <select
          id={choice}
          className="field"
          value={shown.id}
          onChange={(event) => go({ page: 'method', methodology, edition: event.currentTarget.value }, true)}
        >
          {editions.map(({ id, title, fictional }) => (
            <option key={id} value={id}>
              {fictional ? `${title} (${W.fictional})` : title}
            </option>
          ))}
        </select>
      </p>
      <EditionChecklist key={shown.id} edition={shown.id} />
    </>
  );
}
