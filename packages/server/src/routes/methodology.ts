import { answerMethodologies, answerMethodology } from '@bearings/library';
import { methodologyAsked, methodologyCard, methodologyList } from '@bearings/contract';
import type { Routes } from '../routes.js';

/** The methodologies there are, and each in full with the reasons behind it. */
export const methodologyRoutes: Routes = (app, library) => {
  app.get(
    '/api/methodologies',
    { schema: { summary: 'The methodologies there are', response: { 200: methodologyList } } },
    () => answerMethodologies(library),
  );

  app.get(
    '/api/methodologies/:methodology',
    {
      schema: {
        summary: 'One methodology in full, with the reasons behind it',
        params: methodologyAsked,
        response: { 200: methodologyCard },
      },
    },
    ({ params }) => answerMethodology(library, params.methodology),
  );
};
