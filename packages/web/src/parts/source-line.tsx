import { ADDRESS, type EditionShape, type Ranking } from '@bearings/contract';
import type { RankingRoute } from '../address/route.js';
import { W } from '../text/language.js';

interface SourceLineProps {
  readonly ranking: Ranking;
  readonly edition: EditionShape;
  readonly route: RankingRoute;
}

/** What the table stands on: enough to compute it again. */
export function SourceLine({ ranking, edition, route }: SourceLineProps) {
  const { edition: stands } = ranking;
  return (
    <footer className="source-line">
      <dl>
        <Fact name={W.footer.edition} value={stands.id} />
        {edition.released && <Fact name={W.footer.released} value={edition.released} />}
        <Fact name={W.footer.cohort} value={stands.cohort} />
        {stands.methodology && (
          <Fact name={W.footer.method} value={`${stands.methodology.id} ${shorten(stands.methodology.digest)}`} />
        )}
        <Fact name={W.footer.snapshot} value={shorten(stands.snapshot)} />
        <Fact name={W.footer.seed} value={String(stands.seed)} />
      </dl>
      <p>
        <code>{W.footer.check(stands.id)}</code> ·{' '}
        <a href={ADDRESS.ranking(stands.id, route.question)}>{W.footer.asData}</a>
      </p>
    </footer>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function shorten(digest: string): string {
  return `${digest.slice(0, 'sha256:'.length + 12)}…`;
}
