import type { SchoolId } from '@bearings/core';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Link } from '../../address/link.js';
import { fitOf } from '../../address/route.js';
import type { FitState } from '../../engine/fit.js';
import { NoAnswer, Waiting } from '../../parts/states.js';
import { F } from '../../text/fit-language.js';
import { changeProfile, type FitNow, openAgain } from '../fit-store.js';
import { toggled } from '../ranking/list-button.js';
import { fieldsOf } from '../word-fact.js';
import '../../style/fit-list.css';
import '../../style/fit-list-table.css';
import { changeEntry, moveEntry, putBack } from './edit-list.js';
import { ListAdd } from './list-add.js';
import { ListChanges } from './list-changes.js';
import { ListCost } from './list-cost.js';
import { ListDeadlines } from './list-deadlines.js';
import { ListFiles } from './list-files.js';
import { ListFlags } from './list-flags.js';
import type { ListActs } from './list-row.js';
import { listedSchools } from './listed-school.js';
import { ListTable } from './list-table.js';
import { ReviewMany } from './review-many.js';
import { useListView } from './use-list-view.js';

type Gone = { readonly entry: FitNow['profile']['list'][number]; readonly at: number; readonly name: string };

/** The schools that a person applies to: in their order, with what is due, what it costs, and what has changed. */
export default function FitList({ now, state }: { readonly now: FitNow; readonly state: FitState }) {
  const words = F.apply;
  const { profile, view } = now;
  const { list } = profile;
  const fields = useMemo(() => fieldsOf(state.fields), [state.fields]);
  const asked = useListView(now);
  const told = asked.outcome?.kind === 'ready' ? asked.outcome.value : null;
  const schools = useMemo(() => listedSchools(view, told), [view, told]);
  const listed = useMemo(() => new Set(list.map(({ school }) => school)), [list]);
  const [said, setSaid] = useState('');
  const [gone, setGone] = useState<Gone | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (gone !== null) undo.current?.focus();
  }, [gone]);
  const say = (sentence: string): void => {
    setSaid(sentence);
    setGone(null);
  };
  const change = (to: (before: typeof list) => typeof list): void =>
    changeProfile((before) => ({ ...before, list: to(before.list) }));
  const acts: ListActs = {
    change: (school, to) => change((before) => changeEntry(before, school, to)),
    move: (school, to) => {
      const place = Math.min(Math.max(to, 0), list.length - 1);
      if (list[place]?.school === school) return;
      change((before) => moveEntry(before, school, place));
      say(words.said.moved(schools.name(school), place + 1, list.length));
    },
    remove: (school) => {
      const at = list.findIndex((entry) => entry.school === school);
      const name = schools.name(school);
      change((before) => before.filter((entry) => entry.school !== school));
      setSaid(words.said.removed(name));
      setGone({ entry: list[at]!, at, name });
    },
  };
  const add = (school: SchoolId, name: string): void => {
    changeProfile((before) => toggled(before, school));
    say(words.said.added(name, list.length + 1));
  };
  return (
    <div className="fit-list">
      <section aria-labelledby="apply-title">
        <h2 id="apply-title">{words.title}</h2>
        <p className="lead">{words.lead}</p>
        {view?.cohort.isFictional && <p className="fiction">{F.page.fictional}</p>}
        {now.failure !== null && <NoAnswer asked={{ ...now.failure, again: openAgain }} />}
        {list.length === 0 && <Empty />}
        {view === null ? <Begin isBusy={now.isBusy} /> : <ListAdd view={view} listed={listed} onAdd={add} />}
        <p className="apply-said">
          <span role="status">{said}</span>
          {gone && (
            <button
              ref={undo}
              type="button"
              className="button"
              aria-label={words.said.undoOf(gone.name)}
              onClick={() => {
                change((before) => putBack(before, gone.entry, gone.at));
                say(words.said.back(gone.name));
                requestAnimationFrame(() => focusEntry(gone.entry.school));
              }}
            >
              {words.said.undo}
            </button>
          )}
        </p>
        {list.length > 0 && <ListTable {...{ list, schools, fields, acts }} deadlines={told?.deadlines ?? []} />}
      </section>
      {list.length > 0 && asked.outcome === null && <Waiting words={words.working} />}
      {list.length > 0 && asked.outcome !== null && asked.outcome.kind !== 'ready' && (
        <NoAnswer
          asked={{ ...asked.outcome, again: asked.again }}
          back={{ to: fitOf('facts'), words: F.page.parts.facts }}
        />
      )}
      {list.length > 0 && told !== null && (
        <Told isBusy={asked.isBusy}>
          <ListDeadlines {...{ told, schools, fields }} />
          <ListCost {...{ told, schools }} />
          <ListFlags {...{ told, schools, profile }} />
          <ListChanges {...{ told, state, schools, fields }} />
        </Told>
      )}
      <ListFiles now={now} schools={schools} />
      <ReviewMany />
    </div>
  );
}

/** What is told of a list; fainter while the list has changed and the answer is on its way. */
function Told({ isBusy, children }: { readonly isBusy: boolean; readonly children: ReactNode }) {
  return (
    <div className="apply-told" aria-busy={isBusy}>
      {children}
    </div>
  );
}

/** What the list is for, and how schools come onto it. */
function Empty() {
  const words = F.apply.empty;
  return (
    <div className="apply-empty">
      <h3>{words.title}</h3>
      <p>{words.lead}</p>
      <p>
        {words.how} <Link to={fitOf('ranking')}>{words.toRanking}</Link>
      </p>
    </div>
  );
}

/** Schools can be found by name once they have been looked at, which an empty profile is enough for. */
function Begin({ isBusy }: { readonly isBusy: boolean }) {
  if (isBusy) return <Waiting words={F.page.ranking} />;
  return (
    <p>
      <button type="button" className="button" onClick={() => changeProfile((profile) => profile)}>
        {F.apply.empty.begin}
      </button>
    </p>
  );
}

function focusEntry(school: string): void {
  document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(school)}"] .apply-remove`)?.focus();
}
