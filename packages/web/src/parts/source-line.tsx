import { memo } from 'react';
import { ADDRESS } from '@bearings/contract';
import { withBase } from '../address/base.js';
import { Link } from '../address/link.js';
import type { RankingRoute } from '../address/route.js';
import type { LiveTable } from '../live/live-table.js';
import { W } from '../text/language.js';
import { Term, type TermId } from './term.js';

interface SourceLineProps {
  readonly table: LiveTable;
  readonly route: RankingRoute;
}

/** What the table stands on: enough to compute it again. */
export const SourceLine = memo(function SourceLine({ table, route }: SourceLineProps) {
  const { edition, methodologyDigest, snapshot, standing } = table;
  return (
    <footer className="source-line">
      <dl>
        <Fact term="edition" name={W.footer.edition} value={edition.id} />
        {edition.released && <Fact name={W.footer.released} value={edition.released} />}
        <Fact term="cohort" name={W.footer.cohort} value={table.cohort} />
        {standing.methodology && methodologyDigest && (
          <Fact
            term="methodology"
            name={W.footer.method}
            value={`${standing.methodology.id} ${shorten(methodologyDigest)}`}
          />
        )}
        <Fact term="snapshot" name={W.footer.snapshot} value={shorten(snapshot)} />
        <Fact term="seed" name={W.footer.seed} value={String(edition.seed)} />
      </dl>
      <p>
        <code>{W.footer.check(edition.id)}</code> ·{' '}
        <Link to={{ ...route, digest: snapshot }}>{W.footer.permalink}</Link>
        {SERVED && (
          <>
            {' · '}
            <a href={withBase(ADDRESS.ranking(edition.id, route.question))}>{W.footer.asData}</a>
          </>
        )}
      </p>
    </footer>
  );
});

/** Whether a server of ours stands behind the page, which also answers as data. */
const SERVED = document.querySelector('meta[name="bearings-served"]') !== null;

interface FactProps {
  readonly name: string;
  readonly value: string;
  /** What the glossary says of the name; nothing where it needs no saying. */
  readonly term?: TermId;
}

function Fact({ name, value, term }: FactProps) {
  return (
    <div>
      <dt>{term ? <Term id={term}>{name}</Term> : name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function shorten(digest: string): string {
  return `${digest.slice(0, 'sha256:'.length + 12)}…`;
}
