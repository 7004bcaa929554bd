import type { WorksPage } from '@bearings/contract';
import { W } from '../text/language.js';
import { formatCount, formatPlain } from '../text/words.js';

interface WorksTableProps {
  readonly works: WorksPage;
  /** What the table is. */
  readonly caption: string;
  /** Whether the works are made up: then no link leads to a true one of the same number. */
  readonly fictional: boolean;
  readonly marked: ReadonlySet<string>;
  toggle(work: string): void;
}

/** One page of works, each with what it brings and a box to dispute it. */
export function WorksTable({ works, caption, fictional, marked, toggle }: WorksTableProps) {
  const words = W.works.columns;
  return (
    <table className="stacking works-table">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.work}</th>
          <th scope="col" className="number">
            {words.year}
          </th>
          <th scope="col" className="number">
            {words.part}
          </th>
          <th scope="col" className="number">
            {words.citations}
          </th>
          <th scope="col" className="number">
            {words.credit}
          </th>
          <th scope="col">{words.mark}</th>
        </tr>
      </thead>
      <tbody>
        {works.works.map(({ work, year, part, citations, selfCitations, credit }) => (
          <tr key={work}>
            <th scope="row">
              {fictional ? (
                <>
                  {work} <span className="tag">{W.fictional}</span>
                </>
              ) : (
                <a href={`https://openalex.org/${work}`} rel="noreferrer">
                  {work}
                </a>
              )}
            </th>
            <td className="number" data-label={words.year}>
              {year}
            </td>
            <td className="number" data-label={words.part}>
              {formatPlain(part, 6)}
            </td>
            <td className="number" data-label={words.citations}>
              {formatCount(citations)}
              {selfCitations > 0 && <span className="small soft"> {W.works.bySelf(selfCitations)}</span>}
            </td>
            <td className="number" data-label={words.credit}>
              {formatPlain(credit)}
            </td>
            <td data-label={words.mark}>
              <input
                type="checkbox"
                aria-label={W.works.mark(work)}
                checked={marked.has(work)}
                onChange={() => toggle(work)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
