import type { ReadingRecord } from '@bearings/core';
import { keepEdition, openLibrary } from '@bearings/store';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './open-page.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'bearings-stability-'));

/** Every number with an interval of a tenth of it to either side. */
const sampled = (record: ReadingRecord): ReadingRecord => {
  if (record.reading.kind !== 'value') return record;
  const { value } = record.reading;
  const stability = { low: 0.9 * value, high: 1.1 * value, error: Math.abs(value) / 20, samples: 1000 };
  return { ...record, stability };
};

let served: Served;
let school: string;
beforeAll(async () => {
  const library = openLibrary({ shipped: ROOT, home });
  const readings = library.readings('fictional-200').map(sampled);
  keepEdition(
    library,
    {
      edition: { ...library.edition('fictional-200'), id: 'sampled-200' },
      ...{ schools: [], indicators: [], readings, printed: [] },
    },
    { replace: false },
  );
  school = readings.find(({ reading }) => reading.kind === 'value')!.school;
  served = await serve([], home);
});
afterAll(async () => {
  await served.close();
  rmSync(home, { recursive: true });
});

describe('readings that were sampled', () => {
  it.each([
    ['', 'Stability interval', /to .* in 95 % of 1,000 samples of what is counted/],
    ['&lang=es', 'Intervalo de estabilidad', /de .* a .* en el 95 % de .* muestras de lo que se cuenta/],
  ])('show their interval beside the evidence (%s)', async (language, name, sentence) => {
    const page = await served.open(`/schools/${school}?v=2&edition=sampled-200${language}`);
    await page.locator('.evidence-button').first().waitFor();
    await page.locator('.evidence-button').first().click();
    const fact = page.locator('.evidence-list > div', { hasText: name }).first();
    await fact.waitFor();
    await expect.poll(() => fact.innerText()).toMatch(sentence);
    await page.context().close();
    expect(served.complaints).toEqual([]);
  });

  it('have none where nobody measured it', async () => {
    const page = await served.open(`/schools/${school}?v=2&edition=fictional-200`);
    await page.locator('.evidence-button').first().click();
    await page.locator('.evidence-list').first().waitFor();
    await expect.poll(() => page.locator('.evidence-list').first().innerText()).not.toContain('Stability interval');
    await page.context().close();
  });
});
