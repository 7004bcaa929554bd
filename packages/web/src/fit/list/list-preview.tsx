import type { ListEntry } from '@bearings/core/fit';
import { type RefObject, useId, useState } from 'react';
import type { ListRead } from '../../engine/fit.js';
import { F } from '../../text/fit-language.js';
import { W } from '../../text/language.js';
import { compareLists, TAKE_OVERS, type TakeOver } from './edit-list.js';
import type { ListedSchools } from './listed-school.js';

interface ListPreviewProps {
  readonly list: readonly ListEntry[];
  readonly schools: ListedSchools;
  readonly file: string;
  readonly read: ListRead;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  onTake(how: TakeOver): void;
  onLeave(): void;
}

/** What a list that was read would change, and how it is to be taken over. */
export function ListPreview({ list, schools, file, read, heading, onTake, onLeave }: ListPreviewProps) {
  const words = F.applyFiles.table;
  const [how, setHow] = useState<TakeOver>('replace');
  const group = useId();
  const names = new Map(Object.entries(read.names));
  const name = (school: string): string => names.get(school) ?? schools.name(school);
  const { added, removed, changed, same, isReordered } = compareLists(list, read.entries);
  const isReplacing = how === 'replace';
  const unknown = read.entries.filter(({ school }) => !names.has(school)).map(({ school }) => school);
  const isNothing = added.length + (isReplacing ? removed.length + changed.length + Number(isReordered) : 0) === 0;
  const parts = [
    { title: words.added(added.length), lines: added.map(name) },
    ...(isReplacing
      ? [
          { title: words.removed(removed.length), lines: removed.map(name) },
          {
            title: words.changed(changed.length),
            lines: changed.map(({ school, parts: told }) =>
              words.changedIn(name(school), W.and(told.map((part) => F.list.parts[part]))),
            ),
          },
        ]
      : []),
  ].filter(({ lines }) => lines.length > 0);
  return (
    <section className="apply-preview" aria-labelledby={group}>
      <h4 id={group} ref={heading} tabIndex={-1}>
        {words.found(file)}
      </h4>
      <fieldset>
        <legend>{words.how}</legend>
        {TAKE_OVERS.map((way) => (
          <label key={way} className="apply-option">
            <input type="radio" name={group} checked={how === way} onChange={() => setHow(way)} />
            <span>{words.ways[way].label}</span>
            <span className="small soft">{words.ways[way].lead}</span>
          </label>
        ))}
      </fieldset>
      {isNothing && <p>{words.nothing}</p>}
      {parts.map(({ title, lines }) => (
        <div key={title}>
          <h5>{title}</h5>
          <ul className="apply-lines">
            {lines.map((line) => (
              <li key={line}>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {isReplacing && isReordered && <p>{words.reordered}</p>}
      {isReplacing && same.length > 0 && !isNothing && <p className="soft">{words.same(same.length)}</p>}
      {unknown.length > 0 && (
        <p className="apply-wrong" role="status">
          {words.unknown(unknown.length, unknown.join(', '))}
        </p>
      )}
      <p className="apply-buttons">
        <button type="button" className="button button-strong" disabled={isNothing} onClick={() => onTake(how)}>
          {words.take}
        </button>
        <button type="button" className="button" onClick={onLeave}>
          {words.leave}
        </button>
      </p>
    </section>
  );
}
