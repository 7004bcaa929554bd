import type { FitSchool } from '@bearings/core/fit';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Link } from '../../address/link.js';
import { type FitRoute, fitOf } from '../../address/route.js';
import { go } from '../../address/use-route.js';
import type { FitState, FitView } from '../../engine/fit.js';
import { NoAnswer, Waiting } from '../../parts/states.js';
import { Rail } from '../../parts/rail.js';
import { assignSlots } from '../../table/indicator-slot.js';
import { F } from '../../text/fit-language.js';
import { W } from '../../text/language.js';
import { formatCount, formatShare } from '../../text/words.js';
import { chooseCohort, type FitNow, openAgain } from '../fit-store.js';
import { noteStep } from '../profile/steps.js';
import { type Fields, fieldsOf, labelOfWish } from '../word-fact.js';
import { CohortChoice } from './cohort-choice.js';
import { FIND_ALL, type FitFind, findRows } from './fit-find.js';
import { FitLegend } from './fit-legend.js';
import { FitOthers } from './fit-others.js';
import type { DrawnWish } from './fit-row.js';
import { orderFit, shareUntold, standFit } from './fit-standing.js';
import { FitTable } from './fit-table.js';
import { FitTools } from './fit-tools.js';
import { WishRail } from './wish-rail.js';
import { unknownEverywhere, wordAsk, wordReason } from './word-reason.js';

const FitSchoolPanel = lazy(() =>
  import('../school/fit-school-panel.js').then(({ FitSchoolPanel: Panel }) => ({ default: Panel })),
);

interface FitRankingProps {
  readonly now: FitNow;
  readonly state: FitState;
  readonly route: FitRoute;
}

/** A person's own ranking, with the wishes that make it. */
export default function FitRanking({ now, state, route }: FitRankingProps) {
  const fields = useMemo(() => fieldsOf(state.fields), [state.fields]);
  if (now.failure !== null) return <NoAnswer asked={{ ...now.failure, again: openAgain }} back={BACK()} />;
  if (now.view === null) return <Waiting words={F.page.ranking} />;
  return <Shown {...{ now, state, route, fields }} view={now.view} />;
}

const BACK = () => ({ to: fitOf('profile'), words: F.page.parts.profile });

interface ShownProps extends FitRankingProps {
  readonly view: FitView;
  readonly fields: Fields;
}

function Shown({ now, state, route, view, fields }: ShownProps) {
  const words = F.ranking;
  const { profile, live } = now;
  const standing = useMemo(() => standFit(view, live), [view, live]);
  const order = useMemo(() => orderFit(standing), [standing]);
  const [find, setFind] = useState<FitFind>(FIND_ALL);
  const rows = useMemo(() => findRows(order.placed, standing, find), [order, standing, find]);
  const wishes = useDrawnWishes(profile, fields);
  const labels = useMemo(() => new Map(wishes.map(({ id, label }) => [id, label])), [wishes]);
  const onList = useMemo(() => new Set(profile.list.map(({ school }) => school)), [profile.list]);
  const { weights } = view.answer.weights;
  const nowhere = useMemo(() => unknownEverywhere(view.answer.schools), [view]);
  const { schools } = standing;
  const because = useCallback(
    (row: number) => wordReason(schools[row]!, { weights, labels, fields, nowhere }),
    [schools, weights, labels, fields, nowhere],
  );
  const ask = useCallback((row: number) => wordAsk(schools[row]!, fields), [schools, fields]);
  const slotOf = useCallback((id: string) => wishes.find((wish) => wish.id === id)?.slot ?? null, [wishes]);
  const open = route.school === null ? null : (standing.schools.find(({ school }) => school === route.school) ?? null);
  useReturnFocus(open);
  const untold = useMemo(() => shareUntold(standing, order), [standing, order]);
  const isWished = profile.wishes.length > 0;
  const counts = [order.placed, order.notPlaced, order.dropped].map(({ length }) => formatCount(length));
  return (
    <div className={`atlas fit-atlas ${open ? 'atlas-school' : ''}`}>
      <div className="atlas-title">
        <h2>{profile.title === '' ? words.title : <bdi>{profile.title}</bdi>}</h2>
        <p className="finding" aria-live="polite">
          {words.counts(counts[0]!, counts[1]!, counts[2]!)}{' '}
          {nowhere.size > 0 && `${words.nowhere(W.and([...nowhere].map((id) => labels.get(id) ?? id)))} `}
          {untold !== null && !standing.isMoving && words.untold(formatShare(Math.round(100 * untold) / 100))}
        </p>
        {view.cohort.isFictional && <p className="fiction">{F.page.fictional}</p>}
        <div className="atlas-actions">
          <CohortChoice cohorts={state.cohorts} chosen={now.cohort} onChoose={chooseCohort} />
        </div>
      </div>
      {isWished && (
        <Rail label={words.wishes}>
          <WishRail {...{ now, view, fields, slotOf }} />
        </Rail>
      )}
      <div className="atlas-table" aria-busy={now.isBusy}>
        {!isWished && (
          <p className="state">
            {F.page.noneWished}{' '}
            <Link to={fitOf('profile')} onClick={() => noteStep('wishes')}>
              {F.page.toWishes}
            </Link>
          </p>
        )}
        {isWished && order.placed.length === 0 && (
          <p className="state">
            {words.nonePlaced} <Link to={fitOf('facts')}>{F.page.parts.facts}</Link>
          </p>
        )}
        {order.placed.length > 0 && (
          <FitTools find={find} onFind={setFind} shown={rows.length} all={order.placed.length} />
        )}
        {rows.length === 0 && order.placed.length > 0 && <p className="state">{words.noneFound}</p>}
        {rows.length > 0 && (
          <button
            type="button"
            className="skip skip-table"
            onClick={() => document.getElementById('after-table')?.focus()}
          >
            {W.skipTable}
          </button>
        )}
        {rows.length > 0 && (
          <FitTable
            {...{ standing, rows, wishes, onList, because, ask }}
            placed={order.placed.length}
            open={route.school}
            isFictional={view.cohort.isFictional}
          />
        )}
        <div id="after-table" tabIndex={-1}>
          <FitOthers {...{ standing, order, fields, profile }} open={route.school} />
          <FitLegend answer={view.answer} rules={profile.rules} />
        </div>
      </div>
      {open && (
        <Suspense fallback={<Waiting words={F.page.opening} />}>
          <FitSchoolPanel
            key={open.school}
            {...{ now, view, fields }}
            school={open}
            onClose={() => go(fitOf('ranking'))}
          />
        </Suspense>
      )}
    </div>
  );
}

/** The wishes with their names and colours: the first eight have one of their own. */
function useDrawnWishes({ wishes }: FitNow['profile'], fields: Fields): readonly DrawnWish[] {
  const made = wishes.map((wish) => ({ id: wish.id, label: labelOfWish(wish, fields) }));
  const key = JSON.stringify(made);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names decide, not the importances that move
  return useMemo(() => {
    const slots = assignSlots(made.map(({ id }) => id));
    return made.map((wish) => ({ ...wish, slot: slots.get(wish.id) ?? null }));
  }, [key]);
}

/** Back in the table, the focus is on the school that was open. */
function useReturnFocus(open: FitSchool | null): void {
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (before.current && open === null)
      document.querySelector<HTMLElement>(`[data-school="${CSS.escape(before.current)}"] a.school-link`)?.focus();
    before.current = open?.school ?? null;
  }, [open]);
}
