import { ADDRESS, type EditionList, editionList } from '@bearings/contract';
import { useMemo, useState } from 'react';
import { asksForMore, type EditionView, viewOf } from '../address/question.js';
import type { ListsRoute } from '../address/route.js';
import { go } from '../address/use-route.js';
import { useAnswer } from '../answer/use-answer.js';
import { useSpans } from '../doubt/use-desk.js';
import { type Live, useLive } from '../live/use-live.js';
import { NoAnswer } from '../parts/states.js';
import { W } from '../text/language.js';
import { useChoices } from '../weigh/use-effects.js';
import { type ListSide, ListsPage, listSideOf } from './lists-page.js';

const NOTHING = viewOf(null);

/** Two lists, as the address asks for them: editions, methods or the reader's own weights. */
export default function ListsContainer({ route }: { readonly route: ListsRoute }) {
  const editions = useAnswer(ADDRESS.editions, editionList);
  const [left, right] = [route.left ?? NOTHING, route.right ?? NOTHING];
  const lives = { left: useLive(left.edition, left.question), right: useLive(right.edition, right.question) };
  const [school, setSchool] = useState<string | null>(null);
  const sides = { left: useSide(left, lives.left), right: useSide(right, lives.right) };
  const failed = [lives.left, lives.right].find(({ asked }) => asked.kind !== 'ready' && asked.kind !== 'loading');
  return (
    <ListsPage {...sides} school={school} onSchool={setSchool} top={route.top} onTop={(top) => go({ ...route, top })}>
      {editions.kind === 'ready' &&
        (['left', 'right'] as const).map((side) => (
          <SideChoice
            key={side}
            label={W.lists[side]}
            list={editions.value}
            view={side === 'left' ? left : right}
            onView={(view) => go({ ...route, [side]: view })}
          />
        ))}
      <button
        type="button"
        className="button"
        disabled={!route.left && !route.right}
        onClick={() => go({ ...route, left: route.right, right: route.left })}
      >
        {W.lists.swap}
      </button>
      {failed && failed.asked.kind !== 'ready' && failed.asked.kind !== 'loading' && (
        <NoAnswer asked={{ ...failed.asked, again: failed.again }} />
      )}
    </ListsPage>
  );
}

function useSide(view: EditionView, { asked }: Live): ListSide | null {
  const { edition, question } = view;
  const isOpen = asked.kind === 'ready' && asked.value.edition.id === edition;
  const spans = useSpans(
    useMemo(() => (edition !== null && isOpen ? { edition, question } : null), [edition, isOpen, question]),
  );
  return useMemo(() => {
    if (view.edition === null || asked.kind !== 'ready' || asked.value.edition.id !== view.edition) return null;
    const { edition, standing } = asked.value;
    const method = view.question.methodology ? standing.methodology?.title : undefined;
    const title = method ? W.lists.byMethod(edition.title, method) : edition.title;
    const rest = { ...view.question, methodology: undefined };
    return { ...listSideOf(asked.value, asksForMore(rest) ? W.lists.changed(title) : title), spans };
  }, [view, asked, spans]);
}

interface SideChoiceProps {
  readonly label: string;
  readonly list: EditionList;
  readonly view: EditionView;
  onView(view: EditionView | null): void;
}

function SideChoice({ label, list, view, onView }: SideChoiceProps) {
  const choices = useChoices(view.edition, view.question);
  const methods = choices?.methodologies ?? [];
  return (
    <fieldset className="list-side">
      <legend>{label}</legend>
      <label className="choice">
        <span className="choice-label">{W.edition}</span>
        <select
          className="field"
          value={view.edition ?? ''}
          onChange={({ target }) => onView(target.value === '' ? null : viewOf(target.value))}
        >
          <option value="">{W.lists.none}</option>
          {list.editions.map(({ id, title, fictional }) => (
            <option key={id} value={id} lang="en">
              {fictional ? `${title} (${W.fictional})` : title}
            </option>
          ))}
        </select>
      </label>
      {methods.length > 1 && (
        <label className="choice">
          <span className="choice-label">{W.weights.rules.method}</span>
          <select
            className="field"
            value={choices?.declared?.id ?? ''}
            onChange={({ target }) => {
              const { methodology: _, ...question } = view.question;
              const published = methods.find(({ id }) => id === target.value)?.published;
              onView({ ...view, question: published ? question : { ...question, methodology: target.value } });
            }}
          >
            {methods.map(({ id, title, published }) => (
              <option key={id} value={id} lang="en">
                {published ? W.weights.rules.published(title) : title}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}
