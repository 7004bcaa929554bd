import { describe, expect, it } from 'vitest';
import { bibliometricIndicators, type Counting, dampingOf, type ResultRow, sumColumns } from '../../src/index.js';
import { aMethod } from '../a-method.js';

const method = aMethod({ top: [10], hOfAll: 0.75 });
const none = Object.fromEntries(
  [...sumColumns(method.top), 'h_all', 'h_single', 'partners', 'partner_countries'].map((column) => [column, 0n]),
);
const row = (sums: Record<string, bigint>, scope: ResultRow['scope'] = 'all'): ResultRow => ({
  school: 'zz-ash',
  scope,
  scopeId: 0,
  sums: { ...none, ...sums },
});
const value = (id: string, from: ResultRow, counting: Counting = 'full') =>
  bibliometricIndicators(method)
    .find((one) => one.id === id)!
    .value(from, counting, method);

describe('indicators of a school', () => {
  // Four works, two of them by half: a credit of 3.
  const ash = row({
    works: 4n,
    works_part: 3_000_000n,
    citations: 30n,
    citations_part: 24_000_000n,
    self_citations: 10n,
    ncs: 6_000_000n,
    ncs_part: 4_500_000n,
    top_10: 1_500_000n,
    top_10_part: 1_200_000n,
    cited_ten: 1n,
    international: 2n,
    domestic: 1n,
    free: 3n,
    first_author: 1n,
    last_author: 2n,
    h_all: 3n,
    h_single: 2n,
    partners: 20n,
    partner_countries: 6n,
  });

  it('are means and shares over works, each counted once or by credit', () => {
    expect([value('works', ash), value('works', ash, 'fractional')]).toEqual([4, 3]);
    expect([value('citations-per-work', ash), value('citations-per-work', ash, 'fractional')]).toEqual([7.5, 8]);
    expect([value('normalized-citations', ash), value('normalized-citations', ash, 'fractional')]).toEqual([1.5, 1.5]);
    expect([value('top-10', ash), value('top-10', ash, 'fractional')]).toEqual([37.5, 40]);
    expect([value('international', ash), value('open-access', ash), value('last-author', ash)]).toEqual([50, 75, 50]);
  });

  it('tell self-citations of all citations, whether they count or not', () => {
    expect(value('self-citations', ash)).toBe(25);
    const counted = { ...method, citations: { ...method.citations, self: true } };
    const indicator = bibliometricIndicators(counted).find(({ id }) => id === 'self-citations')!;
    expect(indicator.value(ash, 'full', counted)).toBeCloseTo(100 / 3, 12);
  });

  it('put two h-indexes together by the share of the method', () => {
    expect(value('h-index', ash)).toBe(0.75 * 3 + 0.25 * 2);
  });

  it('set countries of partners against the logarithm of their number, by either formula', () => {
    expect(value('international-research-network', ash)).toBeCloseTo(6 / Math.log(20), 12);
    const older = { ...method, network: { ...method.network, formula: '(L-1)/lnP' as const } };
    const indicator = bibliometricIndicators(older).find(({ id }) => id === 'international-research-network')!;
    expect(indicator.value(ash, 'full', older)).toBeCloseTo(5 / Math.log(20), 12);
  });

  it('are not defined over no work, nor by one partner', () => {
    expect(
      ['citations-per-work', 'normalized-citations', 'top-10', 'international'].map((id) => value(id, row({}))),
    ).toEqual([null, null, null, null]);
    expect(value('international-research-network', row({ works: 2n, partners: 1n, partner_countries: 1n }))).toBeNull();
    expect(value('works', row({}))).toBe(0);
  });

  it('are lowered below ten times a threshold where a method damps them, and not told below it', () => {
    const told = (
      works: bigint,
      id = 'citations-per-work',
      counting: Counting = 'full',
      threshold: number | null = 20,
    ) => {
      const damping = { indicators: ['citations-per-work'], threshold, multiple: 10 };
      const dampedMethod = { ...method, damping };
      const indicator = bibliometricIndicators(dampedMethod).find((one) => one.id === id)!;
      const from = row({
        works,
        works_part: works * 500_000n,
        citations: 8n * works,
        citations_part: works * 4_500_000n,
      });
      return { value: indicator.value(from, counting, dampedMethod), from, dampedMethod, indicator };
    };
    // Eight citations a work, nine by credit; 20 works are enough to be told, 200 to be told in full.
    expect([19n, 20n, 50n, 199n, 200n, 201n].map((works) => told(works).value)).toEqual([null, 0.8, 2, 7.96, 8, 8]);
    expect(told(50n, 'citations-per-work', 'fractional').value).toBe(2.25);
    expect(told(50n, 'citations').value).toBe(400);
    expect(told(5n, 'citations-per-work', 'full', null).value).toBe(8);
    const { from, dampedMethod, indicator } = told(50n);
    expect([dampingOf('citations-per-work', from, dampedMethod), dampingOf('works', from, dampedMethod)]).toEqual([
      0.25, 1,
    ]);
    expect(dampingOf('citations-per-work', row({ works: 3n }), dampedMethod)).toBeNull();
    expect(indicator.definition).toContain(
      'fewer than 200 works it is multiplied by works / 200, and with fewer than 20',
    );
    expect(told(5n, 'citations-per-work', 'full', null).indicator.warning).toContain('not published');
  });
});
