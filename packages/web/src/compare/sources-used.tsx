import type { EvidenceParcel } from '../engine/school-evidence.js';
import type { LiveTable } from '../live/live-table.js';
import { DataText } from '../parts/data-text.js';
import { SourceName } from '../profile/source-name.js';
import { W } from '../text/language.js';

interface SourcesUsedProps {
  readonly table: LiveTable;
  readonly evidence: EvidenceParcel;
}

/** What the sheet stands on: the edition, its evidence by digest, and the sources of every reading that is shown. */
export function SourcesUsed({ table, evidence }: SourcesUsedProps) {
  const words = W.compare.sources;
  const { edition, snapshot } = table;
  const codes = new Set(evidence.schools.flatMap(({ records }) => records.map(({ source }) => source)));
  return (
    <section className="sources-used small" aria-labelledby="sources">
      <h2 id="sources">{words.title}</h2>
      <p>
        <DataText>{words.edition(edition.title, edition.publisher)}</DataText>.{' '}
        <span className="soft">{words.evidence(snapshot)}</span>
      </p>
      <ul>
        {evidence.sources
          .filter(({ code }) => codes.has(code))
          .map((source) => (
            <li key={source.code}>
              <SourceName source={source} code={source.code} />
            </li>
          ))}
      </ul>
    </section>
  );
}
