import type { ReactNode } from 'react';
import type { FitCoverage, FitSource } from '../../engine/fit.js';
import { DataText } from '../../parts/data-text.js';
import { F } from '../../text/fit-language.js';

/** In the person's own files, what they noted down themselves. */
const OWN = 'OWN';

/** The title of a source; its code where it is in no register. */
export function wordSource({ code, title }: FitSource): ReactNode {
  if (code === OWN) return F.page.yourOwn;
  return <DataText>{title || code}</DataText>;
}

/** The sources that all of it is from, with what their licences say. */
export function SourceList({ covered }: { readonly covered: FitCoverage }) {
  const words = F.facts.known;
  const columns = words.sourceColumns;
  const { sources } = covered;
  if (sources.length === 0) return null;
  return (
    <details className="fit-fold">
      <summary>{words.sources(sources.length)}</summary>
      <table className="stacking">
        <caption className="unseen">{words.sources(sources.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.source}</th>
            <th scope="col">{columns.publisher}</th>
            <th scope="col">{columns.licence}</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr key={source.code}>
              <th scope="row">
                {wordSource(source)}
                {source.version !== '' && (
                  <span className="facts-meaning">
                    <DataText>{source.version}</DataText>
                  </span>
                )}
              </th>
              <td data-label={columns.publisher}>
                {source.publisher === '' ? '–' : <DataText>{source.publisher}</DataText>}
              </td>
              <td data-label={columns.licence}>
                {source.licence === '' ? words.inNoRegister : <DataText>{source.licence}</DataText>}
                {source.note !== '' && (
                  <span className="facts-meaning">
                    <DataText>{source.note}</DataText>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
