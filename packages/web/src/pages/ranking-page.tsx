import {
  ADDRESS,
  type EditionList,
  editionList,
  indicatorList,
  type MethodologyShape,
  methodologyCard,
  type Ranking,
  ranking,
} from '@bearings/contract';
import { useEffect, useMemo, useRef } from 'react';
import type { RankingRoute } from '../address/route.js';
import { useAnswer } from '../answer/use-answer.js';
import { DataText } from '../parts/data-text.js';
import { EditionChoice } from '../parts/edition-choice.js';
import { RankingTable } from '../parts/ranking-table.js';
import { SchoolPanel } from '../parts/school-panel.js';
import { SourceLine } from '../parts/source-line.js';
import { NoAnswer, Waiting } from '../parts/states.js';
import { TableTools } from '../parts/table-tools.js';
import { WeightsRail } from '../parts/weights-rail.js';
import { findRows, sortRows } from '../table/arrange-rows.js';
import { medianGap } from '../table/median-gap.js';
import { buildTable, type NamedIndicator, type TableModel } from '../table/table-model.js';
import { W } from '../text/language.js';
import { formatFixed } from '../text/words.js';
import { usePageTitle } from './use-page-title.js';
import { useRankingKeys } from './use-ranking-keys.js';

/** Where each school stands, and what every place is made of. */
export function RankingPage({ route }: { readonly route: RankingRoute }) {
  const editions = useAnswer(ADDRESS.editions, editionList);
  const id = route.edition ?? (editions.kind === 'ready' ? editions.value.default : null);
  const asked = useAnswer(id === null ? null : ADDRESS.ranking(id, route.question), ranking);
  const method = asked.kind === 'ready' ? asked.value.edition.methodology : null;
  const card = useAnswer(method === null ? null : ADDRESS.methodology(method.id), methodologyCard);
  const indicators = useAnswer(
    id === null ? null : `${ADDRESS.indicators}?edition=${encodeURIComponent(id)}`,
    indicatorList,
  );
  usePageTitle(asked.kind === 'ready' ? asked.value.edition.title : null);

  for (const answer of [editions, asked, ...(method ? [card] : []), indicators]) {
    if (answer.kind !== 'ready' && answer.kind !== 'loading') return <NoAnswer asked={answer} />;
  }
  const waits = editions.kind !== 'ready' || asked.kind !== 'ready' || (method && card.kind !== 'ready');
  if (waits || indicators.kind !== 'ready') return <Waiting words={W.ranking.loading} />;
  return (
    <RankingShown
      route={route}
      editions={editions.value}
      answer={asked.value}
      methodology={card.kind === 'ready' && method ? card.value.methodology : null}
      indicators={indicators.value.indicators}
    />
  );
}

interface RankingShownProps {
  readonly route: RankingRoute;
  readonly editions: EditionList;
  readonly answer: Ranking;
  readonly methodology: MethodologyShape | null;
  readonly indicators: readonly NamedIndicator[];
}

function RankingShown({ route, editions, answer, methodology, indicators }: RankingShownProps) {
  const model = useMemo(() => buildTable(answer, methodology, indicators), [answer, methodology, indicators]);
  const rows = useMemo(
    () => sortRows(findRows(model.rows, route.filter.find), route.sort),
    [model, route.filter.find, route.sort],
  );
  const search = useRef<HTMLInputElement>(null);
  useRankingKeys(route, search);
  useReturnFocus(route.school);
  const edition = editions.editions.find(({ id }) => id === answer.edition.id);
  if (!edition) return null;
  return (
    <div className={`atlas ${route.school ? 'atlas-school' : ''}`}>
      <div className="atlas-title">
        <h1>
          <DataText>{edition.title}</DataText>
          {edition.fictional && (
            <>
              {' '}
              <span className="tag">{W.fictional}</span>
            </>
          )}
        </h1>
        <Finding answer={answer} model={model} kind={edition.kind} />
        {edition.fictional && <p className="fiction">{W.fictionalNote}</p>}
        <EditionChoice list={editions} chosen={edition.id} />
      </div>
      <WeightsRail columns={model.columns} methodology={methodology} edition={edition} />
      <div className="atlas-table">
        <TableTools model={model} route={route} shown={rows.length} search={search} />
        <a className="skip skip-table" href="#after-table">
          {W.skipTable}
        </a>
        {rows.length === 0 ? (
          <p className="state">{model.rows.length === 0 ? W.ranking.empty : W.tools.none(route.filter.find)}</p>
        ) : (
          <RankingTable model={model} rows={rows} route={route} title={edition.title} fictional={edition.fictional} />
        )}
        <div id="after-table" tabIndex={-1}>
          <SourceLine ranking={answer} edition={edition} route={route} />
        </div>
      </div>
      {route.school && (
        <SchoolPanel key={route.school} edition={edition.id} school={route.school} route={route} model={model} />
      )}
    </div>
  );
}

interface FindingProps {
  readonly answer: Ranking;
  readonly model: TableModel;
  readonly kind: 'computed' | 'published' | 'list';
}

/** What the table shows, in a sentence from its own numbers, and what it does not. */
function Finding({ answer, model, kind }: FindingProps) {
  const unranked = answer.placements.filter((line) => line.kind === 'unranked').length;
  const gap = medianGap(model.rows);
  const sentences = [
    `${W.ranking.counts(answer.placements.length - unranked, unranked)}.`,
    ...(answer.leftOut > 0 ? [`${W.ranking.leftOut(answer.leftOut)}.`] : []),
    ...(kind === 'list' ? [W.ranking.list] : []),
    ...(gap === null ? [] : [W.ranking.medianGap(formatFixed(gap, model.decimals))]),
    ...(kind === 'list' ? [] : [W.ranking.noInterval]),
  ];
  return <p className="finding">{sentences.join(' ')}</p>;
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
