import { describe, expect, it } from 'vitest';
import { tryCommand } from '../try-command.js';

describe('bearings peers', () => {
  it('tells who is like a school by each strategy on its own, with the values of both', async () => {
    const { out, status } = await tryCommand(['peers', 'ohsu', '--top', '2']);
    expect(status).toBe(0);
    expect(out).toMatch(/^OHSU School of Medicine · us-ohsu|^Oregon Health .* · us-ohsu/);
    expect(out).toMatch(/Like it by size \(medical degrees awarded\)\n- .*: 1\.\d\d times \(\d+, and 166 here\)/);
    expect(out).toMatch(/Like it by region \(distance\)\n- .*: \d+ km away\n/);
    expect(out).toMatch(/Like it by research \(nih awards per degree\)\n- .*: 1\.\d\d times/);
    expect(out).toContain('Like it by mission (graduates in primary care)\n- its own value is not known here');
  });

  it('answers as JSON, nearest first, and never holds fictional schools against real ones', async () => {
    const { answers } = JSON.parse((await tryCommand(['peers', 'us-ohsu', '--by', 'region', '--format', 'json'])).out);
    const apart = answers[0].peers.map((one: { apart: number }) => one.apart);
    expect(apart).toEqual([...apart].sort((a: number, b: number) => a - b));
    const { answers: made } = JSON.parse(
      (await tryCommand(['peers', 'zz-aldamere', '--by', 'region', '--format', 'json'])).out,
    );
    for (const { school } of made[0].peers) expect(school).toMatch(/^zz-/);
  });

  it('refuses a strategy that is none', async () => {
    expect((await tryCommand(['peers', 'ohsu', '--by', 'fame'])).status).toBe(2);
    expect((await tryCommand(['peers', 'ohsu', '--top', 'all'])).status).toBe(2);
  });
});
