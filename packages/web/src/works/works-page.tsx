import { ADDRESS, editionList, type WorksPage as Works } from '@bearings/contract';
import { useMemo, useState } from 'react';
import { withBase } from '../address/base.js';
import { Link } from '../address/link.js';
import type { WorksRoute } from '../address/route.js';
import { go } from '../address/use-route.js';
import { useAnswer } from '../answer/use-answer.js';
import type { EvidenceParcel } from '../engine/school-evidence.js';
import { usePageTitle } from '../pages/use-page-title.js';
import { NoAnswer, Waiting } from '../parts/states.js';
import { SchoolName } from '../profile/school-name.js';
import { useEvidence } from '../profile/use-evidence.js';
import { formatReading } from '../text/format-reading.js';
import { W } from '../text/language.js';
import { labelOf } from '../text/say.js';
import { formatCount, formatPlain } from '../text/words.js';
import { DisputeForm } from './dispute-form.js';
import { useHasWorks, useWorksPage, WORKS_ON_A_PAGE } from './use-works.js';
import { WorksTable } from './works-table.js';
import '../style/method.css';
import '../style/works.css';

/** The works behind a reading of a school, page by page; those that are marked go into a dispute file. */
export default function WorksPage({ route }: { readonly route: WorksRoute }) {
  const editions = useAnswer(ADDRESS.editions, editionList);
  const id = route.edition ?? (editions.kind === 'ready' ? editions.value.default : null);
  const { school } = route;
  const evidence = useEvidence(
    id,
    route.question,
    useMemo(() => [school], [school]),
  );
  if (editions.kind !== 'ready' && editions.kind !== 'loading') return <NoAnswer alone asked={editions} />;
  if (evidence.kind !== 'ready' && evidence.kind !== 'loading') return <NoAnswer alone asked={evidence} />;
  if (id === null || evidence.kind !== 'ready' || evidence.value.edition.id !== id)
    return <Waiting words={W.works.loading} />;
  return <Behind key={`${id} ${school} ${route.indicator}`} route={route} evidence={evidence.value} />;
}

function Behind({ route, evidence }: { readonly route: WorksRoute; readonly evidence: EvidenceParcel }) {
  const { edition } = evidence;
  const known = evidence.indicators.find(({ id }) => id === route.indicator);
  const label = known ? labelOf(known) : route.indicator;
  const name = evidence.schools[0]?.school?.name ?? route.school;
  const has = useHasWorks(edition.id);
  const asked = useWorksPage(has === true ? edition.id : null, route);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  usePageTitle(has === false ? W.works.none : W.works.title(label));
  const back = { to: { ...route, page: 'school', compare: [] } as const, words: W.works.back };
  if (has === false) {
    return (
      <div className="sheet">
        <h1>{W.works.none}</h1>
        <p>{W.works.noneRemedy}</p>
        <p>
          <Link to={back.to}>{back.words}</Link>
        </p>
      </div>
    );
  }
  const toggle = (work: string): void => {
    const next = new Set(marked);
    if (!next.delete(work)) next.add(work);
    setMarked(next);
  };
  return (
    <article className="sheet works">
      <header>
        <h1>{W.works.title(label)}</h1>
        <p className="soft">
          <Link to={back.to}>
            <SchoolName name={name} fictional={edition.fictional} />
          </Link>
          {', '}
          <bdi>{edition.title}</bdi> {edition.fictional && <span className="tag">{W.fictional}</span>}
        </p>
      </header>
      {asked.kind === 'loading' && <Waiting words={W.works.loading} />}
      {asked.kind !== 'loading' && asked.kind !== 'ready' && <NoAnswer asked={asked} back={back} />}
      {asked.kind === 'ready' && (
        <>
          <p>{wordFinding(asked.value)}</p>
          <WorksTools {...{ route }} edition={edition.id} />
          {asked.value.works.length === 0 ? (
            <p className="soft" role="status">
              {W.works.nothingFound}
            </p>
          ) : (
            <WorksTable
              {...{ marked, toggle }}
              works={asked.value}
              caption={W.works.table(label, name)}
              fictional={edition.fictional}
            />
          )}
          <Pages works={asked.value} route={route} />
          <DisputeForm
            {...{ marked, edition }}
            school={route.school}
            indicator={route.indicator}
            run={asked.value.run}
          />
        </>
      )}
    </article>
  );
}

/** What the reading is, and that list and count agree. */
function wordFinding({ reading, unit, damping, count, of, sum, run, indicator }: Works): string {
  const value = reading === null ? W.works.undefinedReading : formatReading(reading, unit);
  const short = run.slice('sha256:'.length, 'sha256:'.length + 12);
  const found = indicator.startsWith('h-index')
    ? W.works.hIndex(value, count, of, short)
    : W.works.reading(value, count, of, formatPlain(sum, 7), short);
  if (damping === null) return `${found} ${W.works.tooFew}`;
  return damping < 1 ? `${found} ${W.works.damped(formatPlain(damping))}` : found;
}

const ORDERS = ['part', 'citations', 'credit'] as const;

function WorksTools({ route, edition }: { readonly route: WorksRoute; readonly edition: string }) {
  const { school, indicator, by, own } = route;
  const table = ADDRESS.worksTable(edition, school, indicator, { by, own: own ? 'yes' : undefined });
  return (
    <div className="works-tools">
      <label className="choice">
        <span className="choice-label">{W.works.by}</span>{' '}
        <select
          className="field"
          value={by}
          onChange={({ target }) => go({ ...route, by: ORDERS.find((one) => one === target.value) ?? 'part', from: 0 })}
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {W.works.orders[order]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input type="checkbox" checked={own} onChange={() => go({ ...route, own: !own, from: 0 })} /> {W.works.own}
      </label>
      <a href={withBase(table)} download>
        {W.works.save}
      </a>
    </div>
  );
}

function Pages({ works, route }: { readonly works: Works; readonly route: WorksRoute }) {
  const { from, found, leftOut } = works;
  const shown = works.works.length;
  if (found === 0) return null;
  return (
    <nav className="works-pages" aria-label={W.works.pages}>
      {from > 0 && (
        <Link to={{ ...route, from: Math.max(0, from - WORKS_ON_A_PAGE) }} rel="prev">
          {W.works.previous}
        </Link>
      )}
      <span role="status">{shown > 0 ? W.works.range(from + 1, from + shown, found) : formatCount(found)}</span>
      {leftOut > 0 && (
        <Link to={{ ...route, from: from + shown }} rel="next">
          {W.works.next}
        </Link>
      )}
    </nav>
  );
}
