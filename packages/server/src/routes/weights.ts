import { editionAsked, weights, weightsAsked } from '@bearings/contract';
import { answerWeights, readWeightsQuestion } from '@bearings/library';
import { each, readQuestion } from '../read-question.js';
import type { Routes } from '../routes.js';

/** What the weights of an edition do: the same answer as `bearings weights --format json`. */
export const weightsRoutes: Routes = (app, library) => {
  app.get(
    '/api/editions/:edition/weights',
    {
      schema: {
        summary: 'What the weights of an edition do, and which come nearest to a wanted importance',
        params: editionAsked,
        querystring: weightsAsked,
        response: { 200: weights },
      },
    },
    ({ params, query }) =>
      answerWeights(
        library,
        readWeightsQuestion(readQuestion(params.edition, query), { ...query, wanted: each(query.wanted) }),
      ),
  );
};
