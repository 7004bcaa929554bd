import { ADDRESS, editionCard, type EditionList, type EditionShape, type MethodologyCard } from '@bearings/contract';
import { Link } from '../address/link.js';
import { AS_IT_STANDS } from '../address/question.js';
import { rankingIn, rankingOf } from '../address/route.js';
import { useAnswer } from '../answer/use-answer.js';
import { W } from '../text/language.js';
import { DataText } from './data-text.js';

interface MethodEditionsProps {
  readonly card: MethodologyCard;
  readonly list: EditionList;
}

/** The editions that a methodology ranks, and the fictional one on which any can be tried. */
export function MethodEditions({ card, list }: MethodEditionsProps) {
  const { methodology, digest } = card;
  const own = editionsBy(list, methodology.id);
  const trial = own.some(({ fictional }) => fictional) ? null : findTrial(card, list);
  return (
    <>
      {own.length === 0 && <p className="soft">{W.cards.method.noRankings}</p>}
      <ul className="link-lines">
        {own.map((edition) => (
          <EditionLine key={edition.id} edition={edition} first={edition.id === list.default} digest={digest} />
        ))}
        {trial && (
          <li>
            <Link
              to={rankingIn({
                edition: trial.id,
                question: { ...AS_IT_STANDS, methodology: methodology.id },
                digest: null,
              })}
            >
              {W.cards.method.tryOn(trial.title)}
            </Link>{' '}
            <span className="tag">{W.fictional}</span>
          </li>
        )}
      </ul>
    </>
  );
}

/** The editions of a methodology, the default one first. */
export function editionsBy({ editions, default: first }: EditionList, methodology: string): readonly EditionShape[] {
  const own = editions.filter((edition) => edition.methodology === methodology);
  return [...own].sort((a, b) => Number(b.id === first) - Number(a.id === first));
}

/** A fictional edition that holds readings for any methodology; none for one whose weights were not all published. */
function findTrial({ methodology }: MethodologyCard, { editions }: EditionList): EditionShape | null {
  const set = [...methodology.indicators, ...methodology.pillars].every(({ weight }) => weight !== null);
  if (!set || !methodology.startsFrom.includes('readings')) return null;
  return (
    editions.find(({ fictional, kind, startsFrom }) => fictional && kind === 'computed' && startsFrom === 'readings') ??
    null
  );
}

interface EditionLineProps {
  readonly edition: EditionShape;
  readonly first: boolean;
  readonly digest: string;
}

function EditionLine({ edition, first, digest }: EditionLineProps) {
  const asked = useAnswer(ADDRESS.edition(edition.id), editionCard);
  const manifest = asked.kind === 'ready' ? asked.value.manifest : null;
  return (
    <li>
      <Link to={rankingOf(first ? null : edition.id)}>
        <DataText>{edition.title}</DataText>
      </Link>{' '}
      {edition.fictional && <span className="tag">{W.fictional}</span>}
      {asked.kind === 'ready' && (
        <span className="soft small">
          {manifest === null
            ? W.cards.method.notSealed
            : manifest.methodology?.digest === digest
              ? W.cards.method.sealed(manifest.software)
              : W.cards.method.changed}
        </span>
      )}
    </li>
  );
}
