import { countScenarios, plainKernel } from '@bearings/core';
import { openLibrary } from '@bearings/store';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  answerDoubt,
  type DoubtTexts,
  type DoubtTools,
  openDoubt,
  readDoubtQuestion,
  readQuestion,
} from '../../src/index.js';

const library = openLibrary({ shipped: fileURLToPath(new URL('../../../..', import.meta.url)), home: null });
const TOOLS: DoubtTools = {
  kernel: plainKernel,
  hands: 1,
  isStopped: () => false,
  onProgress: () => {},
  breathe: () => Promise.resolve(),
};
const questionOf = (texts: DoubtTexts, edition = 'open-us-2025') =>
  readDoubtQuestion(readQuestion(edition, {}), { range: 'sensitivity', ...texts });

/** Hands that come back in another order than they were sent. */
function handsOf(texts: DoubtTexts, hands: number): DoubtTools {
  const { space } = openDoubt(library, questionOf(texts));
  return {
    ...TOOLS,
    hands,
    count: (index, draws) =>
      new Promise((resolve) =>
        setTimeout(() => resolve(countScenarios(space, index, draws)), index % 2 === 0 ? 30 : 0),
      ),
  };
}

describe('an answer about doubt', () => {
  it.each([
    [{ draws: '30000' }],
    [{ draws: '9000' }],
    [{ draws: '60000', until: '0.045' }],
    [{ draws: '60000', until: '0.03' }],
    [{ draws: '9000', until: '0.001' }],
  ] as const)('is the same with any number of hands: %j', async (texts) => {
    const one = await answerDoubt(library, questionOf(texts), TOOLS);
    for (const hands of [2, 3, 5])
      expect(await answerDoubt(library, questionOf(texts), handsOf(texts, hands))).toEqual(one);
  });

  it('ends once its error is small enough, and not before', async () => {
    const { sensitivity } = await answerDoubt(library, questionOf({ draws: '60000', until: '0.03' }), TOOLS);
    const { draws, error } = sensitivity as { draws: number; error: number };
    expect(error).toBeLessThanOrEqual(0.03);
    const fewer = await answerDoubt(library, questionOf({ draws: String(draws - 4096) }), TOOLS);
    expect((fewer.sensitivity as { error: number }).error).toBeGreaterThan(0.03);
  });

  it('that is stopped says so, and holds what was drawn by then', async () => {
    let asked = 0;
    const stopping = { ...TOOLS, isStopped: () => ++asked > 3 };
    const { partial, sensitivity, schools } = await answerDoubt(library, questionOf({ draws: '50000' }), stopping);
    const { draws } = sensitivity as { draws: number };
    expect([partial, draws < 50_000, draws % 4096]).toEqual([true, true, 0]);
    const whole = await answerDoubt(library, questionOf({ draws: String(draws) }), TOOLS);
    expect(schools.map(({ sensitivity: s }) => s?.expected)).toEqual(whole.schools.map(({ sensitivity: s }) => s?.expected)); // biome-ignore format: one row
  });

  it('that is stopped within a block keeps the draws that were scored', async () => {
    let asked = 0;
    const progress: number[] = [];
    const tools = { ...TOOLS, isStopped: () => ++asked > 3, onProgress: ({ done }: { done: number }) => progress.push(done) }; // biome-ignore format: one row
    const { partial, sensitivity } = await answerDoubt(library, questionOf({ draws: '4096' }, 'fictional-200'), tools);
    const { draws } = sensitivity as { draws: number };
    expect([partial, draws]).toEqual([true, 384]);
    expect(progress.slice(0, 4)).toEqual([0, 128, 256, 384]);
  });
});
