import { answerEdition, continueAfter } from '@bearings/library';
import { ADDRESS, editionAsked, type RankingAsked, ranking, rankingAsked } from '@bearings/contract';
import { each, readQuestion } from '../read-question.js';
import type { Routes } from '../routes.js';

/** The ranking of an edition: the same answer as `bearings rank --format json`. */
export const rankingRoutes: Routes = (app, library) => {
  app.get(
    '/api/editions/:edition/ranking',
    {
      schema: {
        summary: 'The ranking of an edition',
        params: editionAsked,
        querystring: rankingAsked,
        response: { 200: ranking },
      },
    },
    ({ params, query }, reply) => {
      const question = readQuestion(params.edition, query);
      const top = query.top === undefined ? null : Number(query.top);
      const answer = query.after
        ? continueAfter(answerEdition(library, question, null), query.after, top)
        : answerEdition(library, question, top);
      const last = answer.placements.at(-1);
      if (answer.leftOut > 0 && last) {
        void reply.header('link', `<${nextAddress(params.edition, query, last.school)}>; rel="next"`);
      }
      return answer;
    },
  );
};

/** The address that goes on after a school: the same question, with every rule, condition and weight in it. */
function nextAddress(edition: string, asked: RankingAsked, after: string): string {
  const top = asked.top === undefined ? undefined : Number(asked.top);
  return ADDRESS.ranking(edition, { ...asked, where: each(asked.where), weight: each(asked.weight), top, after });
}
