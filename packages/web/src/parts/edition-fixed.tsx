import { ADDRESS, type EditionCard, editionCard, evidence, type EvidenceShape } from '@bearings/contract';
import { Link } from '../address/link.js';
import { AS_IT_STANDS } from '../address/question.js';
import { rankingIn } from '../address/route.js';
import { useAnswer } from '../answer/use-answer.js';
import { W } from '../text/language.js';
import { DataText } from './data-text.js';
import { FactList, type NamedFact, ShortDigest } from './fact-list.js';
import { NoAnswer, Waiting } from './states.js';
import { Term } from './term.js';

/** What an edition was made of, by digests, and the address that holds it to them. */
export function EditionFixed({ edition }: { readonly edition: string }) {
  const card = useAnswer(ADDRESS.edition(edition), editionCard);
  const counted = useAnswer(ADDRESS.evidence(edition), evidence);
  if (card.kind !== 'ready') {
    return card.kind === 'loading' ? <Waiting words={W.checklist.loading} /> : <NoAnswer asked={card} />;
  }
  return (
    <FactList facts={[...sealFacts(card.value), ...(counted.kind === 'ready' ? evidenceFacts(counted.value) : [])]} />
  );
}

function sealFacts({ edition, manifest }: EditionCard): readonly NamedFact[] {
  const seal = <Term id="seal">{W.cards.edition.seal}</Term>;
  if (manifest === null) return [{ key: 'seal', name: seal, fact: W.cards.edition.notSealed }];
  const { snapshot } = manifest;
  return [
    { key: 'seal', name: seal, fact: <ShortDigest digest={manifest.seal} /> },
    {
      key: 'snapshot',
      name: <Term id="snapshot">{W.cards.edition.snapshot}</Term>,
      fact: <ShortDigest digest={snapshot} />,
    },
    { key: 'seed', name: <Term id="seed">{W.cards.edition.seed}</Term>, fact: String(manifest.seed) },
    { key: 'software', name: W.cards.edition.software, fact: manifest.software },
    {
      key: 'permalink',
      wide: true,
      name: W.cards.edition.permalink,
      fact: (
        <Link to={rankingIn({ edition: edition.id, question: AS_IT_STANDS, digest: snapshot })}>
          {W.cards.edition.permalinkHint}
        </Link>
      ),
    },
  ];
}

function evidenceFacts({ readings, missing, dated, years, sources }: EvidenceShape): readonly NamedFact[] {
  const name = <Term id="evidence">{W.cards.edition.evidence}</Term>;
  if (readings === 0) return [{ key: 'evidence', name, fact: W.cards.edition.noReadings }];
  const parts = [
    W.cards.edition.readings(readings, missing),
    ...(years ? [W.cards.edition.years(years[0], years[1])] : []),
    W.cards.edition.dated(dated, readings),
  ];
  return [
    {
      key: 'evidence',
      name,
      wide: true,
      fact: (
        <>
          {parts.join(', ')}
          <ul className="source-list">
            {sources.map(({ source, readings: from }) => (
              <li key={source.code}>
                {/^https?:\/\//.test(source.url) ? (
                  <a href={source.url} rel="noreferrer">
                    <DataText>{source.title}</DataText>
                  </a>
                ) : (
                  <DataText>{source.title}</DataText>
                )}{' '}
                <span className="soft">{W.cards.edition.sourceCount(source.publisher, from)}</span>
              </li>
            ))}
          </ul>
        </>
      ),
    },
  ];
}
