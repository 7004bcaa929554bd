import { explainEdition } from '@bearings/library';
import { explanation, explanationAsked, schoolAsked } from '@bearings/contract';
import { fault, isSchoolId } from '@bearings/core';
import { readQuestion } from '../read-question.js';
import type { Routes } from '../routes.js';

/** Where each point of one school comes from: the same answer as `bearings explain --format json`. */
export const schoolRoutes: Routes = (app, library) => {
  app.get(
    '/api/editions/:edition/schools/:school',
    {
      schema: {
        summary: 'Where each point of one school comes from',
        params: schoolAsked,
        querystring: explanationAsked,
        response: { 200: explanation },
      },
    },
    ({ params, query }) => {
      if (!isSchoolId(params.school)) throw fault('cohort.unknown-school', { school: params.school, near: [] });
      return explainEdition(library, readQuestion(params.edition, query), params.school);
    },
  );
};
