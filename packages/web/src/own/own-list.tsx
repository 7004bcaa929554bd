import { ADDRESS, type EditionShape, editionList } from '@bearings/contract';
import { useState } from 'react';
import { Link } from '../address/link.js';
import { rankingOf } from '../address/route.js';
import { useAnswer } from '../answer/use-answer.js';
import { download } from '../charts/download.js';
import { engine } from '../engine/engine.js';
import { W } from '../text/language.js';
import { isOwn } from './is-own.js';

/** The tables that this browser keeps, to be opened, saved as files and removed. */
export function OwnList({ onChange }: { onChange(): void }) {
  const words = W.own.list;
  const asked = useAnswer(ADDRESS.editions, editionList);
  const [said, setSaid] = useState('');
  const own = asked.kind === 'ready' ? asked.value.editions.filter(({ id }) => isOwn(id)) : [];
  const save = async ({ id }: EditionShape): Promise<void> => {
    const saved = await engine().saveOwn(id);
    if (saved.kind !== 'ready') return;
    download(`${id}.bearings.json`, new Blob([`${JSON.stringify(saved.value)}\n`], { type: 'application/json' }));
  };
  const remove = async ({ id, title }: EditionShape): Promise<void> => {
    if (!confirm(words.sure(title))) return;
    await engine().removeOwn(id);
    setSaid(words.removed(title));
    onChange();
  };
  return (
    <section className="own-list" aria-labelledby="own-list">
      <h2 id="own-list">{words.title}</h2>
      <p role="status" className="small soft">
        {said}
      </p>
      {own.length === 0 ? (
        <p className="soft">{words.none}</p>
      ) : (
        <ul>
          {own.map((edition) => (
            <li key={edition.id}>
              <Link to={rankingOf(edition.id)}>{edition.title}</Link>
              <button
                type="button"
                className="button"
                aria-label={words.saveOf(edition.title)}
                onClick={() => void save(edition)}
              >
                {words.save}
              </button>
              <button
                type="button"
                className="button"
                aria-label={words.removeOf(edition.title)}
                onClick={() => void remove(edition)}
              >
                {words.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
