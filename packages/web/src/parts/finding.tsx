import { memo } from 'react';
import { Link } from '../address/link.js';
import { asksForMore, viewOf } from '../address/question.js';
import { type ListsRoute, type RankingRoute, rankingOf } from '../address/route.js';
import type { Effects } from '../engine/effects.js';
import type { TableModel } from '../table/build-table.js';
import { medianGap } from '../table/median-gap.js';
import { W } from '../text/language.js';
import { formatFixed } from '../text/words.js';
import { EffectLine } from '../weigh/effect-line.js';

interface FindingProps {
  readonly model: TableModel;
  readonly route: RankingRoute;
  readonly effects: Effects | null;
  readonly nameOf: (school: string) => string;
}

/** The edition as it stands, and beside it what the reader made of it. */
function besides({ question, digest }: RankingRoute, edition: string): ListsRoute {
  return { page: 'lists', left: viewOf(edition), right: { edition, question, digest }, top: 50 };
}

/** What the table shows, in sentences from its own numbers, what it does not, and what the reader's choices did to it. */
export const Finding = memo(function Finding({ model, route, effects, nameOf }: FindingProps) {
  const { table, standing } = model;
  const unranked = table.schools.filter((_, row) => standing.placement(row).kind === 'unranked').length;
  const gap = medianGap(standing);
  const list = table.edition.kind === 'list';
  const sentences = [
    `${W.ranking.counts(table.schools.length - unranked, unranked)}.`,
    ...(list ? [W.ranking.list] : []),
    ...(gap === null ? [] : [W.ranking.medianGap(formatFixed(gap, model.decimals))]),
  ];
  return (
    <>
      <p className="finding">{sentences.join(' ')}</p>
      {asksForMore(route.question) && (
        <p className="finding changed">
          <strong>{W.ranking.changed}</strong>{' '}
          {effects?.all && (
            <>
              {W.weights.effect.against} <EffectLine change={effects.all} nameOf={nameOf} />{' '}
            </>
          )}
          <Link to={rankingOf(route.edition)}>{W.ranking.asItStands}</Link>
          {' · '}
          <Link to={besides(route, table.edition.id)}>{W.ranking.sideBySide}</Link>
        </p>
      )}
      {route.digest && route.digest !== table.snapshot && (
        <p className="fiction" role="alert">
          {W.ranking.otherSnapshot}
        </p>
      )}
    </>
  );
});
