import { useState } from 'react';
import type { Inspection } from '../engine/own.js';
import { W } from '../text/language.js';

interface QsChoiceProps {
  readonly found: Inspection;
  onTake(subject: string): void;
  /** Reads a sheet as any other table instead. */
  onSheet(sheet: string): void;
}

/** Which table of a QS workbook is meant; Medicine where it has it. */
export function QsChoice({ found, onTake, onSheet }: QsChoiceProps) {
  const medicine = found.qs.find(({ subject }) => /^medicine$/i.test(subject));
  const [sheet, setSheet] = useState((medicine ?? found.qs[0])?.sheet ?? '');
  const others = found.sheets.filter((name) => !found.qs.some((table) => table.sheet === name));
  return (
    <form
      className="own-form"
      onSubmit={(event) => {
        event.preventDefault();
        onTake(sheet);
      }}
    >
      <h2 tabIndex={-1}>{W.own.qs.title}</h2>
      <p>
        {found.file}. {W.own.qs.found(found.qs.length)}
      </p>
      <label className="choice">
        <span className="choice-label">{W.own.qs.choose}</span>
        <select className="field" value={sheet} onChange={(event) => setSheet(event.target.value)}>
          {found.qs.map((table) => (
            <option key={table.sheet} value={table.sheet}>
              {table.subject || table.sheet}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button button-strong">
        {W.own.qs.take}
      </button>
      {others.length > 0 && (
        <label className="choice">
          <span className="choice-label">{W.own.map.sheet}</span>
          <select className="field" value="" onChange={(event) => event.target.value && onSheet(event.target.value)}>
            <option value="" />
            {others.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </form>
  );
}
