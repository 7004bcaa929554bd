import { ADDRESS, type EditionList, editionList } from '@bearings/contract';
import { useCallback, useMemo } from 'react';
import { Link } from '../address/link.js';
import { viewOf } from '../address/question.js';
import { type DoubtRoute, rankingIn } from '../address/route.js';
import { go } from '../address/use-route.js';
import { useAnswer } from '../answer/use-answer.js';
import type { LiveTable } from '../live/live-table.js';
import { useLive } from '../live/use-live.js';
import { usePageTitle } from '../pages/use-page-title.js';
import { DataText } from '../parts/data-text.js';
import { SourceLine } from '../parts/source-line.js';
import { NoAnswer, Waiting } from '../parts/states.js';
import { asView } from '../profile/as-view.js';
import { W } from '../text/language.js';
import { labelOf } from '../text/say.js';
import { DoubtControls } from './doubt-controls.js';
import { DoubtFiles } from './doubt-files.js';
import { DoubtFindings } from './doubt-findings.js';
import { DoubtRun } from './doubt-run.js';
import { DoubtTable } from './doubt-table.js';
import { useEditionDoubt } from './use-desk.js';
import { WeightMap } from './weight-map.js';
import { WhatWeightsDo } from './what-weights-do.js';
import '../style/charts.css';
import '../style/doubt.css';

/** How sure the places of an edition are: three ranges for every school, and who is first by which weights. */
export default function DoubtPage({ route }: { readonly route: DoubtRoute }) {
  const editions = useAnswer(ADDRESS.editions, editionList);
  const id = route.edition ?? (editions.kind === 'ready' ? editions.value.default : null);
  const { asked, again } = useLive(id, route.question);
  if (editions.kind !== 'ready' && editions.kind !== 'loading') return <NoAnswer alone asked={editions} />;
  if (asked.kind !== 'ready' && asked.kind !== 'loading') return <NoAnswer alone asked={{ ...asked, again }} />;
  if (editions.kind !== 'ready' || asked.kind !== 'ready' || asked.value.edition.id !== id)
    return <Waiting words={W.ranking.loading} />;
  return <Shown route={route} editions={editions.value} table={asked.value} />;
}

interface ShownProps {
  readonly route: DoubtRoute;
  readonly editions: EditionList;
  readonly table: LiveTable;
}

function Shown({ route, editions, table }: ShownProps) {
  const words = W.doubt.page;
  const { edition, standing } = table;
  usePageTitle(words.title);
  return (
    <div className="sheet doubt doubt-page">
      <header className="doubt-head">
        <div>
          <h1>{words.title}</h1>
          <p className="lead">
            <DataText>{edition.title}</DataText> {edition.fictional && <span className="tag">{W.fictional}</span>}
          </p>
        </div>
        <label className="choice">
          <span className="choice-label">{W.edition}</span>
          <select
            className="field"
            value={edition.id}
            onChange={({ target }) => go({ ...route, ...viewOf(target.value), groups: null })}
          >
            {editions.editions.map(({ id, title, fictional }) => (
              <option key={id} value={id} lang="en">
                {fictional ? `${title} (${W.fictional})` : title}
              </option>
            ))}
          </select>
        </label>
      </header>
      {edition.fictional && <p className="fiction">{W.fictionalNote}</p>}
      {standing.methodology === null ? <p>{words.noMethod}</p> : <Doubted route={route} table={table} />}
      <p className="doubt-back">
        <Link to={rankingIn(route)}>{W.states.toRanking}</Link>
      </p>
      <SourceLine table={table} route={{ ...rankingIn(asView(route)), edition: edition.id }} />
    </div>
  );
}

function Doubted({ route, table }: Omit<ShownProps, 'editions'>) {
  const { edition } = table;
  const { question, region, draws, seed } = route;
  const asked = useMemo(() => ({ edition: edition.id, question }), [edition.id, question]);
  const options = useMemo(
    () => ({ region, draws: String(draws), shares: 'singles', ...(seed === null ? {} : { seed: String(seed) }) }),
    [region, draws, seed],
  );
  const { ranges, step, stop } = useEditionDoubt(asked, options);
  const { indicators, schools } = table;
  const label = useCallback(
    (id: string) => labelOf([...indicators.values()].find((one) => one.id === id) ?? { id, label: id }),
    [indicators],
  );
  const names = useMemo(
    () => new Map<string, string>(schools.map((school) => [school.id, school.shortName || school.name])),
    [schools],
  );
  const nameOf = useCallback((id: string) => names.get(id) ?? id, [names]);
  const answer = ranges.kind === 'ready' ? ranges.value : null;
  return (
    <>
      <p className="lead small">{W.doubt.lead}</p>
      <DoubtControls key={`${region} ${draws} ${seed}`} route={route} seed={edition.seed} />
      {ranges.kind === 'loading' && <DoubtRun step={step} onStop={stop} />}
      {ranges.kind !== 'loading' && ranges.kind !== 'ready' && (
        <NoAnswer asked={{ ...ranges, again: () => go(route, true) }} />
      )}
      {answer && (
        <>
          {answer.partial && (
            <p className="state" role="status">
              {W.doubt.page.partial}
            </p>
          )}
          <DoubtFindings answer={answer} label={label} nameOf={nameOf} />
          <section aria-labelledby="doubt-all" className="doubt-part">
            <h2 id="doubt-all">{W.doubt.page.table}</h2>
            {answer.schools.some(({ joint }) => joint !== null) && (
              <p className="small soft">{W.doubt.page.jointLead}</p>
            )}
            <DoubtTable answer={answer} view={{ ...asView(route), edition: edition.id }} />
            <DoubtFiles answer={answer} table={table} />
          </section>
        </>
      )}
      <WhatWeightsDo view={{ ...asView(route), edition: edition.id }} label={label} nameOf={nameOf} />
      <WeightMap {...{ route, table, label, nameOf }} />
    </>
  );
}
