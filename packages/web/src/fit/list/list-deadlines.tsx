import type { Deadline } from '@bearings/core/fit';
import { useState } from 'react';
import type { FitListView } from '../../engine/fit.js';
import { NoAnswer } from '../../parts/states.js';
import { CELL, COLUMN_HEAD, ROW, ROW_GROUP, TABLE } from '../../table/table-roles.js';
import { F } from '../../text/fit-language.js';
import { handOutAs } from '../file-asked.js';
import type { FitFailure } from '../fit-store.js';
import { today } from '../today.js';
import { type Fields, labelOfField } from '../word-fact.js';
import { ListSchoolLink, ListSchoolLinks } from './list-school-link.js';
import type { ListedSchools } from './listed-school.js';
import { unknownByField, wordDay, wordDue } from './word-deadline.js';

interface ListDeadlinesProps {
  readonly told: FitListView;
  readonly schools: ListedSchools;
  readonly fields: Fields;
}

const COLUMNS = ['date', 'zone', 'school', 'what', 'source'] as const;

/** The deadlines of the schools that are open, by date, and those that nobody knows. */
export function ListDeadlines({ told, schools, fields }: ListDeadlinesProps) {
  const words = F.apply.deadlines;
  const [failure, setFailure] = useState<FitFailure | null>(null);
  const known = told.deadlines.filter(({ date }) => date !== null);
  const unknown = unknownByField(told.deadlines);
  const many = told.deadlines.length - known.length;
  return (
    <section aria-labelledby="apply-deadlines">
      <h2 id="apply-deadlines">{words.title}</h2>
      <p className="small soft">{words.lead(told.review.open)}</p>
      {known.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <table {...TABLE} className="apply-plain" aria-label={words.table}>
          <thead {...ROW_GROUP}>
            <tr {...ROW}>
              {COLUMNS.map((column) => (
                <th {...COLUMN_HEAD} key={column}>
                  {words.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...ROW_GROUP}>
            {known.map((due, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two dates of a school may say the same
              <tr {...ROW} key={`${due.school} ${due.field} ${due.date} ${at}`}>
                <td {...CELL} className="apply-date">
                  {wordDay(due)} {due.date!.slice(0, 10) < today() && <span className="tag">{words.passed}</span>}
                </td>
                <td {...CELL} data-label={words.columns.zone}>
                  {due.zone || words.wholeDay}
                </td>
                <td {...CELL}>
                  <ListSchoolLink school={due.school} schools={schools} />
                </td>
                <td {...CELL}>
                  <bdi>{wordDue(due, fields)}</bdi>
                </td>
                <td {...CELL} className="small soft" data-label={words.columns.source}>
                  {wordSource(due, told)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        <button
          type="button"
          className="button"
          disabled={known.length === 0}
          onClick={() => void handOutAs('calendar').then(setFailure)}
        >
          {words.calendar}
        </button>
      </p>
      {failure && <NoAnswer asked={{ ...failure, again: () => setFailure(null) }} />}
      {many > 0 && (
        <details className="fit-fold">
          <summary>
            <h3>{words.unknown(many)}</h3>
          </summary>
          <dl className="apply-unknown">
            {unknown.map(([field, ids]) => (
              <div key={field}>
                <dt>{words.unknownOf(labelOfField(field, fields), ids.length)}</dt>
                <dd>
                  <ListSchoolLinks ids={ids} schools={schools} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

function wordSource({ fact }: Deadline, { sources }: FitListView): string {
  if (fact === null) return F.page.yourOwn;
  const title = sources[fact.source] ?? fact.source;
  const dated = fact.year === null ? title : F.apply.deadlines.ofYear(title, fact.year);
  return fact.licence === 'not-to-publish' ? `${dated} · ${F.page.notToPublish}` : dated;
}
