import { describe, expect, it } from 'vitest';
import { jumpsBetween, type ResultRow, type Scope } from '../../src/index.js';

const row = (school: string, works: number, citations: number, scope: Scope = 'all'): ResultRow => ({
  school,
  scope,
  scopeId: scope === 'all' ? 0 : 27,
  sums: { works: BigInt(works), citations: BigInt(citations) },
});

describe('jumps between two builds', () => {
  it('are moves by more than a quarter of what was there, either way', () => {
    const before = [row('xx-a', 100, 100), row('xx-b', 100, 100)];
    const now = [row('xx-a', 125, 126), row('xx-b', 75, 74)];
    expect(jumpsBetween(before, now)).toEqual([
      { school: 'xx-a', of: 'citations', before: 100, now: 126 },
      { school: 'xx-b', of: 'citations', before: 100, now: 74 },
    ]);
  });

  it('list schools that are new or gone, without a number that was not there', () => {
    expect(jumpsBetween([row('xx-b', 4, 0)], [row('xx-a', 2, 0)])).toEqual([
      { school: 'xx-a', of: 'works', before: null, now: 2 },
      { school: 'xx-a', of: 'citations', before: null, now: 0 },
      { school: 'xx-b', of: 'works', before: 4, now: null },
      { school: 'xx-b', of: 'citations', before: 0, now: null },
    ]);
  });

  it('are looked for over all works, not by field', () => {
    expect(jumpsBetween([row('xx-a', 1, 1, 'field')], [row('xx-a', 9, 9, 'field')])).toEqual([]);
    expect(jumpsBetween([row('xx-a', 0, 0)], [row('xx-a', 0, 0)])).toEqual([]);
  });
});
