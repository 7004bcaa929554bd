import { Link } from '../address/link.js';
import { rankingOf } from '../address/route.js';
import type { OwnTable } from '../engine/own.js';
import { W } from '../text/language.js';
import { ReproductionReport } from './reproduction-report.js';

/** What became of a table that was taken over. */
export function OwnSummary({ table }: { readonly table: OwnTable }) {
  const words = W.own.done;
  return (
    <section className="own-summary" aria-labelledby="own-done">
      <h2 id="own-done" tabIndex={-1}>
        {table.title}
      </h2>
      <p>
        {words.rows(table.rows, table.indicators.length)} {words.matched(table.matched, table.ownSchools)}{' '}
        {table.kept ? words.kept : words.notKept}
      </p>
      {table.indicators.length === 0 && <p>{words.nothing}</p>}
      {table.notes.length > 0 && (
        <ul className="notes" lang="en">
          {table.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {table.doubtful.length > 0 && (
        <details>
          <summary>{words.doubtful(table.doubtful.length)}</summary>
          <ul className="notes">
            {table.doubtful.map(({ name, schoolName, taken }) => (
              <li key={name}>{taken ? words.taken(name, schoolName) : words.outdone(name, schoolName)}</li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <Link to={rankingOf(table.id)} className="button button-strong">
          {words.open}
        </Link>{' '}
        <span className="soft small">{words.weights}</span>
      </p>
      <ReproductionReport edition={table.id} />
    </section>
  );
}
