import { type Deadline, type FitSchool, LIST_STATES, type ListEntry, nextDeadline } from '@bearings/core/fit';
import { type KeyboardEvent, useState } from 'react';
import { CELL, ROW, ROW_HEAD } from '../../table/table-roles.js';
import { F } from '../../text/fit-language.js';
import { formatCount } from '../../text/words.js';
import { today } from '../today.js';
import { type Fields, wordCost } from '../word-fact.js';
import { ListSchoolLink } from './list-school-link.js';
import type { ListedSchools } from './listed-school.js';
import { OwnDates } from './own-dates.js';
import { wordDay, wordDue } from './word-deadline.js';

/** What can be done to a school of a list. */
export interface ListActs {
  change(school: string, change: Partial<Omit<ListEntry, 'school'>>): void;
  move(school: string, to: number): void;
  remove(school: string): void;
}

interface ListRowProps {
  readonly entry: ListEntry;
  readonly at: number;
  readonly of: number;
  readonly schools: ListedSchools;
  readonly deadlines: readonly Deadline[];
  readonly fields: Fields;
  readonly acts: ListActs;
}

/** One school that is applied to: where it stands in the person's order, how far the application is, and what is due next. */
export function ListRow({ entry, at, of, schools, deadlines, fields, acts }: ListRowProps) {
  const words = F.apply;
  const { school, state, priority, notes, dates, added } = entry;
  const [isOpen, setOpen] = useState(false);
  const seen = schools.of(school);
  const name = schools.name(school);
  const keys = (event: KeyboardEvent): void => {
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: of - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    acts.move(school, to);
  };
  return (
    <>
      <tr {...ROW} className="apply-row" data-entry={school}>
        <td {...CELL} className="apply-move">
          <span className="apply-at">{formatCount(at + 1)}</span>
          {(['up', 'down'] as const).map((way) => {
            const to = way === 'up' ? at - 1 : at + 1;
            return (
              <button
                key={way}
                type="button"
                className="sign"
                data-move={way}
                aria-label={words[way](name)}
                aria-disabled={to < 0 || to >= of}
                onClick={() => acts.move(school, to)}
                onKeyDown={keys}
              >
                <span aria-hidden="true">{way === 'up' ? '↑' : '↓'}</span>
              </button>
            );
          })}
        </td>
        <th {...ROW_HEAD} className="apply-school">
          <ListSchoolLink school={school} schools={schools} />
          <span className="small soft">
            {[...(seen ? [] : [words.outside]), ...(added === '' ? [] : [words.added(added)])].join(' · ')}
          </span>
        </th>
        <td {...CELL} className="apply-state" data-label={words.columns.state}>
          <select
            className="field"
            aria-label={words.stateOf(name)}
            value={state}
            onChange={({ target }) => {
              const chosen = LIST_STATES.find((one) => one === target.value);
              if (chosen) acts.change(school, { state: chosen });
            }}
          >
            {LIST_STATES.map((one) => (
              <option key={one} value={one}>
                {F.list.states[one]}
              </option>
            ))}
          </select>
        </td>
        <td {...CELL} className="apply-priority" data-label={words.columns.priority}>
          <PriorityField
            value={priority}
            label={words.priorityOf(name)}
            onSay={(to) => acts.change(school, { priority: to })}
          />
        </td>
        <td {...CELL} className="apply-rank apply-number" data-label={words.columns.rank}>
          {seen && <span className={seen.rank === null ? 'small soft' : undefined}>{wordRank(seen)}</span>}
        </td>
        <td {...CELL} className="apply-label" data-label={words.columns.label}>
          {seen && (
            <span className={`fit-label fit-label-${seen.chances.label.label}`}>
              {F.list.labels[seen.chances.label.label]}
            </span>
          )}
        </td>
        <td {...CELL} className="apply-price apply-number" data-label={words.columns.cost}>
          {seen && wordCost(seen.money)}
        </td>
        <td {...CELL} className="apply-next" data-label={words.columns.next}>
          <NextDate deadlines={deadlines} fields={fields} />
        </td>
        <td {...CELL} className="apply-notes" data-label={words.columns.notes}>
          <textarea
            className="field"
            rows={1}
            aria-label={words.notesOf(name)}
            value={notes}
            onChange={({ target }) => acts.change(school, { notes: target.value })}
          />
        </td>
        <td {...CELL} className="apply-acts">
          <button
            type="button"
            className="link-button"
            aria-expanded={isOpen}
            aria-label={words.dates.buttonOf(name, dates.length)}
            onClick={() => setOpen(!isOpen)}
          >
            {words.dates.button(dates.length)}
          </button>
          <button
            type="button"
            className="link-button apply-remove"
            aria-label={words.removeOf(name)}
            onClick={() => acts.remove(school)}
          >
            {words.remove}
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr {...ROW} className="apply-more">
          <td {...CELL} colSpan={10}>
            <OwnDates name={name} dates={dates} onSay={(to) => acts.change(school, { dates: to })} />
          </td>
        </tr>
      )}
    </>
  );
}

/** The person's own rank with its interval; why there is none where there is none. */
function wordRank({ rank, interval, judgement }: FitSchool): string {
  if (judgement.outcome === 'dropped') return F.apply.dropped;
  if (rank === null) return F.apply.notPlaced;
  return F.list.shared.rank(rank, interval?.low ?? rank, interval?.high ?? rank);
}

function NextDate({ deadlines, fields }: { readonly deadlines: readonly Deadline[]; readonly fields: Fields }) {
  const next = nextDeadline(deadlines, today());
  if (next?.date == null) return deadlines.length > 0 ? F.page.unknown : null;
  return (
    <>
      <span className="apply-date">{wordDay(next)}</span>
      {next.date.slice(0, 10) < today() && <span className="tag">{F.apply.deadlines.passed}</span>}
      <span className="small soft">{wordDue(next, fields)}</span>
    </>
  );
}

/** A whole number from 1, or nothing; anything else is left as it was typed and not said. */
function PriorityField(props: {
  readonly value: number | null;
  readonly label: string;
  onSay(to: number | null): void;
}) {
  const { value, label, onSay } = props;
  return (
    <input
      key={value}
      className="field"
      type="number"
      inputMode="numeric"
      min={1}
      step={1}
      aria-label={label}
      defaultValue={value ?? ''}
      onBlur={({ target }) => {
        const to = target.value === '' && !target.validity.badInput ? null : target.valueAsNumber;
        if (to === null || (Number.isSafeInteger(to) && to >= 1)) {
          if (to !== value) onSay(to);
        } else target.value = String(value ?? '');
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') currentTarget.blur();
      }}
    />
  );
}
