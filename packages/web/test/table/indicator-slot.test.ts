import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assignSlots } from '../../src/table/indicator-slot.js';

const FOLDER = new URL('../../../../methodologies/', import.meta.url);
const METHODOLOGIES = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const text = readFileSync(new URL(`${name}/methodology.json`, FOLDER), 'utf8');
    const { indicators } = JSON.parse(text) as { indicators: { indicator: string }[] };
    return [name, indicators.map((use) => use.indicator)] as const;
  });

describe('the colours of indicators', () => {
  it.each(METHODOLOGIES)('differ for all indicators of %s', (_, indicators) => {
    const slots = [...assignSlots(indicators).values()];
    expect(slots).not.toContain(null);
    expect(new Set(slots).size).toBe(indicators.length);
  });

  it('stay with an indicator from one methodology to the next', () => {
    const before = assignSlots(['academic-reputation', 'employer-reputation', 'citations-per-paper', 'h-index']);
    const after = assignSlots(['h-index', 'international-research-network', 'academic-reputation']);
    for (const id of ['h-index', 'academic-reputation']) expect(after.get(id)).toBe(before.get(id));
  });

  it('are eight; the ninth indicator is grey', () => {
    const slots = [...assignSlots(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']).values()];
    expect(slots).toEqual([1, 2, 3, 4, 5, 6, 7, 8, null]);
  });
});
