import type { EditionShape, MethodologyShape } from '@bearings/contract';
import { Link } from '../address/link.js';
import { slotClass } from '../table/indicator-slot.js';
import type { Column } from '../table/table-model.js';
import { W } from '../text/language.js';
import { formatShare } from '../text/words.js';
import { DataText } from './data-text.js';

interface WeightsRailProps {
  readonly columns: readonly Column[];
  readonly methodology: MethodologyShape | null;
  readonly edition: EditionShape;
}

/** What counts and for how much, in the colours of the bars; and what to know before reading on. */
export function WeightsRail({ columns, methodology, edition }: WeightsRailProps) {
  const most = Math.max(...columns.map((column) => column.share ?? 0));
  return (
    <aside className="rail" aria-labelledby="rail-title">
      <h2 id="rail-title">{W.rail.title}</h2>
      {methodology === null ? (
        <p className="small soft">{W.rail.noMethod}</p>
      ) : (
        <>
          <ul className="weights">
            {columns
              .filter((column) => column.share !== null || column.slot !== null)
              .map((column) => (
                <li key={column.id} className="weight">
                  <span className="weight-label">{column.label}</span>
                  <span className="weight-share">
                    {column.share === null ? W.rail.unset : formatShare(column.share)}
                  </span>
                  <span className="weight-track" aria-hidden="true">
                    <span
                      className={`weight-fill ${slotClass(column.slot)}`}
                      style={{ width: `${most > 0 ? ((column.share ?? 0) / most) * 100 : 0}%` }}
                    />
                  </span>
                </li>
              ))}
          </ul>
          {methodology.aggregation.by === 'ordered-weighted' && <p className="small soft">{W.rail.positions}</p>}
          <p className="small">
            <Link to={{ page: 'method', methodology: methodology.id }}>{W.rail.method}</Link>
          </p>
        </>
      )}
      {edition.notes.length > 0 && (
        <section className="rail-notes">
          <h3>{W.rail.notes}</h3>
          <ul className="notes">
            {edition.notes.map((note) => (
              <li key={note}>
                <DataText>{note}</DataText>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
