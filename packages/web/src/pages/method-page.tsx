import {
  ADDRESS,
  editionList,
  type EditionList,
  indicatorList,
  type IndicatorShape,
  type MethodologyCard,
  methodologyCard,
} from '@bearings/contract';
import { useAnswer } from '../answer/use-answer.js';
import { MethodChecklist } from '../checklist/method-checklist.js';
import { DataText } from '../parts/data-text.js';
import { IndicatorUses } from '../parts/indicator-uses.js';
import { Markdown } from '../parts/markdown.js';
import { editionsBy, MethodEditions } from '../parts/method-editions.js';
import { MethodHistory } from '../parts/method-history.js';
import { MethodRules } from '../parts/method-rules.js';
import { MethodStrip } from '../parts/method-strip.js';
import { NumbersKnown } from '../parts/numbers-known.js';
import { NoAnswer, Waiting } from '../parts/states.js';
import { labelOf } from '../text/say.js';
import { W } from '../text/language.js';
import { usePageTitle } from './use-page-title.js';
import '../style/method.css';

interface MethodPageProps {
  readonly methodology: string;
  /** The edition that the checklists are answered for; null or left out for the first one of the methodology. */
  readonly edition?: string | null;
}

/** The method card: what a methodology is for, every rule and number in words, and how well each is known. */
export default function MethodPage({ methodology, edition = null }: MethodPageProps) {
  const asked = useAnswer(ADDRESS.methodology(methodology), methodologyCard);
  const indicators = useAnswer(ADDRESS.indicators, indicatorList);
  const editions = useAnswer(ADDRESS.editions, editionList);
  usePageTitle(asked.kind === 'ready' ? asked.value.methodology.title : null);
  for (const needed of [asked, indicators, editions]) {
    if (needed.kind !== 'ready' && needed.kind !== 'loading') return <NoAnswer alone asked={needed} />;
  }
  if (asked.kind !== 'ready' || indicators.kind !== 'ready' || editions.kind !== 'ready') {
    return <Waiting words={W.method.loading} />;
  }
  return <Card card={asked.value} indicators={indicators.value.indicators} list={editions.value} edition={edition} />;
}

interface CardProps {
  readonly card: MethodologyCard;
  readonly indicators: readonly IndicatorShape[];
  readonly list: EditionList;
  readonly edition: string | null;
}

function Card({ card, indicators, list, edition }: CardProps) {
  const { methodology, rationale } = card;
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const label = (id: string): string => {
    const named = known.get(id);
    return named ? labelOf(named) : id;
  };
  return (
    <article className="sheet">
      <h1>
        <DataText>{methodology.title}</DataText>
      </h1>
      <p className="soft small">
        {[W.method.version(methodology.version, methodology.publisher), methodology.edition]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <MethodStrip methodology={methodology} indicators={indicators} />
      <dl className="facts">
        <div>
          <dt>{W.method.purpose}</dt>
          <dd>
            <DataText>{methodology.purpose}</DataText>
          </dd>
        </div>
        <div>
          <dt>{W.method.audience}</dt>
          <dd>
            <DataText>{methodology.audience}</DataText>
          </dd>
        </div>
      </dl>
      <Contents limits={methodology.limits.length > 0} rationale={rationale !== ''} />
      <h2 id="rankings">{W.cards.method.rankings}</h2>
      <MethodEditions card={card} list={list} />
      <h2 id="indicators">{W.method.indicators}</h2>
      <IndicatorUses methodology={methodology} indicators={known} />
      <h2 id="rules">{W.method.rules}</h2>
      <MethodRules methodology={methodology} label={label} />
      {methodology.limits.length > 0 && (
        <>
          <h2 id="limits">{W.method.limits}</h2>
          <ul className="bullets">
            {methodology.limits.map((limit) => (
              <li key={limit}>
                <DataText>{limit}</DataText>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 id="numbers">{W.method.numbers}</h2>
      <NumbersKnown methodology={methodology} label={label} />
      <h2 id="checklist">{W.checklist.title}</h2>
      <MethodChecklist methodology={methodology.id} editions={editionsBy(list, methodology.id)} chosen={edition} />
      <h2 id="history">{W.cards.method.history}</h2>
      <MethodHistory card={card} />
      {rationale && (
        <details className="reasons" id="reasons">
          <summary>
            <h2>{W.method.rationale}</h2>
          </summary>
          <div lang="en" dir="ltr">
            <Markdown text={rationale} />
          </div>
        </details>
      )}
    </article>
  );
}

/** The parts of the card, to go to at once. */
function Contents({ limits, rationale }: { readonly limits: boolean; readonly rationale: boolean }) {
  const parts: readonly (readonly [string, string] | null)[] = [
    ['rankings', W.cards.method.rankings],
    ['indicators', W.method.indicators],
    ['rules', W.method.rules],
    limits ? ['limits', W.method.limits] : null,
    ['numbers', W.method.numbers],
    ['checklist', W.checklist.title],
    ['history', W.cards.method.history],
    rationale ? ['reasons', W.method.rationale] : null,
  ];
  return (
    <nav className="contents" aria-label={W.cards.onThisPage}>
      <ul>
        {parts
          .filter((part) => part !== null)
          .map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
