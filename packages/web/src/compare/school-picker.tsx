import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { indexSchools, searchSchools } from '../filter/search-schools.js';
import { wordSchoolPlace } from '../charts/school-place.js';
import { useAliases } from '../live/use-aliases.js';
import { SchoolName } from '../profile/school-name.js';
import type { TableModel } from '../table/build-table.js';
import { W } from '../text/language.js';

/** How many finds are offered at once. */
const OFFERED = 8;

interface SchoolPickerProps {
  readonly model: TableModel;
  readonly chosen: readonly string[];
  /** How many schools there may be. */
  readonly most: number;
  onAdd(school: string): void;
}

/** Finds a school by any of its names and adds it. Arrow keys go through the finds, Enter takes one, Escape leaves. */
export function SchoolPicker({ model, chosen, most, onAdd }: SchoolPickerProps) {
  const { table, standing } = model;
  const words = W.compare.choose;
  const [find, setFind] = useState('');
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const list = useId();
  const aliases = useAliases(true);
  const index = useMemo(() => indexSchools(table.schools, aliases), [table, aliases]);
  const found = useMemo(() => {
    if (find.trim() === '') return [];
    const marks = searchSchools(index, find);
    const rows = [...standing.order].filter((row) => marks[row]! > 0 && !chosen.includes(table.schools[row]!.id));
    return rows.sort((a, b) => marks[b]! - marks[a]!);
  }, [find, index, standing, table, chosen]);
  const offered = found.slice(0, OFFERED);
  const active = offered[Math.min(at, offered.length - 1)];
  const full = chosen.length >= most;
  const shown = open && find.trim() !== '' && !full;

  const add = (row: number | undefined): void => {
    const school = row === undefined ? undefined : table.schools[row];
    if (!school) return;
    onAdd(school.id);
    setFind('');
    setAt(0);
  };
  const act = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(offered.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (event.key === 'Enter') add(active);
    else if (event.key === 'Escape' && shown) setOpen(false);
    else return;
    event.preventDefault();
  };
  return (
    <div className="picker">
      <label className="picker-label">
        <span>{words.label}</span>
        <input
          className="field"
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          placeholder={words.hint}
          disabled={full}
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={list}
          aria-activedescendant={shown && active !== undefined ? `${list}-${active}` : undefined}
          value={find}
          onChange={(event) => {
            setFind(event.target.value);
            setAt(0);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={act}
        />
      </label>
      <div
        id={list}
        role="listbox"
        aria-label={words.label}
        className="picker-list"
        hidden={!shown || offered.length === 0}
      >
        {shown &&
          offered.map((row) => {
            const school = table.schools[row]!;
            return (
              // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active one
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
              <div
                key={school.id}
                id={`${list}-${row}`}
                role="option"
                aria-selected={row === active}
                className="picker-option"
                // A press must not take the focus out of the field before it counts.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => add(row)}
              >
                <SchoolName name={school.name} fictional={table.edition.fictional} />{' '}
                <span className="soft small">
                  <bdi>{wordSchoolPlace(school)}</bdi>
                </span>
              </div>
            );
          })}
      </div>
      <output className="soft small picker-said">
        {full
          ? words.full(most)
          : shown &&
            (found.length > offered.length ? words.more(found.length - offered.length) : words.found(found.length))}
      </output>
    </div>
  );
}
