import { ADDRESS, indicatorList, type MethodologyCard, methodologyCard } from '@bearings/contract';
import { useAnswer } from '../answer/use-answer.js';
import { IndicatorUses } from '../parts/indicator-uses.js';
import { Markdown } from '../parts/markdown.js';
import { MethodRules } from '../parts/method-rules.js';
import { NumbersKnown } from '../parts/numbers-known.js';
import { NoAnswer, Waiting } from '../parts/states.js';
import { W } from '../text/language.js';
import { usePageTitle } from './use-page-title.js';

/** The method card: what a methodology is for, every rule and number in words, and how well each is known. */
export function MethodPage({ methodology }: { readonly methodology: string }) {
  const asked = useAnswer(ADDRESS.methodology(methodology), methodologyCard);
  const indicators = useAnswer(ADDRESS.indicators, indicatorList);
  usePageTitle(asked.kind === 'ready' ? asked.value.methodology.title : null);
  if (asked.kind !== 'ready' && asked.kind !== 'loading') return <NoAnswer asked={asked} />;
  if (indicators.kind !== 'ready' && indicators.kind !== 'loading') return <NoAnswer asked={indicators} />;
  if (asked.kind === 'loading' || indicators.kind === 'loading') return <Waiting words={W.method.loading} />;
  const known = new Map(indicators.value.indicators.map((indicator) => [indicator.id, indicator]));
  return (
    <Card
      card={asked.value}
      label={(id) => known.get(id)?.label ?? id}
      warning={(id) => known.get(id)?.warning ?? ''}
    />
  );
}

interface CardProps {
  readonly card: MethodologyCard;
  readonly label: (id: string) => string;
  readonly warning: (id: string) => string;
}

function Card({ card, label, warning }: CardProps) {
  const { methodology, digest, rationale } = card;
  return (
    <article className="sheet">
      <h1>{methodology.title}</h1>
      <p className="soft small">
        {W.method.version(methodology.version, methodology.publisher)}
        {methodology.edition && ` · ${methodology.edition}`} · <code>{digest.slice(0, 19)}…</code>
      </p>
      <dl className="facts">
        <div>
          <dt>{W.method.purpose}</dt>
          <dd>{methodology.purpose}</dd>
        </div>
        <div>
          <dt>{W.method.audience}</dt>
          <dd>{methodology.audience}</dd>
        </div>
      </dl>
      <h2>{W.method.indicators}</h2>
      <IndicatorUses methodology={methodology} label={label} warning={warning} />
      <h2>{W.method.rules}</h2>
      <MethodRules methodology={methodology} label={label} />
      {methodology.limits.length > 0 && (
        <>
          <h2>{W.method.limits}</h2>
          <ul className="bullets">
            {methodology.limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </>
      )}
      <h2>{W.method.numbers}</h2>
      <NumbersKnown methodology={methodology} label={label} />
      {rationale && (
        <details className="reasons">
          <summary>
            <h2>{W.method.rationale}</h2>
          </summary>
          <Markdown text={rationale} />
        </details>
      )}
    </article>
  );
}
