import { DEFAULT_EDITION } from '@bearings/library';
import { editionAsked, editionCard, editionList } from '@bearings/contract';
import type { Routes } from '../routes.js';

/** The editions there are, and what made each. */
export const editionRoutes: Routes = (app, library) => {
  app.get('/api/editions', { schema: { summary: 'The editions there are', response: { 200: editionList } } }, () => ({
    editions: library.editions(),
    default: DEFAULT_EDITION,
  }));

  app.get(
    '/api/editions/:edition',
    { schema: { summary: 'One edition and what made it', params: editionAsked, response: { 200: editionCard } } },
    ({ params }) => ({ edition: library.edition(params.edition), manifest: library.manifest(params.edition) }),
  );
};
