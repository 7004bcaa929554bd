import { ADDRESS, editionList } from '@bearings/contract';
import { useMemo } from 'react';
import { withBase } from '../address/base.js';
import { asksForMore } from '../address/question.js';
import { type RankingRoute, writeRoute } from '../address/route.js';
import { go } from '../address/use-route.js';
import { useAnswer } from '../answer/use-answer.js';
import { SureBasis, SureNote } from '../doubt-strip/sure-note.js';
import { applyFilter } from '../filter/apply-filter.js';
import type { LiveTable } from '../live/live-table.js';
import { useAliases } from '../live/use-aliases.js';
import { useIntervals } from '../live/use-intervals.js';
import { useLive } from '../live/use-live.js';
import { SourceLine } from '../parts/source-line.js';
import { NoAnswer, Waiting } from '../parts/states.js';
import { buildTable } from '../table/build-table.js';
import { arrangeRows } from '../table/sort-rows.js';
import { StandingTable } from '../table/standing-table.js';
import { W } from '../text/language.js';
import { usePageTitle } from './use-page-title.js';

/** The ranking inside another page: its title, its table and what it stands on, with the way to the whole of it. */
export default function EmbedPage({ route }: { readonly route: RankingRoute }) {
  const editions = useAnswer(ADDRESS.editions, editionList);
  const id = route.edition ?? (editions.kind === 'ready' ? editions.value.default : null);
  const { asked, again } = useLive(id, route.question);
  usePageTitle(asked.kind === 'ready' ? asked.value.edition.title : null);
  if (asked.kind === 'loading') return <Waiting words={W.ranking.loading} />;
  if (asked.kind !== 'ready') return <NoAnswer alone asked={{ ...asked, again }} />;
  return <Embedded route={route} table={asked.value} />;
}

function Embedded({ route, table }: { readonly route: RankingRoute; readonly table: LiveTable }) {
  const { edition, standing } = table;
  const sure = useIntervals(table, standing, false);
  const model = useMemo(() => buildTable(table, standing, sure), [table, standing, sure]);
  const aliases = useAliases(route.filter.find !== '');
  const rows = useMemo(
    () => arrangeRows(model, applyFilter(table, route.filter, aliases), route.sort),
    [model, table, route.filter, route.sort, aliases],
  );
  const whole: RankingRoute = { ...route, embed: false };
  return (
    <div className="embed">
      <div className="embed-head">
        <h1 lang="en">
          {edition.title} {edition.fictional && <span className="tag">{W.fictional}</span>}
        </h1>
        <a href={withBase(writeRoute(whole))} target="_blank" rel="noopener">
          {W.share.openFull}
        </a>
      </div>
      {asksForMore(route.question) && <p className="changed">{W.ranking.changed}</p>}
      <SureNote sure={sure} />
      <StandingTable
        model={model}
        rows={rows}
        sort={route.sort}
        view={route.view}
        open={null}
        dragging={false}
        title={edition.title}
        onSort={(sort) => go({ ...route, sort })}
        linkTo={(school) => ({ ...whole, school })}
      />
      <SureBasis sure={sure} />
      <SourceLine table={table} route={whole} />
    </div>
  );
}
