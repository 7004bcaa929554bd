import { answerEditionCard, answerEditions } from '@bearings/library';
import { editionAsked, editionCard, editionList } from '@bearings/contract';
import type { Routes } from '../routes.js';

/** The editions there are, and what made each. */
export const editionRoutes: Routes = (app, library) => {
  app.get('/api/editions', { schema: { summary: 'The editions there are', response: { 200: editionList } } }, () =>
    answerEditions(library),
  );

  app.get(
    '/api/editions/:edition',
    { schema: { summary: 'One edition and what made it', params: editionAsked, response: { 200: editionCard } } },
    ({ params }) => answerEditionCard(library, params.edition),
  );
};
