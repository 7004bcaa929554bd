import { matchAsked, nameMatch } from '@bearings/contract';
import { buildNameIndex, fault, matchName, type NameHints, type NameIndex } from '@bearings/core';
import type { Routes } from '../routes.js';

/** The school a printed name means: the same answer as `bearings match --format json`. */
export const matchRoutes: Routes = (app, library) => {
  let index: NameIndex | null = null;

  app.get(
    '/api/match',
    {
      schema: { summary: 'The school a printed name means', querystring: matchAsked, response: { 200: nameMatch } },
    },
    ({ query: { name, ...hints } }) => {
      if (name.trim() === '') throw fault('naming.empty', {});
      index ??= buildNameIndex(library.schools(), library.aliases());
      return matchName(index, name, hints as NameHints);
    },
  );
};
