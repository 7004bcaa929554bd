import { answerEditionCard, answerEditions, countEvidence } from '@bearings/library';
import { editionAsked, editionCard, editionList, evidence } from '@bearings/contract';
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

  app.get(
    '/api/editions/:edition/evidence',
    { schema: { summary: 'The readings of an edition, counted', params: editionAsked, response: { 200: evidence } } },
    ({ params }) => countEvidence(library, params.edition),
  );
};
