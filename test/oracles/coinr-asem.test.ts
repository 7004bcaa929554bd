import { type Methodology, type Normalizer, rankSchools, type Scored, type Treatment } from '@bearings/core';
import { describe, expect, it } from 'vitest';
import { methodologyOf, tableOf, useOf } from '@bearings/testkit';
import { havePublisherFiles, NEEDS_FILES, publisherRows } from './publisher-files.js';

const rows = (step: string) => publisherRows(`composite-tests/coinr_asem_${step}.csv`);
const LIMITS = { skew: 2, kurtosis: 3.5 };
const UNIT: Normalizer[] = [{ by: 'min-max', to: [0, 1], over: { of: 'cohort' }, frozen: null }];
const TREAT: Treatment[] = [
  { by: 'winsorize', most: 6, ...LIMITS },
  { by: 'log-if-skewed', ...LIMITS },
];
const NORMALIZE: Normalizer[] = [{ by: 'min-max', to: [0, 100], over: { of: 'cohort' }, frozen: null }];
/** Codes as ids of our own form. */
const idOf = (code: string) => code.toLowerCase();
const schoolOf = (unit: string) => `zz-${unit.toLowerCase()}`;

function asem(): { methodology: Methodology; codes: readonly string[] } {
  const meta = rows('indicator_meta');
  const parents = new Map([...meta.map((m) => [m.Agg1!, m.Agg2!] as const)]);
  const share = (parent: string, of: readonly string[]) => 1 / of.filter((p) => p === parent).length;
  const indicators = meta.map((m) =>
    useOf(
      idOf(m.IndCode!),
      share(
        m.Agg1!,
        meta.map((o) => o.Agg1!),
      ),
      {
        pillar: idOf(m.Agg1!),
        direction: Number(m.Direction) < 0 ? 'lower' : 'higher',
        treat: TREAT,
        normalize: NORMALIZE,
      },
    ),
  );
  const subs = [...parents].map(([id, parent]) => ({
    id: idOf(id),
    label: id,
    parent: idOf(parent),
    weight: share(parent, [...parents.values()]),
    aggregation: { by: 'arithmetic' as const },
  }));
  const tops = [...new Set(parents.values())].map((id) => ({
    id: idOf(id),
    label: id,
    parent: null,
    weight: 0.5,
    aggregation: { by: 'arithmetic' as const },
  }));
  return {
    methodology: methodologyOf(indicators, { pillars: [...tops, ...subs] }),
    codes: meta.map((m) => m.IndCode!),
  };
}

const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

describe.skipIf(!havePublisherFiles)(`COINr's ASEM index, 51 countries by 49 indicators${NEEDS_FILES}`, () => {
  const run = () => {
    const { methodology, codes } = asem();
    const imputed = rows('imputed');
    const units = imputed.map((r) => r.UnitCode!);
    const columns = Object.fromEntries(codes.map((code) => [idOf(code), imputed.map((r) => Number(r[code]))]));
    const evidence = tableOf(units.map(schoolOf), columns);
    const ranking = rankSchools({ methodology, evidence, startsFrom: 'readings' });
    const scored = new Map(ranking.scores.map((s) => [s.school as string, s as Scored]));
    return { codes, units, ranking, scored };
  };

  it.each(['treated', 'normalised'] as const)('gives every %s value as published', (step) => {
    const { codes, scored } = run();
    const off: string[] = [];
    let count = 0;
    for (const row of rows(step))
      for (const [i, code] of codes.entries()) {
        count += 1;
        const c = scored.get(schoolOf(row.UnitCode!))!.contributions[i]!;
        const ours = step === 'treated' ? c.treated : c.normalized;
        if (!near(ours, Number(row[code]))) off.push(`${row.UnitCode} ${code}: ${ours}, published ${row[code]}`);
      }
    expect(count).toBe(51 * 49);
    expect(off).toEqual([]);
  });

  it('gives every index value as published, in full', () => {
    const { scored } = run();
    const off = rows('aggregated').filter((r) => !near(scored.get(schoolOf(r.UnitCode!))!.value, Number(r.Index)));
    expect(off).toEqual([]);
  });

  it('gives every value of the ten groups below the index as published, in full', () => {
    const { methodology } = asem();
    const imputed = rows('imputed');
    const columns = Object.fromEntries(
      methodology.indicators.map(({ indicator }) => {
        const code = Object.keys(imputed[0]!).find((name) => idOf(name) === indicator)!;
        return [indicator as string, imputed.map((r) => Number(r[code]))];
      }),
    );
    const evidence = tableOf(
      imputed.map((r) => schoolOf(r.UnitCode!)),
      columns,
    );
    const names = Object.keys(rows('result_ranks')[0]!);
    const off: string[] = [];
    for (const { id } of methodology.pillars) {
      const inside = methodology.pillars
        .filter(({ parent }) => parent === id)
        .map((pillar) => ({ ...pillar, parent: null }));
      const kept = new Set([id, ...inside.map((pillar) => pillar.id)]);
      const indicators = methodology.indicators
        .filter(({ pillar }) => pillar !== null && kept.has(pillar))
        .map((use) => (use.pillar === id ? { ...use, pillar: null } : use));
      const part = { ...methodology, pillars: inside, indicators };
      const name = names.find((n) => idOf(n) === id)!;
      const ours = new Map(
        rankSchools({ methodology: part, evidence, startsFrom: 'readings' }).scores.map((s) => [
          s.school as string,
          s as Scored,
        ]),
      );
      for (const row of rows('aggregated')) {
        const { value } = ours.get(schoolOf(row.UnitCode!))!;
        if (!near(value, Number(row[name]))) off.push(`${row.UnitCode} ${name}: ${value}, published ${row[name]}`);
      }
    }
    expect(methodology.pillars.length).toBe(10);
    expect(off).toEqual([]);
  });

  it('gives 51 of 51 ranks as published', () => {
    const { ranking } = run();
    const published = new Map(rows('result_ranks').map((r) => [schoolOf(r.UnitCode!), Number(r.Index)]));
    const ours = ranking.placements.map((p) => [p.school as string, p.kind === 'ranked' ? p.rank : null]);
    expect(ours.length).toBe(51);
    expect(ours.filter(([school, rank]) => published.get(school as string) !== rank)).toEqual([]);
  });

  it('explains every index value by its indicators', () => {
    for (const { value, contributions } of run().scored.values())
      expect(contributions.reduce((sum, c) => sum + c.points, 0)).toBeCloseTo(value, 10);
  });
});

describe.skipIf(!havePublisherFiles)(`TOPSIS on renewable energy, EU 2014${NEEDS_FILES}`, () => {
  it('gives the published preference values and ranks with equal weights over min-max', () => {
    const input = publisherRows('composite-tests/topsis_res_eu_2014_input.csv').slice(0, -2);
    const expected = publisherRows('composite-tests/topsis_res_eu_2014_expected.csv');
    const names = ['C1', 'C2', 'C3', 'C4'];
    const schools = input.map((_, i) => `zz-${String(i + 1).padStart(2, '0')}`);
    const columns = Object.fromEntries(names.map((n) => [n.toLowerCase(), input.map((r) => Number(r[n]))]));
    const methodology = methodologyOf(
      names.map((n) => useOf(n.toLowerCase(), 0.25, { normalize: UNIT })),
      { aggregation: { by: 'topsis' } },
    );
    const { scores, placements } = rankSchools({
      methodology,
      evidence: tableOf(schools, columns),
      startsFrom: 'readings',
    });
    expect(expected.length).toBe(input.length);
    const ranks = new Map(placements.map((p) => [p.school as string, p.kind === 'ranked' ? p.rank : null]));
    expected.forEach((row, i) => {
      expect(Math.abs((scores[i] as Scored).value - Number(row['TOPSIS equal preference value']))).toBeLessThanOrEqual(
        0.00005001,
      );
      expect(ranks.get(schools[i]!)).toBe(Number(row['TOPSIS equal rank']));
    });
  });
});
