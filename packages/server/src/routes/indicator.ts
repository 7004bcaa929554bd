import { indicatorList, indicatorsAsked } from '@bearings/contract';
import type { Routes } from '../routes.js';

/** The indicators that are shipped and, where an edition is named, its own. */
export const indicatorRoutes: Routes = (app, library) => {
  app.get(
    '/api/indicators',
    { schema: { summary: 'The indicators there are', querystring: indicatorsAsked, response: { 200: indicatorList } } },
    ({ query }) => ({ indicators: library.indicators(query.edition) }),
  );
};
