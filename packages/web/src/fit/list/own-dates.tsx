import type { ListEntry } from '@bearings/core/fit';
import { type FormEvent, useRef, useState } from 'react';
import { F } from '../../text/fit-language.js';

interface OwnDatesProps {
  readonly name: string;
  readonly dates: ListEntry['dates'];
  onSay(dates: ListEntry['dates']): void;
}

/** Dates of the person's own for a school: seen, added and taken away. */
export function OwnDates({ name, dates, onSay }: OwnDatesProps) {
  const words = F.apply.dates;
  const [day, setDay] = useState('');
  const [what, setWhat] = useState('');
  const [wrong, setWrong] = useState('');
  const dayField = useRef<HTMLInputElement>(null);
  const whatField = useRef<HTMLInputElement>(null);
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (day === '') {
      setWrong(words.needsDay);
      dayField.current?.focus();
      return;
    }
    if (what.trim() === '') {
      setWrong(words.needsWhat);
      whatField.current?.focus();
      return;
    }
    const all = [...dates, { date: day, what: what.trim() }];
    onSay(all.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)));
    setDay('');
    setWhat('');
    setWrong('');
    dayField.current?.focus();
  };
  return (
    <section className="apply-dates" aria-label={words.title(name)}>
      {dates.length === 0 ? (
        <p className="small soft">{words.none}</p>
      ) : (
        <ul>
          {dates.map(({ date, what: due }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two dates may say the same
            <li key={`${date} ${due} ${at}`}>
              <span className="apply-date">{date}</span> <bdi>{due}</bdi>
              <button
                type="button"
                className="sign"
                aria-label={words.remove(date, due)}
                onClick={() => {
                  onSay(dates.filter((_, k) => k !== at));
                  dayField.current?.focus();
                }}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <form noValidate onSubmit={add}>
        <label className="choice">
          <span className="choice-label">{words.day}</span>
          <input
            ref={dayField}
            className="field"
            type="date"
            min="2000-01-01"
            max="2099-12-31"
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
        </label>
        <label className="choice">
          <span className="choice-label">{words.what}</span>
          <input ref={whatField} className="field" value={what} onChange={({ target }) => setWhat(target.value)} />
        </label>
        <button type="submit" className="button">
          {words.add}
        </button>
      </form>
      {wrong !== '' && (
        <p role="alert" className="small apply-wrong">
          {wrong}
        </p>
      )}
    </section>
  );
}
