import { doubt, doubtAsked, editionAsked } from '@bearings/contract';
import { plainKernel } from '@bearings/core';
import { answerDoubt, readDoubtQuestion, requireAffordable } from '@bearings/library';
import { setImmediate } from 'node:timers/promises';
import { each, readQuestion } from '../read-question.js';
import type { Routes } from '../routes.js';

/**
 * How sure the places of an edition are: the same answer as `bearings doubt --format json`, where it can be had in some
 * seconds. One question is worked on at a time, others get their turn between its steps, and whoever leaves ends it.
 */
export const doubtRoutes: Routes = (app, library) => {
  let before: Promise<unknown> = Promise.resolve();
  app.get(
    '/api/editions/:edition/doubt',
    {
      schema: {
        summary: 'How sure the places of an edition are: attainable, sensitivity and statistical range',
        params: editionAsked,
        querystring: doubtAsked,
        response: { 200: doubt },
      },
    },
    async ({ params, query }, reply) => {
      const asked = readQuestion(params.edition, query);
      const question = readDoubtQuestion(asked, { ...query, rules: each(query.rules) });
      requireAffordable(library, question);
      let hasLeft = false;
      reply.raw.once('close', () => {
        hasLeft = true;
      });
      const answer = before.then(() =>
        answerDoubt(library, question, {
          kernel: plainKernel,
          hands: 1,
          isStopped: () => hasLeft,
          onProgress: () => {},
          breathe: () => setImmediate(),
        }),
      );
      before = answer.catch(() => {});
      return answer;
    },
  );
};
