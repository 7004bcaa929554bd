import { type FormEvent, useState } from 'react';
import type { FactsAsked } from '../../engine/fit.js';
import { F } from '../../text/fit-language.js';
import { today } from '../today.js';

interface FileFormProps {
  readonly file: File;
  readonly asked: FactsAsked;
  onRead(asked: FactsAsked): void;
  onOther(): void;
}

/** Our own form says what it is: nobody need. */
const OURS = 'facts';

/** What a file does not say itself: what it is, of which year, and when it was had. */
export function FileForm({ file, asked, onRead, onOther }: FileFormProps) {
  const words = F.facts.bring;
  const [kind, setKind] = useState(asked.kind);
  const [year, setYear] = useState(asked.year === null ? '' : String(asked.year));
  const [retrieved, setRetrieved] = useState(asked.retrieved);
  const kinds = Object.entries(F.facts.kinds).filter(([one]) => one !== OURS);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    onRead({ ...asked, kind, year: year === '' ? null : Number(year), retrieved });
  };
  return (
    <form className="facts-form" onSubmit={send} aria-label={words.file(file.name)}>
      <p className="facts-file">
        <bdi>{words.file(file.name)}</bdi>
      </p>
      <label className="choice">
        <span className="choice-label">{words.kind}</span>
        <select className="field" value={kind ?? ''} onChange={({ target }) => setKind(target.value || null)}>
          <option value="">{words.guess}</option>
          {kinds.map(([one, { label }]) => (
            <option key={one} value={one}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="choice">
        <span className="choice-label">
          {words.year} <span className="soft">({words.yearWhy})</span>
        </span>
        <input
          className="field"
          inputMode="numeric"
          pattern="(19|20)[0-9][0-9]"
          maxLength={4}
          value={year}
          onChange={({ target }) => setYear(target.value)}
        />
      </label>
      <label className="choice">
        <span className="choice-label">{words.retrieved}</span>
        <input
          className="field"
          type="date"
          max={today()}
          value={retrieved}
          onChange={({ target }) => setRetrieved(target.value)}
        />
      </label>
      <p className="facts-buttons">
        <button type="submit" className="button">
          {words.again}
        </button>
        <button type="button" className="button" onClick={onOther}>
          {words.other}
        </button>
      </p>
    </form>
  );
}
