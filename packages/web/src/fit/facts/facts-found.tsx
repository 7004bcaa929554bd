import type { SchoolId } from '@bearings/core';
import { useState } from 'react';
import type { FactsAsked, FactsRead, FitState } from '../../engine/fit.js';
import { DataText } from '../../parts/data-text.js';
import { F } from '../../text/fit-language.js';
import { formatCount } from '../../text/words.js';
import { fieldsOf, labelOfField } from '../word-fact.js';
import { UnmatchedNames } from './unmatched-names.js';

interface FactsFoundProps {
  readonly found: FactsRead;
  readonly state: FitState;
  readonly decided: FactsAsked['decisions'];
  onRead(decisions: FactsAsked['decisions']): void;
  onKeep(decisions: FactsAsked['decisions']): void;
}

/** What a file was found to tell, and what of it was left out, before any of it is kept. */
export function FactsFound({ found, state, decided, onRead, onKeep }: FactsFoundProps) {
  const words = F.facts.bring;
  const [decisions, setDecisions] = useState<Readonly<Record<string, SchoolId | null>>>(decided);
  const fields = fieldsOf(state.fields);
  const { years } = found;
  const takesPlace = found.isGrid ? state.hasGrid : state.facts.some(({ name }) => name === found.name);
  const isEmpty = found.facts === 0 && !found.isGrid;
  return (
    <div className="facts-found">
      <h3 tabIndex={-1}>{F.facts.kinds[found.kind]!.label}</h3>
      {found.isGrid && <p>{words.grid}</p>}
      {!found.isGrid && (
        <p>
          {words.found(found.facts, found.schools)}
          {years && ` ${words.foundYears(String(years.from), String(years.to))}`}.{' '}
          {found.isLicensed && <span className="tag">{F.page.notToPublish}</span>}
        </p>
      )}
      {isEmpty && <p className="uncertain">{words.nothing}</p>}
      {found.fields.length > 0 && (
        <details className="fit-fold">
          <summary>{words.tells}</summary>
          <ul className="facts-list">
            {found.fields.map(({ field, schools }) => (
              <li key={field}>{words.tell(labelOfField(field, fields), schools)}</li>
            ))}
          </ul>
        </details>
      )}
      {found.notes.length > 0 && (
        <details className="fit-fold">
          <summary>{words.notes}</summary>
          <ul className="facts-list">
            {found.notes.map((note) => (
              <li key={note}>
                <DataText>{note}</DataText>
              </li>
            ))}
          </ul>
        </details>
      )}
      {found.skipped.length > 0 && (
        <details className="fit-fold">
          <summary>{words.skipped(found.skipped.length)}</summary>
          <ul className="facts-list">
            {found.skipped.map(({ sheet, row, why }) => (
              <li key={`${sheet} ${row} ${why}`}>
                {words.skippedRow(formatCount(row))}
                <DataText>{sheet === '' ? why : `${why} (${sheet})`}</DataText>
              </li>
            ))}
          </ul>
        </details>
      )}
      <UnmatchedNames
        names={found.unmatched}
        decided={Object.keys(decided).length}
        decisions={decisions}
        onDecide={setDecisions}
        onRead={() => onRead(decisions)}
        onUndecide={() => onRead({})}
      />
      {takesPlace && <p className="small">{words.takesPlace}</p>}
      <p>
        <button
          type="button"
          className="button button-strong"
          disabled={isEmpty && decisions === decided}
          onClick={() => onKeep(decisions)}
        >
          {found.isGrid ? words.keepGrid : words.keep}
        </button>
      </p>
    </div>
  );
}
