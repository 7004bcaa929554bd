import { ADDRESS, type Explanation, explanation } from '@bearings/contract';
import { useEffect, useRef } from 'react';
import { Link } from '../address/link.js';
import type { RankingRoute } from '../address/route.js';
import { useAnswer } from '../answer/use-answer.js';
import { asView } from '../profile/as-view.js';
import { BasketToggle, CompareLink } from '../profile/basket.js';
import { PlaceLine } from '../profile/place-line.js';
import type { TableModel } from '../table/build-table.js';
import { W } from '../text/language.js';
import { say } from '../text/say.js';
import { NeighbourList } from './neighbour-list.js';
import { PointsLedger } from './points-ledger.js';
import { NoAnswer, Waiting } from './states.js';

interface SchoolPanelProps {
  readonly edition: string;
  readonly school: string;
  readonly route: RankingRoute;
  readonly model: TableModel;
}

/** One school: its place, where every point comes from, and who stands near. Beside the table, or on a phone in its place. */
export function SchoolPanel({ edition, school, route, model }: SchoolPanelProps) {
  const asked = useAnswer(ADDRESS.school(edition, school, route.question), explanation);
  const head = useRef<HTMLHeadingElement>(null);
  const ready = asked.kind === 'ready';
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new school takes the focus, as a new page would
  useEffect(() => {
    if (ready) head.current?.focus({ preventScroll: window.innerWidth >= 1200 });
  }, [ready, school]);
  return (
    <section className="panel" aria-label={W.school.label}>
      <Link to={{ ...route, school: null }} className="panel-close">
        <span className="panel-close-wide">{W.school.close}</span>
        <span className="panel-close-phone">← {W.school.back}</span>
      </Link>
      {asked.kind === 'loading' && <Waiting words={W.school.loading} />}
      {asked.kind !== 'loading' && asked.kind !== 'ready' && <NoAnswer asked={asked} />}
      {asked.kind === 'ready' && (
        <>
          <h2 ref={head} tabIndex={-1} className="panel-name">
            {asked.value.school.name}
          </h2>
          <Explained value={asked.value} route={route} model={model} />
        </>
      )}
    </section>
  );
}

function Explained({ value, route, model }: { value: Explanation; route: RankingRoute; model: TableModel }) {
  const { school } = value;
  const label = (id: string): string => model.columns.find((column) => column.id === id)?.label ?? id;
  const facts = [
    [school.city, school.state || (school.country === 'ZZ' ? '' : school.country)].filter(Boolean).join(', '),
    school.degree,
    say(school.control),
    school.founded && W.school.founded(school.founded),
  ].filter(Boolean);
  return (
    <>
      {school.university !== school.name && <p className="soft">{school.university}</p>}
      <p className="soft small">
        {facts.join(' · ')}
        {value.edition.fictional && (
          <>
            {' '}
            <span className="tag">{W.fictional}</span>
          </>
        )}
      </p>
      <PlaceLine value={value} decimals={model.decimals} label={label} />
      <PanelActions route={route} school={school.id} />
      <h3>{W.school.where}</h3>
      <PointsLedger value={value} model={model} />
      <h3>{W.school.neighbours}</h3>
      <NeighbourList value={value} route={route} decimals={model.decimals} />
    </>
  );
}

/** What leads on from the short form: the whole of it, and other schools beside it. */
function PanelActions({ route, school }: { readonly route: RankingRoute; readonly school: string }) {
  if (route.embed) return null;
  return (
    <p className="panel-actions">
      <Link to={{ page: 'school', ...asView(route), school, compare: route.compare }}>{W.profile.full}</Link>
      <BasketToggle route={route} school={school} />
      <CompareLink route={route} school={school} />
    </p>
  );
}
