import { ADDRESS, type MethodologyCard, methodologyList } from '@bearings/contract';
import { Link } from '../address/link.js';
import { useAnswer } from '../answer/use-answer.js';
import { W } from '../text/language.js';
import { joinWords } from '../text/words.js';
import { DataText } from './data-text.js';
import { FactList, ShortDigest } from './fact-list.js';
import { SaveMethodology } from './save-methodology.js';
import { Term } from './term.js';

/** Which state of a methodology this is, and which others its publisher has. */
export function MethodHistory({ card }: { readonly card: MethodologyCard }) {
  const { methodology, digest } = card;
  const asked = useAnswer(ADDRESS.methodologies, methodologyList);
  const relatives =
    asked.kind === 'ready'
      ? asked.value.methodologies.filter(
          ({ id, publisher }) => publisher === methodology.publisher && id !== methodology.id,
        )
      : [];
  return (
    <>
      <FactList
        facts={[
          { key: 'version', name: W.cards.method.version, fact: methodology.version },
          methodology.edition ? { key: 'years', name: W.cards.method.years, fact: methodology.edition } : null,
          {
            key: 'starts',
            name: W.cards.method.startsFrom,
            fact: joinWords(methodology.startsFrom.map((start) => W.cards.method.starts[start])),
          },
          {
            key: 'digest',
            name: <Term id="digest">{W.cards.method.digest}</Term>,
            fact: <ShortDigest digest={digest} />,
          },
        ]}
      />
      <SaveMethodology methodology={methodology} />
      {relatives.length > 0 && (
        <>
          <h3>{W.cards.method.relatives(methodology.publisher)}</h3>
          <ul className="link-lines">
            {relatives.map(({ id, title, edition }) => (
              <li key={id}>
                <Link to={{ page: 'method', methodology: id }}>
                  <DataText>{title}</DataText>
                </Link>{' '}
                <span className="soft small">{edition}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
