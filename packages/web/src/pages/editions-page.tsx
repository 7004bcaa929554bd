import { ADDRESS, type EditionShape, editionList } from '@bearings/contract';
import { useAnswer } from '../answer/use-answer.js';
import { EditionCard } from '../parts/edition-card.js';
import { NoAnswer, Waiting } from '../parts/states.js';
import { W } from '../text/language.js';
import { usePageTitle } from './use-page-title.js';
import '../style/edition.css';

/** The rankings there are, each laid out: what it is, by what, of whom, and what fixes it. */
export default function EditionsPage() {
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
            <EditionCard key={edition.id} edition={edition} first={edition.id === asked.value.default} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** The default first, then the real ones, then the fictional. */
function inOrder(editions: readonly EditionShape[], first: string): readonly EditionShape[] {
  const group = (edition: EditionShape): number => (edition.id === first ? 0 : edition.fictional ? 2 : 1);
  return [...editions].sort((a, b) => group(a) - group(b) || (a.id < b.id ? -1 : 1));
}
