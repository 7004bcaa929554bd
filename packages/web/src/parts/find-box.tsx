import { type KeyboardEvent, useId, useState } from 'react';
import { W } from '../text/language.js';
import { SchoolName } from '../profile/school-name.js';
import '../style/picker.css';

/** How many finds are offered at once. */
const OFFERED = 8;

/** A school that was found. */
export interface FoundSchool {
  readonly id: string;
  readonly name: string;
  /** City, state and country. */
  readonly place: string;
  readonly isFictional: boolean;
}

interface FindBoxProps {
  readonly label: string;
  readonly hint: string;
  /** Why nothing can be added any more; empty where something can. */
  readonly full?: string;
  /** What a text finds, the likeliest first. */
  find(text: string): readonly FoundSchool[];
  onTake(school: FoundSchool): void;
}

/** Finds a school by what is typed and takes it. Arrow keys go through the finds, Enter takes one, Escape leaves. */
export function FindBox({ label, hint, full = '', find, onTake }: FindBoxProps) {
  const words = W.compare.choose;
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const list = useId();
  const found = text.trim() === '' ? [] : find(text);
  const offered = found.slice(0, OFFERED);
  const active = offered[Math.min(at, offered.length - 1)];
  const shown = open && text.trim() !== '' && full === '';

  const take = (school: FoundSchool | undefined): void => {
    if (!school) return;
    onTake(school);
    setText('');
    setAt(0);
  };
  const act = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(offered.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (event.key === 'Enter') take(active);
    else if (event.key === 'Escape' && shown) setOpen(false);
    else return;
    event.preventDefault();
  };
  return (
    <div className="picker">
      <label className="picker-label">
        <span>{label}</span>
        <input
          className="field"
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          placeholder={hint}
          disabled={full !== ''}
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={list}
          aria-activedescendant={shown && active !== undefined ? `${list}-${active.id}` : undefined}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={act}
        />
      </label>
      <div id={list} role="listbox" aria-label={label} className="picker-list" hidden={!shown || offered.length === 0}>
        {shown &&
          offered.map((school) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active one
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
            <div
              key={school.id}
              id={`${list}-${school.id}`}
              role="option"
              aria-selected={school === active}
              className="picker-option"
              // A press must not take the focus out of the field before it counts.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(school)}
            >
              <SchoolName name={school.name} fictional={school.isFictional} />{' '}
              <span className="soft small">
                <bdi>{school.place}</bdi>
              </span>
            </div>
          ))}
      </div>
      <output className="soft small picker-said">
        {full ||
          (shown &&
            (found.length > offered.length ? words.more(found.length - offered.length) : words.found(found.length)))}
      </output>
    </div>
  );
}
