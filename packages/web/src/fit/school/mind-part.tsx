import { type FitSchool, holdAgainst } from '@bearings/core/fit';
import { useId, useState } from 'react';
import type { FitView } from '../../engine/fit.js';
import { F } from '../../text/fit-language.js';
import { formatCount, formatPlain } from '../../text/words.js';
import { changeProfile, type FitNow } from '../fit-store.js';
import type { Fields } from '../word-fact.js';
import { neighbourOf, weightsPast } from './change-mind.js';
import { Part } from './part.js';
import { nameOfWish, wordChange } from './word-change.js';

interface MindPartProps {
  readonly now: FitNow;
  readonly school: FitSchool;
  readonly view: FitView;
  readonly fields: Fields;
}

/** The smallest change of one weight that turns the order of two schools. */
export function MindPart({ now, school, view, fields }: MindPartProps) {
  const words = F.school.mind;
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const [tried, setTried] = useState<{ readonly words: string; readonly before: readonly number[] } | null>(null);
  const placed = view.answer.schools.filter(({ rank }) => rank !== null);
  const others = placed.filter((one) => one.school !== school.school);
  const other = others.find((one) => one.school === chosen) ?? neighbourOf(school, placed);
  const { weights } = view.answer;
  const { wishes, rules } = now.profile;
  const held = other === null ? null : holdAgainst(school, other, weights, rules.leastKnown);
  const isStated = now.profile.importance.kind === 'stated';
  const past = held === null ? null : weightsPast(held, weights.weights, rules.leastKnown);
  const setImportances = (importances: readonly number[]): void =>
    changeProfile((profile) => ({
      ...profile,
      wishes: profile.wishes.map((wish, k) => ({ ...wish, importance: importances[k] ?? wish.importance })),
    }));
  const tryIt = (): void => {
    if (past === null || held?.change?.kind !== 'change') return;
    const { wish } = held.change;
    const say = past.isScaled ? words.scaled : words.tried;
    setTried({
      words: say(nameOfWish(wish, wishes, fields), formatPlain(past.weights[wish]!)),
      before: wishes.map(({ importance }) => importance),
    });
    setImportances(past.weights);
  };
  return (
    <Part title={words.title}>
      {school.rank === null ? (
        <p>{words.notPlaced(school.name)}</p>
      ) : other === null ? (
        <p>{words.nobodyElse}</p>
      ) : (
        <>
          <label className="fit-against" htmlFor={id}>
            <span>{words.against}</span>
            <select id={id} className="field" value={other.school} onChange={({ target }) => setChosen(target.value)}>
              {others.map((one) => (
                <option key={one.school} value={one.school}>
                  {words.option(formatCount(one.rank!), one.name)}
                </option>
              ))}
            </select>
          </label>
          {held !== null && <p>{wordChange(held, wishes, fields)}</p>}
          {past !== null && !isStated && <p className="small soft">{words.notStated}</p>}
        </>
      )}
      <p className="panel-actions">
        {past !== null && isStated && (
          <button type="button" className="button" disabled={now.isBusy} onClick={tryIt}>
            {words.try}
          </button>
        )}
        {tried !== null && isStated && (
          <button
            type="button"
            className="button"
            onClick={() => {
              setImportances(tried.before);
              setTried(null);
            }}
          >
            {words.back}
          </button>
        )}
      </p>
      <p role="status">{tried?.words}</p>
    </Part>
  );
}
