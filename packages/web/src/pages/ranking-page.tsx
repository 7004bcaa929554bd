import { ADDRESS, type EditionList, editionList } from '@bearings/contract';
import { type Condition, type SchoolId, writeWhere } from '@bearings/core';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { Link } from '../address/link.js';
import { asksForMore } from '../address/question.js';
import type { RankingRoute, Sort } from '../address/route.js';
import { go } from '../address/use-route.js';
import { useAnswer } from '../answer/use-answer.js';
import { arrangeDrawn } from '../doubt-strip/arrange-drawn.js';
import { OutcomeBar } from '../doubt-strip/outcome-bar.js';
import { SureBasis, SureNote } from '../doubt-strip/sure-note.js';
import { useOutcomes } from '../doubt-strip/use-outcomes.js';
import { applyFilter } from '../filter/apply-filter.js';
import { withoutConditions } from '../filter/filter-conditions.js';
import { bestMatch } from '../filter/search-schools.js';
import { useFilter } from '../filter/use-filter.js';
import type { LiveTable, Standing } from '../live/live-table.js';
import { useAliases } from '../live/use-aliases.js';
import { useIntervals } from '../live/use-intervals.js';
import { type Live, useLive } from '../live/use-live.js';
import { isOwn } from '../own/is-own.js';
import { EditionChoice } from '../parts/edition-choice.js';
import { Finding } from '../parts/finding.js';
import { Rail } from '../parts/rail.js';
import { SchoolPanel } from '../parts/school-panel.js';
import { SourceLine } from '../parts/source-line.js';
import { NoAnswer, Waiting } from '../parts/states.js';
import { BasketBar } from '../profile/basket.js';
import { ShareButton } from '../share/share-button.js';
import { buildTable, columnLabel } from '../table/build-table.js';
import { arrangeRows } from '../table/sort-rows.js';
import { StandingTable } from '../table/standing-table.js';
import { StandingTools } from '../table/standing-tools.js';
import { useSettled } from '../table/use-settled.js';
import type { View } from '../table/view.js';
import { W } from '../text/language.js';
import { Announcement } from '../weigh/announcement.js';
import { RulesChoice } from '../weigh/rules-choice.js';
import { useChoices, useEffects } from '../weigh/use-effects.js';
import { useWeighing } from '../weigh/use-weighing.js';
import { WeightsRail } from '../weigh/weights-rail.js';
import { RefusedQuestion } from './refused-question.js';
import { usePageTitle } from './use-page-title.js';
import { useRankingKeys } from './use-ranking-keys.js';

/** Where each school stands, what every place is made of, and what other weights would make of it. */
export function RankingPage({ route }: { readonly route: RankingRoute }) {
  const editions = useAnswer(ADDRESS.editions, editionList);
  const id = route.edition ?? (editions.kind === 'ready' ? editions.value.default : null);
  const live = useLive(id, route.question);
  const { asked, standing } = live;
  usePageTitle(asked.kind === 'ready' ? asked.value.edition.title : null);
  if (editions.kind !== 'ready' && editions.kind !== 'loading') return <NoAnswer alone asked={editions} />;
  if (asked.kind === 'problem' && asked.problem.fault === 'edition.unknown' && id !== null && isOwn(id))
    return <Elsewhere />;
  const edition = editions.kind === 'ready' ? editions.value.editions.find((one) => one.id === id) : undefined;
  if (asked.kind === 'problem' && editions.kind === 'ready' && edition && asksForMore(route.question)) {
    return (
      <RefusedQuestion
        route={route}
        edition={edition}
        editions={editions.value}
        asked={{ ...asked, again: live.again }}
      />
    );
  }
  if (asked.kind !== 'ready' && asked.kind !== 'loading')
    return <NoAnswer alone asked={{ ...asked, again: live.again }} />;
  if (editions.kind !== 'ready' || asked.kind !== 'ready' || !standing) return <Waiting words={W.ranking.loading} />;
  return <RankingShown route={route} editions={editions.value} live={live} table={asked.value} standing={standing} />;
}

/** A table of somebody's own, which never left the browser it is in. */
function Elsewhere() {
  return (
    <div className="sheet">
      <h1>{W.own.title}</h1>
      <p>{W.own.elsewhere}</p>
      <p>
        <Link to={{ page: 'own' }}>{W.own.choose}</Link>
      </p>
    </div>
  );
}

interface RankingShownProps {
  readonly route: RankingRoute;
  readonly editions: EditionList;
  readonly live: Live;
  readonly table: LiveTable;
  readonly standing: Standing;
}

function RankingShown({ route, editions, live, table, standing }: RankingShownProps) {
  const { edition } = table;
  const sure = useIntervals(table, standing, live.trying);
  const model = useMemo(() => buildTable(table, standing, sure), [table, standing, sure]);
  const outcomes = useOutcomes(table, standing);
  const { drawn } = outcomes;
  const aliases = useAliases(route.filter.find !== '');
  const [filter, setFilter] = useFilter(
    route.filter,
    useCallback((next, typing) => go({ ...route, filter: next }, typing), [route]),
  );
  const marks = useMemo(() => applyFilter(table, filter, aliases), [table, filter, aliases]);
  const rows = useMemo(() => arrangeRows(model, marks, route.sort), [model, marks, route.sort]);
  const seen = useMemo(() => (drawn ? arrangeDrawn(rows, drawn.ranks) : rows), [rows, drawn]);
  const settled = useSettled({ model, rows }, live.trying);
  const choices = useChoices(edition.id, route.question);
  const effects = useEffects(edition.id, route.question);
  // The table first: the other weights follow as soon as it stands.
  const weighed = useDeferredValue(standing);
  const weighing = useWeighing(route, live, weighed, choices);
  const search = useRef<HTMLInputElement>(null);
  useRankingKeys(route, search, weighing.undo);
  useReturnFocus(route.school);

  const nameOf = useNames(table);
  const { columns } = model;
  const labelOf = useCallback((indicator: string) => columnLabel({ columns }, indicator), [columns]);
  const slotOf = useCallback(
    (indicator: string) => columns.find((column) => column.id === indicator)?.slot ?? null,
    [columns],
  );
  const { linkTo, sortBy, viewAs, rankOnly } = useMemo(() => stepsFrom(route), [route]);
  const find = useCallback(
    () => go({ ...route, school: table.schools[bestMatch(marks, settled.rows) ?? -1]?.id ?? null }),
    [route, table, marks, settled.rows],
  );

  return (
    <div className={`atlas ${route.school ? 'atlas-school' : ''}`}>
      <div className="atlas-title">
        <h1 lang="en">
          {edition.title}
          {edition.fictional && (
            <>
              {' '}
              <span className="tag">{W.fictional}</span>
            </>
          )}
        </h1>
        <Finding model={settled.model} route={route} effects={effects} nameOf={nameOf} />
        {edition.fictional && <p className="fiction">{W.fictionalNote}</p>}
        <div className="atlas-actions">
          <EditionChoice list={editions} chosen={edition.id} />
          <ShareButton {...settled} route={route} />
        </div>
      </div>
      <Rail>
        <WeightsRail
          methodology={weighed.methodology}
          {...{ edition, weighing, effects, choices, labelOf, slotOf, nameOf }}
        />
        {choices?.declared && (
          <RulesChoice
            fromScores={edition.startsFrom === 'indicator-scores'}
            {...{ route, choices, effects, nameOf }}
          />
        )}
        <Notes notes={edition.notes} />
      </Rail>
      <div className="atlas-table">
        <Announcement table={table} standing={standing} trying={live.trying} nameOf={nameOf} />
        <BasketBar route={route} nameOf={nameOf} />
        <StandingTools
          model={settled.model}
          shown={rows.length}
          filter={filter}
          aliases={aliases}
          sort={route.sort}
          view={route.view}
          search={search}
          onFilter={setFilter}
          onFound={find}
          onSort={sortBy}
          onView={viewAs}
          onRankOnly={standing.methodology ? rankOnly : null}
        />
        <SureNote sure={sure} drawn={drawn}>
          <OutcomeBar outcomes={outcomes} ready={sure.kind === 'measured' && !sure.old} />
        </SureNote>
        <a className="skip skip-table" href="#after-table">
          {W.skipTable}
        </a>
        {rows.length === 0 ? (
          <p className="state">{table.schools.length === 0 ? W.ranking.empty : W.filters.none}</p>
        ) : (
          <StandingTable
            model={model}
            rows={seen}
            drawn={drawn}
            sort={route.sort}
            view={route.view}
            open={route.school}
            dragging={live.trying}
            title={edition.title}
            onSort={sortBy}
            linkTo={linkTo}
          />
        )}
        <div id="after-table" tabIndex={-1}>
          <SureBasis sure={sure} view={route} />
          <SourceLine table={table} route={route} />
        </div>
      </div>
      {route.school && (
        <SchoolPanel key={route.school} edition={edition.id} school={route.school} route={route} model={model} />
      )}
    </div>
  );
}

/** Where the table leads to from an address. */
function stepsFrom(route: RankingRoute) {
  return {
    linkTo: (school: SchoolId | null): RankingRoute => ({ ...route, school }),
    sortBy: (sort: Sort): void => go({ ...route, sort }),
    viewAs: (view: View): void => go({ ...route, view }),
    rankOnly: (conditions: readonly Condition[]): void =>
      go({
        ...route,
        filter: withoutConditions(route.filter),
        question: { ...route.question, where: [...route.question.where, ...conditions.map(writeWhere)] },
      }),
  };
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <section className="rail-notes">
      <h3>{W.rail.notes}</h3>
      <ul className="notes" lang="en">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}

/** Short names of the schools of a table, by id. */
function useNames({ schools }: LiveTable): (school: string) => string {
  const names = useMemo(
    () => new Map<string, string>(schools.map((school) => [school.id, school.shortName || school.name])),
    [schools],
  );
  return useCallback((school) => names.get(school) ?? school, [names]);
}

/** Back in the table, the focus is on the school that was open. */
function useReturnFocus(school: string | null): void {
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (before.current && school === null) {
      document.querySelector<HTMLElement>(`tr[data-school="${CSS.escape(before.current)}"] a`)?.focus();
    }
    before.current = school;
  }, [school]);
}
