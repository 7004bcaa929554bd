import { ADDRESS, type EditionList, editionList, explanation } from '@bearings/contract';
import type { School } from '@bearings/core';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { Link } from '../address/link.js';
import type { EditionView } from '../address/question.js';
import { rankingIn, type SchoolRoute } from '../address/route.js';
import { useAnswer } from '../answer/use-answer.js';
import { useSchoolDoubt } from '../doubt/use-desk.js';
import { isFitKept } from '../fit/fit-kept.js';
import { loadForYou } from '../fit/school/for-you-container.js';
import type { EvidenceParcel, SchoolEvidence } from '../engine/school-evidence.js';
import type { LiveTable } from '../live/live-table.js';
import { useAliases } from '../live/use-aliases.js';
import { useIntervals } from '../live/use-intervals.js';
import { useLive } from '../live/use-live.js';
import { PointsLedger } from '../parts/points-ledger.js';
import { SourceLine } from '../parts/source-line.js';
import { wordPlaceDoubt } from '../doubt-strip/word-interval.js';
import { NoAnswer, Waiting } from '../parts/states.js';
import { Appearances } from '../profile/appearances.js';
import { asView } from '../profile/as-view.js';
import { BasketToggle, CompareLink } from '../profile/basket.js';
import { HowSure } from '../profile/how-sure.js';
import { Identity } from '../profile/identity.js';
import { Neighbours } from '../profile/neighbours.js';
import { neighboursOf } from '../profile/neighbours-of.js';
import { PlaceLine } from '../profile/place-line.js';
import { Readings } from '../profile/readings.js';
import { SchoolName } from '../profile/school-name.js';
import { useEvidence } from '../profile/use-evidence.js';
import { buildTable, columnLabel, type TableModel } from '../table/build-table.js';
import { W } from '../text/language.js';
import { usePageTitle } from './use-page-title.js';
import '../style/method.css';
import '../style/profile.css';

const ForYou = lazy(loadForYou);

/** One school: who it is, where it stands and why, every reading with its evidence, and every list it is on. */
export default function SchoolPage({ route }: { readonly route: SchoolRoute }) {
  const editions = useAnswer(ADDRESS.editions, editionList);
  const id = route.edition ?? (editions.kind === 'ready' ? editions.value.default : null);
  const live = useLive(id, route.question);
  const schools = useMemo(() => [route.school], [route.school]);
  const evidence = useEvidence(id, route.question, schools);
  if (editions.kind !== 'ready' && editions.kind !== 'loading') return <NoAnswer alone asked={editions} />;
  if (evidence.kind !== 'ready' && evidence.kind !== 'loading') return <NoAnswer alone asked={evidence} />;
  const { asked, again } = live;
  if (asked.kind !== 'ready' && asked.kind !== 'loading') return <NoAnswer alone asked={{ ...asked, again }} />;
  const own = evidence.kind === 'ready' ? evidence.value.schools[0] : undefined;
  if (
    editions.kind !== 'ready' ||
    evidence.kind !== 'ready' ||
    asked.kind !== 'ready' ||
    own?.id !== route.school ||
    asked.value.edition.id !== id ||
    evidence.value.edition.id !== id
  ) {
    return <Waiting words={W.profile.loading} />;
  }
  if (own.school === null) return <UnknownSchool route={route} />;
  return (
    <Profile
      key={own.id}
      {...{ route, own }}
      school={own.school}
      editions={editions.value}
      evidence={evidence.value}
      table={asked.value}
    />
  );
}

interface ProfileProps {
  readonly route: SchoolRoute;
  readonly school: School;
  readonly own: SchoolEvidence;
  readonly editions: EditionList;
  readonly evidence: EvidenceParcel;
  readonly table: LiveTable;
}

function Profile(props: ProfileProps) {
  const { route, school, own, evidence, table } = props;
  const aliases = useAliases(true);
  const { edition } = table;
  const head = useRef<HTMLHeadingElement>(null);
  const [hasFit] = useState(isFitKept);
  usePageTitle(school.name);
  // Each school is a page of its own: what reads aloud starts at its name.
  useEffect(() => head.current?.focus({ preventScroll: true }), []);
  return (
    <article className="sheet profile">
      <header className="profile-head">
        <h1 ref={head} tabIndex={-1}>
          <SchoolName name={school.name} fictional={edition.fictional || school.country === 'ZZ'} />
        </h1>
        <p className="profile-actions">
          <BasketToggle route={route} school={school.id} />
          <CompareLink route={route} school={school.id} />
        </p>
      </header>
      <Identity school={school} aliases={aliases.get(school.id) ?? []} sources={evidence.sources} />
      {hasFit && (
        <Suspense>
          <ForYou school={school.id} />
        </Suspense>
      )}
      {own.compared ? <InEdition {...props} /> : <NotInEdition table={table} />}
      <Appearances route={route} shown={edition.id} />
      <SourceLine table={table} route={{ ...rankingIn(route), edition: edition.id, compare: route.compare }} />
    </article>
  );
}

function InEdition({ route, school, own, evidence, table }: ProfileProps) {
  const asked = useAnswer(ADDRESS.school(table.edition.id, school.id, route.question), explanation);
  const sure = useIntervals(table, table.standing, false);
  const model = useMemo(() => buildTable(table, table.standing, sure), [table, sure]);
  const row = table.schools.findIndex(({ id }) => id === school.id);
  const placed = useMemo(
    () => table.schools.filter((_, other) => table.standing.placement(other).kind !== 'unranked').length,
    [table],
  );
  const doubt = useSchoolDoubt(
    useMemo(
      () => (table.standing.methodology ? { edition: table.edition.id, question: route.question } : null),
      [table, route.question],
    ),
    school.id,
    useMemo(() => nearOf(model, row), [model, row]),
  );
  if (asked.kind === 'loading') return <Waiting words={W.school.loading} />;
  if (asked.kind !== 'ready') return <NoAnswer asked={asked} />;
  const value = asked.value;
  return (
    <>
      <section aria-labelledby="place" className="profile-place">
        <h2 id="place">
          {W.profile.place.title(table.edition.title)}{' '}
          {table.edition.fictional && <span className="tag">{W.fictional}</span>}
        </h2>
        <PlaceLine value={value} decimals={model.decimals} label={(id) => columnLabel(model, id)} />
        <p className="soft small">
          {value.placement.kind !== 'unranked' && `${W.profile.place.among(placed)}. `}
          {wordPlaceDoubt(value, model.standing.methodology === null)}
        </p>
        <p>
          <Link
            to={{
              ...rankingIn({ ...asView(route), edition: table.edition.id }),
              school: school.id,
              compare: route.compare,
            }}
          >
            {W.profile.inRanking}
          </Link>
        </p>
      </section>
      <HowSure {...{ model, row, route }} doubt={table.standing.methodology ? doubt : null} />
      <div className="profile-columns">
        <section aria-labelledby="points">
          <h2 id="points">{W.profile.points.title}</h2>
          <PointsLedger value={value} model={model} />
        </section>
        <section aria-labelledby="neighbours">
          <h2 id="neighbours">{W.profile.between.title}</h2>
          <Neighbours
            {...{ model, row, route }}
            pairs={doubt.pairs.kind === 'ready' && doubt.pairs.value.kind === 'pairs' ? doubt.pairs.value.pairs : []}
          />
        </section>
      </div>
      <Readings {...{ model, row, evidence, own }} explained={value} view={viewIn(route)} />
    </>
  );
}

function viewIn({ edition, question, digest }: SchoolRoute): EditionView {
  return { edition, question, digest };
}

/** The ids of its neighbours. */
function nearOf(model: TableModel, row: number): readonly string[] {
  const { above, below } = neighboursOf(model, row);
  return [...above, ...below].flatMap((other) => model.table.schools[other]?.id ?? []);
}

function NotInEdition({ table }: { readonly table: LiveTable }) {
  return (
    <section aria-labelledby="place" className="profile-absent">
      <h2 id="place">{W.profile.absent.title(table.edition.title)}</h2>
      <p>{W.profile.absent.compared}</p>
    </section>
  );
}

function UnknownSchool({ route }: { readonly route: SchoolRoute }) {
  usePageTitle(W.states.unknownPage);
  return (
    <div className="sheet">
      <h1>{W.profile.absent.unknown(route.school)}</h1>
      <p>{W.profile.absent.unknownRemedy}</p>
      <p>
        <Link to={rankingIn(route)}>{W.states.toRanking}</Link>
      </p>
    </div>
  );
}
