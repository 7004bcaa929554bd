import { fault } from '@bearings/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderFault } from '../src/render-fault.js';
import type { ShapedServer } from '../src/routes.js';
import { tryServer } from './try-server.js';

let app: ShapedServer;
beforeAll(async () => {
  app = await tryServer();
});
afterAll(() => app.close());

describe('what a caller can put right', () => {
  it.each([
    ['/api/editions/no-such', 404, 'edition.unknown'],
    ['/api/methodologies/no-such', 404, 'methodology.unknown'],
    ['/api/editions/open-us-2025/ranking?cohort=no-such', 404, 'cohort.unknown'],
    ['/api/editions/open-us-2025/schools/us-no-such', 404, 'cohort.unknown-school'],
    ['/api/editions/open-us-2025/schools/NOT%20AN%20ID', 404, 'cohort.unknown-school'],
    ['/api/editions/open-us-2025/ranking?after=us-no-such', 404, 'cohort.unknown-school'],
    ['/api/nothing', 404, 'question.unknown-address'],
    ['/assets/nothing.js', 404, 'question.unknown-address'],
    ['/api/editions/open-us-2025/ranking?top=-1', 400, 'question.malformed'],
    ['/api/editions/open-us-2025/ranking?tpo=5', 400, 'question.malformed'],
    ['/api/editions/open-us-2025/ranking?weight=nih-awards', 400, 'question.malformed'],
    ['/api/editions/open-us-2025/ranking?where=colour%3Dred', 400, 'cohort.unknown-property'],
    ['/api/editions/open-us-2025/ranking?weight=no-such%3D0.5', 400, 'methodology.unknown-indicator'],
    ['/api/editions/open-us-2025/ranking?where=state%3DZZ', 422, 'cohort.empty'],
    ['/api/editions/fictional-200/ranking?methodology=us-news-2024-tiers-research', 422, 'methodology.weights-unset'],
    ['/api/match', 400, 'question.malformed'],
    ['/api/match?name=', 400, 'naming.empty'],
  ])('%s is %i %s', async (url, status, code) => {
    const answer = await app.inject({ url });
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(answer.json()).toMatchObject({ status, fault: code, instance: url, type: `urn:bearings:fault:${code}` });
    expect(answer.statusCode).toBe(status);
    expect(answer.json().detail.length).toBeGreaterThan(20);
  });

  it('names the parameter that is refused', async () => {
    const answer = await app.inject({ url: '/api/editions/open-us-2025/ranking?tpo=5' });
    expect(answer.json().facts).toMatchObject({ parameter: 'tpo' });
  });

  it('carries the facts of a fault', () => {
    const error = fault('cohort.empty', { where: 'state=ZZ' });
    expect(renderFault(error, '/here')).toMatchObject({
      status: 422,
      detail: error.message,
      facts: { where: 'state=ZZ' },
    });
  });
});

describe('a bug', () => {
  it('is told as one, and keeps its words and its stack to itself', () => {
    const told = renderFault(new Error('secret /etc/passwd'), '/here');
    expect(told).toMatchObject({ status: 500, type: 'about:blank' });
    expect(JSON.stringify(told)).not.toMatch(/secret|passwd/);
    expect(told.fault).toBeUndefined();
  });
});
