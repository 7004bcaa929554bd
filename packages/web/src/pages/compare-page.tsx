import { ADDRESS, type EditionList, editionList } from '@bearings/contract';
import { useMemo, useState } from 'react';
import { Link } from '../address/link.js';
import { viewOf } from '../address/question.js';
import { type CompareRoute, MOST_COMPARED, rankingIn } from '../address/route.js';
import { go } from '../address/use-route.js';
import { useAnswer } from '../answer/use-answer.js';
import { AlignedTable } from '../compare/aligned-table.js';
import { ChosenList } from '../compare/chosen-list.js';
import { partCompared } from '../compare/compared.js';
import { PairList } from '../compare/pair-list.js';
import { ParallelChart } from '../compare/parallel-chart.js';
import { PointsChart } from '../compare/points-chart.js';
import { SchoolPicker } from '../compare/school-picker.js';
import { SourcesUsed } from '../compare/sources-used.js';
import type { EvidenceParcel } from '../engine/school-evidence.js';
import { PairVerdicts } from '../compare/pair-verdicts.js';
import { usePairs } from '../doubt/use-desk.js';
import type { LiveTable } from '../live/live-table.js';
import { useIntervals } from '../live/use-intervals.js';
import { useLive } from '../live/use-live.js';
import { DataText } from '../parts/data-text.js';
import { SourceLine } from '../parts/source-line.js';
import { NoAnswer, Waiting } from '../parts/states.js';
import { useEvidence } from '../profile/use-evidence.js';
import { buildTable } from '../table/build-table.js';
import { W } from '../text/language.js';
import { usePageTitle } from './use-page-title.js';
import '../style/profile.css';
import '../style/compare.css';
import '../style/compare-charts.css';
import '../style/compare-print.css';

/** So many schools fit on an upright sheet of paper. */
const FEW = 5;

/** Schools side by side. */
export default function ComparePage({ route }: { readonly route: CompareRoute }) {
  const editions = useAnswer(ADDRESS.editions, editionList);
  const id = route.edition ?? (editions.kind === 'ready' ? editions.value.default : null);
  const { asked, again } = useLive(id, route.question);
  const evidence = useEvidence(id, route.question, route.schools);
  if (editions.kind !== 'ready' && editions.kind !== 'loading') return <NoAnswer alone asked={editions} />;
  if (asked.kind !== 'ready' && asked.kind !== 'loading') return <NoAnswer alone asked={{ ...asked, again }} />;
  if (evidence.kind !== 'ready' && evidence.kind !== 'loading') return <NoAnswer alone asked={evidence} />;
  if (editions.kind !== 'ready' || asked.kind !== 'ready' || evidence.kind !== 'ready') {
    return <Waiting words={W.compare.loading} />;
  }
  if (asked.value.edition.id !== id || evidence.value.edition.id !== id) return <Waiting words={W.compare.loading} />;
  return <Shown route={route} editions={editions.value} table={asked.value} evidence={evidence.value} />;
}

interface ShownProps {
  readonly route: CompareRoute;
  readonly editions: EditionList;
  readonly table: LiveTable;
  readonly evidence: EvidenceParcel;
}

function Shown({ route, editions, table, evidence }: ShownProps) {
  const [said, setSaid] = useState('');
  const sure = useIntervals(table, table.standing, false);
  const model = useMemo(() => buildTable(table, table.standing, sure), [table, sure]);
  // Schools whose evidence is still on its way wait for it.
  const asked = useMemo(
    () => route.schools.filter((id) => evidence.schools.some((school) => school.id === id)),
    [route.schools, evidence],
  );
  const { compared, others } = useMemo(() => partCompared(model, evidence, asked), [model, evidence, asked]);
  const { edition } = table;
  const pairs = usePairs(
    useMemo(() => ({ edition: edition.id, question: route.question }), [edition.id, route.question]),
    useMemo(() => compared.map(({ id }) => id), [compared]),
  );
  const words = W.compare;
  usePageTitle(compared.length === 0 ? words.title : words.titleOf(compared.map(({ short }) => short)));
  const set = (schools: readonly string[], spoken: string): void => {
    setSaid(spoken);
    go({ ...route, schools }, true);
  };
  return (
    <div className={compared.length > FEW ? 'sheet compare compare-many' : 'sheet compare'}>
      <header className="compare-head">
        <div>
          <h1>{words.title}</h1>
          <p className="lead">
            <DataText>{edition.title}</DataText> {edition.fictional && <span className="tag">{W.fictional}</span>}
          </p>
        </div>
        <EditionSelect editions={editions} route={route} shown={edition.id} />
      </header>
      {edition.fictional && <p className="fiction">{W.fictionalNote}</p>}
      <div className="compare-choose">
        <SchoolPicker
          model={model}
          chosen={route.schools}
          most={MOST_COMPARED}
          onAdd={(id) => {
            const school = table.schools.find((one) => one.id === id);
            const schools = [...route.schools, id];
            set(schools, words.choose.added(school?.shortName || school?.name || id, schools.length));
          }}
        />
        <ChosenList {...{ model, compared, others }} schools={asked} onSchools={set} />
        <output className="unseen">{said}</output>
      </div>
      {compared.length < 2 && (
        <p className="state">{compared.length === 0 ? `${words.lead} ${words.choose.none}` : words.choose.oneMore}</p>
      )}
      {compared.length > 0 && (
        <section aria-labelledby="side-by-side">
          <div className="section-head">
            <h2 id="side-by-side">{words.table.title}</h2>
            <button type="button" className="button" onClick={() => print()}>
              {words.print}
            </button>
          </div>
          <AlignedTable {...{ model, evidence, compared, route }} />
        </section>
      )}
      {compared.length > 1 && (
        <>
          <PairVerdicts {...{ model, compared, pairs, route }} />
          {model.standing.points.size > 0 && (
            <>
              <PointsChart model={model} compared={compared} />
              <section aria-labelledby="pairs">
                <h2 id="pairs">{words.pairs.title}</h2>
                <p className="small soft">{words.pairs.lead}</p>
                <PairList model={model} compared={compared} pairs={pairs} />
              </section>
            </>
          )}
          <ParallelChart model={model} compared={compared} />
          <SourcesUsed table={table} evidence={evidence} />
        </>
      )}
      <p className="compare-back">
        <Link to={{ ...rankingIn(route), compare: route.schools }}>{words.toRanking}</Link>
      </p>
      <SourceLine table={table} route={{ ...rankingIn(route), edition: edition.id, compare: route.schools }} />
    </div>
  );
}

interface EditionSelectProps {
  readonly editions: EditionList;
  readonly route: CompareRoute;
  readonly shown: string;
}

/** The same schools in another edition, as it stands. */
function EditionSelect({ editions, route, shown }: EditionSelectProps) {
  return (
    <label className="choice">
      <span className="choice-label">{W.edition}</span>
      <select className="field" value={shown} onChange={({ target }) => go({ ...route, ...viewOf(target.value) })}>
        {editions.editions.map(({ id, title, fictional }) => (
          <option key={id} value={id} lang="en">
            {fictional ? `${title} (${W.fictional})` : title}
          </option>
        ))}
      </select>
    </label>
  );
}
