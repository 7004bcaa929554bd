import { cohortList } from '@bearings/contract';
import type { Routes } from '../routes.js';

/** The cohorts there are. */
export const cohortRoutes: Routes = (app, library) => {
  app.get('/api/cohorts', { schema: { summary: 'The cohorts there are', response: { 200: cohortList } } }, () => ({
    cohorts: library.cohorts(),
  }));
};
