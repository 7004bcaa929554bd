import { SCHOOL_LABELS, type SchoolLabel } from '@bearings/core/fit';
import { F } from '../../text/fit-language.js';
import { W } from '../../text/language.js';
import type { FitFind } from './fit-find.js';

interface FitToolsProps {
  readonly find: FitFind;
  readonly shown: number;
  readonly all: number;
  onFind(find: FitFind): void;
}

/** Finds schools of the list by name, and by where the numbers lie. */
export function FitTools({ find, shown, all, onFind }: FitToolsProps) {
  const words = F.ranking;
  return (
    <search className="fit-tools">
      <label className="choice">
        <span className="choice-label">{words.find}</span>
        <input
          className="field"
          type="search"
          value={find.text}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => onFind({ ...find, text: target.value })}
        />
      </label>
      <label className="choice">
        <span className="choice-label">{words.onlyLabel}</span>
        <select
          className="field"
          value={find.label ?? ''}
          onChange={({ target }) => onFind({ ...find, label: (target.value || null) as SchoolLabel | null })}
        >
          <option value="">{words.any}</option>
          {SCHOOL_LABELS.map((label) => (
            <option key={label} value={label}>
              {words.labels[label]}
            </option>
          ))}
        </select>
      </label>
      <output className="small soft">{W.filters.announce(shown, all)}</output>
    </search>
  );
}
