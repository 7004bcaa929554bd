import { sourceList } from '@bearings/contract';
import type { Routes } from '../routes.js';

/** The sources of the evidence. */
export const sourceRoutes: Routes = (app, library) => {
  app.get(
    '/api/sources',
    { schema: { summary: 'The sources of the evidence', response: { 200: sourceList } } },
    () => ({
      sources: library.sources(),
    }),
  );
};
