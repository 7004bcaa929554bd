import { ADDRESS, type EditionShape, editionList } from '@bearings/contract';
import { Link } from '../address/link.js';
import { rankingOf } from '../address/route.js';
import { useAnswer } from '../answer/use-answer.js';
import { NoAnswer, Waiting } from '../parts/states.js';
import { W } from '../text/language.js';
import { usePageTitle } from './use-page-title.js';

/** The rankings there are, one line each. */
export function EditionsPage() {
  usePageTitle(W.editions.title);
  const asked = useAnswer(ADDRESS.editions, editionList);
  return (
    <div className="sheet">
      <h1>{W.editions.title}</h1>
      <p className="lead">{W.editions.lead}</p>
      {asked.kind === 'loading' && <Waiting words={W.editions.loading} />}
      {asked.kind !== 'loading' && asked.kind !== 'ready' && <NoAnswer asked={asked} />}
      {asked.kind === 'ready' && (
        <ul className="cards">
          {inOrder(asked.value.editions, asked.value.default).map((edition) => (
            <EditionLine key={edition.id} edition={edition} first={edition.id === asked.value.default} />
          ))}
        </ul>
      )}
    </div>
  );
}

function EditionLine({ edition, first }: { readonly edition: EditionShape; readonly first: boolean }) {
  return (
    <li className="card-line">
      <h2>
        <Link to={rankingOf(first ? null : edition.id)}>{edition.title}</Link>{' '}
        {edition.fictional && <span className="tag">{W.fictional}</span>}
        {first && <span className="soft small">{W.editions.shownFirst}</span>}
      </h2>
      <p className="soft">
        {[edition.publisher, edition.released, W.editions.kinds[edition.kind]].filter(Boolean).join(' · ')}
        {' · '}
        {edition.methodology === null ? (
          W.editions.none
        ) : (
          <Link to={{ page: 'method', methodology: edition.methodology }}>{edition.methodology}</Link>
        )}
      </p>
      {edition.notes[0] && <p className="small">{edition.notes[0]}</p>}
    </li>
  );
}

/** The default first, then the real ones, then the fictional. */
function inOrder(editions: readonly EditionShape[], first: string): readonly EditionShape[] {
  const group = (edition: EditionShape): number => (edition.id === first ? 0 : edition.fictional ? 2 : 1);
  return [...editions].sort((a, b) => group(a) - group(b) || (a.id < b.id ? -1 : 1));
}
