import { existsSync, readFileSync } from 'node:fs';
import { methodologyOf, tableOf, useOf } from '@bearings/testkit';
import { describe, expect, it } from 'vitest';
import { type Aggregation, kendallTau, type Methodology, type Pillar, rankSchools } from '../../../src/index.js';
import { type LeftOut, leaveOneOut } from '../../../src/uncertainty/influence/leave-one-out.js';
import { withoutPart } from '../../../src/uncertainty/influence/without-part.js';
import { faultOf } from '../../fault-of.js';

const N = Number.NaN;
const pillar = (id: string, weight: number, parent: string | null = null): Pillar => ({
  ...{ id, label: id, parent, weight },
  aggregation: { by: 'arithmetic' },
});
const weightsOf = (m: Methodology | null) =>
  m && Object.fromEntries([...m.pillars.map((p) => [p.id, p.weight]), ...m.indicators.map((u) => [u.indicator, u.weight])]); // biome-ignore format: one line

const nested = methodologyOf(
  [
    ...[useOf('a', 0.25, { pillar: 'x' }), useOf('b', 0.75, { pillar: 'x' }), useOf('c', 1, { pillar: 'y' })],
    ...[useOf('d', 1, { pillar: 'z' }), useOf('e', 0, { pillar: 'z' })],
  ],
  { pillars: [pillar('top', 0.5), pillar('x', 0.6, 'top'), pillar('y', 0.4, 'top'), pillar('z', 0.5)] },
);

describe('withoutPart', () => {
  it('fills the place of an indicator, and of a pillar, by what stands beside it', () => {
    expect(weightsOf(withoutPart(nested, 'a'))).toEqual({ top: 0.5, x: 0.6, y: 0.4, z: 0.5, b: 1, c: 1, d: 1, e: 0 });
    expect(weightsOf(withoutPart(nested, 'x'))).toEqual({ top: 0.5, y: 1, z: 0.5, c: 1, d: 1, e: 0 });
    expect(weightsOf(withoutPart(nested, 'top'))).toEqual({ z: 1, d: 1, e: 0 });
  });

  it('takes the pillar with its only part that has a weight', () => {
    expect(weightsOf(withoutPart(nested, 'c'))).toEqual({ top: 0.5, x: 1, z: 0.5, a: 0.25, b: 0.75, d: 1, e: 0 });
    expect(weightsOf(withoutPart(nested, 'd'))).toEqual({ top: 1, x: 0.6, y: 0.4, a: 0.25, b: 0.75, c: 1 });
    expect(withoutPart(methodologyOf([useOf('a', 1), useOf('b', 0)]), 'a')).toBeNull();
  });
});

const five = tableOf(['zz-a', 'zz-b', 'zz-c', 'zz-d', 'zz-e'], {
  a: [90, 70, 60, 20, 10],
  b: [10, 60, 50, 80, 30],
  c: [40, 20, 90, 10, N],
});
const three = (aggregation: Aggregation, weights = [0.5, 0.3, 0.2]) =>
  methodologyOf(
    ['a', 'b', 'c'].map((id, k) => useOf(id, weights[k]!, { missing: { by: id === 'c' ? 'refuse' : 'zero' } })),
    { aggregation },
  );
const leave = (methodology: Methodology) => leaveOneOut({ methodology, evidence: five, startsFrom: 'readings' });

describe('leaveOneOut', () => {
  it('compares the ranks with those of a methodology that never had the part, by any aggregation', () => {
    const aggregations: Aggregation[] = [
      ...(['arithmetic', 'geometric', 'harmonic', 'median', 'copeland', 'topsis', 'borda'] as const).map((by) => ({ by })), // biome-ignore format: one line
      { by: 'ordered-weighted', positions: [0.5, 0.25, 0.25] },
    ];
    for (const aggregation of aggregations) {
      const ranksBy = (m: Methodology) =>
        new Map(
          rankSchools({ methodology: m, evidence: five, startsFrom: 'readings' }).placements.flatMap((p) =>
            p.kind === 'ranked' ? [[p.school, p.rank] as const] : [],
          ),
        );
      const before = ranksBy(three(aggregation));
      for (const { id, effect } of leave(three(aggregation))) {
        const bare = methodologyOf(
          ['a', 'b', 'c'].flatMap((other, k) => {
            const weight = [0.5, 0.3, 0.2][k]! / (1 - [0.5, 0.3, 0.2][['a', 'b', 'c'].indexOf(id)]!);
            return other === id ? [] : [useOf(other, weight, { missing: { by: other === 'c' ? 'refuse' : 'zero' } })];
          }),
          // Yager's curve of 1/2, 1/4, 1/4 over two places: 5/8 and 3/8.
          { aggregation: aggregation.by === 'ordered-weighted' ? { ...aggregation, positions: [0.625, 0.375] } : aggregation }, // biome-ignore format: one line
        );
        const after = ranksBy(bare);
        const both = [...before.keys()].filter((school) => after.has(school));
        const changes = both.map((school) => Math.abs(before.get(school)! - after.get(school)!));
        expect(effect!.schools).toBe(4);
        expect(effect!.meanChange).toBeCloseTo(changes.reduce((sum, by) => sum + by, 0) / both.length, 12);
        expect(Math.abs(effect!.change.largest?.by ?? 0)).toBe(Math.max(...changes));
        const column = (of: ReadonlyMap<string, number>) => Float64Array.from(both, (school) => of.get(school)!);
        expect(effect!.change.kendall).toBe(kendallTau(column(before), column(after)));
        expect(effect!.change.entered).toEqual(id === 'c' ? ['zz-e'] : []);
      }
    }
  });

  it('finds no effect of an indicator without a weight, and none to speak of where nothing is left', () => {
    const [, b] = leave(three({ by: 'arithmetic' }, [0.8, 0, 0.2]));
    expect([b!.share, b!.effect!.meanChange, b!.effect!.change.largest, b!.effect!.change.kendall]).toEqual([0, 0, null, 1]); // biome-ignore format: one line
    expect(leave(methodologyOf([useOf('a', 1)]))).toEqual([{ id: 'a', kind: 'indicator', share: 1, effect: null }]);
  });

  it('has no mean where no school is ranked both ways, and refuses weights that are unset', () => {
    const evidence = tableOf(['zz-a', 'zz-b'], { a: [N, N], b: [1, 2] });
    const methodology = methodologyOf([useOf('a', 0.5), useOf('b', 0.5)]);
    const [a] = leaveOneOut({ methodology, evidence, startsFrom: 'readings' });
    expect([a!.effect!.schools, a!.effect!.meanChange, a!.effect!.change.entered]).toEqual([0, null, ['zz-b', 'zz-a']]);
    const unset = methodologyOf([useOf('a', 0.5), { ...useOf('b', 1), weight: null }]);
    expect(faultOf(() => leave(unset))).toMatch(/^methodology.weights-unset/);
  });
});

/** COINr's example: 51 countries, 49 indicators in eight pillars under two halves, normalized; MIT. */
const ASEM = new URL('../../../../../../shared/data/composite-tests/', import.meta.url);
const present = existsSync(ASEM);
if (!present) console.log('skipped: no ../shared/data');

const HALVES = {
  conn: ['physical', 'conecfin', 'political', 'instit', 'p2p'],
  sust: ['environ', 'social', 'susecfin'],
};
const codesOf = (line: string) => line.toLowerCase().split(',');
const linesOf = (file: string) => readFileSync(new URL(file, ASEM), 'utf8').trim().split(/\r?\n/);

function leaveAsem(): LeftOut[] {
  const [head, ...rows] = linesOf('coinr_asem_normalised.csv').map(codesOf);
  const meta = linesOf('coinr_asem_indicator_meta.csv').slice(1).map(codesOf);
  const pillars = Object.values(HALVES).flat();
  const inPillar = new Map(
    meta.map((cells) => [head!.find((code) => code !== '' && cells.slice(1).includes(code))!, cells.find((cell) => pillars.includes(cell))!]), // biome-ignore format: one line
  );
  const within = (id: string) => [...inPillar.values()].filter((other) => other === id).length;
  const methodology = methodologyOf(
    [...inPillar].map(([id, own]) => useOf(id, 1 / within(own), { pillar: own })),
    {
      startsFrom: ['indicator-scores'],
      pillars: Object.entries(HALVES).flatMap(([half, parts]) => [
        pillar(half, 0.5),
        ...parts.map((id) => pillar(id, 1 / parts.length, half)),
      ]),
    },
  );
  const columns = Object.fromEntries(
    [...inPillar.keys()].map((id) => [id, rows.map((cells) => Number(cells[head!.indexOf(id)]))]),
  );
  const evidence = tableOf(
    rows.map(([code]) => `zz-${code}`),
    columns,
  );
  return leaveOneOut({ methodology, evidence, startsFrom: 'indicator-scores' });
}

describe.skipIf(!present)("COINr's index of 51 countries", () => {
  it('moves by the printed mean of ranks without each of its eight pillars', () => {
    const left = leaveAsem();
    expect(left.filter(({ kind }) => kind === 'indicator')).toHaveLength(49);
    const means = left.map(({ id, effect }) => [id, effect!.meanChange!.toFixed(6)]);
    // vignettes/sensitivity.Rmd of the R package, remove_elements at level 2.
    expect(Object.fromEntries(means)).toMatchObject({
      physical: '1.529412',
      conecfin: '2.627451',
      political: '2.901961',
      instit: '1.176471',
      p2p: '1.686275',
      environ: '3.098039',
      social: '3.960784',
      susecfin: '2.627451',
    });
  });
});
