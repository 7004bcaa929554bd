import { useEffect, useRef, useState } from 'react';
import { wordPlace } from '../text/placement-words.js';
import { RankSpan, spanAt } from '../doubt/rank-span.js';
import { SchoolName } from '../profile/school-name.js';
import type { TableModel } from '../table/build-table.js';
import { W } from '../text/language.js';
import { type Compared, moveSchool, type NotCompared } from './compared.js';

interface ChosenListProps {
  readonly model: TableModel;
  readonly schools: readonly string[];
  readonly compared: readonly Compared[];
  readonly others: readonly NotCompared[];
  onSchools(schools: readonly string[], said: string): void;
}

/** The schools that were chosen, in their order; each can be moved and taken out. */
export function ChosenList({ model, schools, compared, others, onSchools }: ChosenListProps) {
  const words = W.compare.choose;
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ id: string; by: number } | null>(null);
  // What moves in the document loses the focus; it gets it back, or its twin where it has come to an end.
  useEffect(() => {
    if (moved === null) return;
    const item = list.current?.querySelector(`[data-school="${CSS.escape(moved.id)}"]`);
    const buttons = [...(item?.querySelectorAll<HTMLButtonElement>('button') ?? [])].filter(
      ({ disabled }) => !disabled,
    );
    const same = buttons.find(({ value }) => value === String(moved.by));
    (same ?? buttons[0])?.focus();
    setMoved(null);
  }, [moved]);
  if (schools.length === 0) return null;
  return (
    <ol ref={list} className="chosen" aria-label={words.chosen}>
      {schools.map((id, at) => {
        const one = compared.find((school) => school.id === id);
        const other = others.find((school) => school.id === id);
        const name = one?.short ?? other?.school?.shortName ?? id;
        const move = (by: number): void => {
          setMoved({ id, by });
          onSchools(moveSchool(schools, id, by), words.moved(name, at + 1 + by, schools.length));
        };
        return (
          <li key={id} className={one ? 'chosen-school' : 'chosen-school chosen-absent'} data-school={id}>
            {one && (
              <span className="number" aria-hidden="true">
                {one.number}
              </span>
            )}
            <span className="chosen-name">
              <SchoolName
                name={one?.short ?? other?.school?.name ?? id}
                fictional={one !== undefined && model.table.edition.fictional}
              />{' '}
              <span className="soft small">
                {one ? wordPlaceOf(model, one) : other?.school ? words.absent : words.unknown}
              </span>{' '}
              {one && <RankSpan interval={spanAt(model.sure, one.row)} />}
            </span>
            <button
              type="button"
              className="chosen-button"
              value="-1"
              disabled={at === 0}
              aria-label={words.earlier(name)}
              onClick={() => move(-1)}
            >
              <span aria-hidden="true">↑</span>
            </button>
            <button
              type="button"
              className="chosen-button"
              value="1"
              disabled={at === schools.length - 1}
              aria-label={words.later(name)}
              onClick={() => move(1)}
            >
              <span aria-hidden="true">↓</span>
            </button>
            <button
              type="button"
              className="chosen-button"
              aria-label={words.remove(name)}
              onClick={() =>
                onSchools(
                  schools.filter((school) => school !== id),
                  words.removed(name, schools.length - 1),
                )
              }
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function wordPlaceOf({ standing }: TableModel, { row }: Compared): string {
  const placement = standing.placement(row);
  return placement.kind === 'unranked' ? W.row.noRank : W.compare.choose.place(wordPlace(placement));
}
