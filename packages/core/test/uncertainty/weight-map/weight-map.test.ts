import { methodologyOf, tableOf, useOf } from '@bearings/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicatorId, prepareScoring, requireLinear, stream } from '../../../src/index.js';
import type { LinearRanking } from '../../../src/uncertainty/linear/linear-ranking.js';
import { groupsAtTop, type IndicatorGroup } from '../../../src/uncertainty/weight-map/indicator-groups.js';
import { type FirstRegion, weightMap, weightsOfPoint } from '../../../src/uncertainty/weight-map/weight-map.js';
import { faultOf } from '../../fault-of.js';
import { anyRows, caseA, rankingOf } from '../attainable/a-ranking.js';

const groupsOf = (...parts: number[][]): IndicatorGroup[] =>
  parts.map((own, g) => ({ id: `g${g}`, indicators: own.map((k) => indicatorId(`i${k}`)) }));
const ALONE = groupsOf([0], [1], [2]);
const plain = (regions: readonly FirstRegion[]) =>
  regions.map(({ schools, share }) => [schools.map((id) => Number(id.slice(-4))), Number(share.toFixed(9))]);

/** Case a by some of its six indicators. */
function someOf(parts: readonly number[]): LinearRanking {
  const { columns, schools } = caseA();
  return rankingOf(schools.map((_, row) => parts.map((k) => columns[k]![row]!)));
}

/** Whether a point lies within a convex polygon, up to `far`: on the same side of all its edges. */
function isInside({ corners }: FirstRegion, [, x, y]: readonly number[], far: number): boolean {
  const sides = corners.map(([, ax, ay], i) => {
    const [, bx, by] = corners[(i + 1) % corners.length]!;
    const length = Math.hypot(bx! - ax!, by! - ay!);
    return ((bx! - ax!) * (y! - ay!) - (by! - ay!) * (x! - ax!)) / length;
  });
  return sides.every((side) => side >= -far) || sides.every((side) => side <= far);
}

/** Schools whose sum is the highest, or within 1e-9 of it, counted from the whole columns. */
function leadersAt(ranking: LinearRanking, groups: readonly IndicatorGroup[], point: readonly number[]) {
  const weights = weightsOfPoint(ranking, groups, point);
  const sums = ranking.schools.map((_, row) => ranking.columns.reduce((s, column, k) => s + weights[k]! * column[row]!, 0)); // biome-ignore format: one line
  const highest = Math.max(...sums);
  return ranking.schools.filter((_, row) => sums[row]! > highest - 1e-9);
}

function* drawPoints(count: number, seed: number): Generator<readonly [number, number, number]> {
  const draw = stream(seed, 'test/weight-map');
  for (let i = 0; i < count; i++) {
    const [a, b] = [draw(), draw()].sort((x, y) => x - y);
    yield [a!, b! - a!, 1 - b!];
  }
}

describe('the map of weights', () => {
  it('gives each of three specialists the third around its corner', () => {
    const map = weightMap(rankingOf([[3, 0, 0], [0, 3, 0], [0, 0, 3]]), ALONE); // biome-ignore format: one line
    expect(plain(map.regions)).toEqual([[[0], 0.333333333], [[1], 0.333333333], [[2], 0.333333333]]); // biome-ignore format: one line
    const corners = map.regions[0]!.corners.map((corner) => [...corner].map((w) => Number(w.toFixed(9))));
    expect(corners).toEqual([[1, 0, 0], [0.5, 0.5, 0], [0.333333333, 0.333333333, 0.333333333], [0.5, 0, 0.5]]); // biome-ignore format: one line
    expect(map.declared.map((weight) => Number(weight.toFixed(12)))).toEqual(Float64Array.of(...[1, 1, 1].map((w) => Number((w / 3).toFixed(12))))); // biome-ignore format: one line
  });

  it('has a school that is good in all between them, and none that is first on a border only', () => {
    // The third is level with the other two where these are level, and nowhere above both.
    const rows = [[4, 0, 1], [0, 4, 1], [2, 2, 1], [0, 0, 0]]; // biome-ignore format: one line
    expect(plain(weightMap(rankingOf(rows), ALONE).regions)).toEqual([[[0], 0.5], [[1], 0.5]]); // biome-ignore format: one line
    rows[2] = [3, 3, 1];
    expect(plain(weightMap(rankingOf(rows), ALONE).regions)[0]).toEqual([[2], 0.5]);
  });

  it('lists schools that are level everywhere together, also where they are so by group only', () => {
    const map = weightMap(rankingOf([[1, 1, 5, 0], [0, 0, 0, 4], [2, 0, 5, 0], [0, 2, 5, 0]]), groupsOf([0, 1], [2], [3])); // biome-ignore format: one line
    expect(map.regions.map(({ schools }) => schools.length)).toEqual([3, 1]);
    expect(map.regions[0]!.schools).toEqual(['xx-s0000', 'xx-s0002', 'xx-s0003']);
  });

  it('holds the declared proportions within a group', () => {
    const ranking = rankingOf([[9, 0, 0, 0], [0, 9, 4, 4]], [0.3, 0.1, 0.4, 0.2]); // biome-ignore format: one line
    const groups = groupsOf([0, 1], [2, 3]);
    expect([...weightsOfPoint(ranking, groups, [0.5, 0.5])].map((w) => Number(w.toFixed(12)))).toEqual([0.375, 0.125, 0.333333333333, 0.166666666667]); // biome-ignore format: one line
    // 6.75 u against 2.25 u + 4 (1 - u): level at u = 4 / 8.5.
    const { regions, declared } = weightMap(ranking, groups);
    expect(plain(regions)).toEqual([[[0], 0.529411765], [[1], 0.470588235]]); // biome-ignore format: one line
    expect([...regions[1]!.corners].map((corner) => Number(corner[0]!.toFixed(9))).sort()).toEqual([0, 0.470588235]);
    expect([...declared].map((w) => Number(w.toFixed(12)))).toEqual([0.4, 0.6]);
  });

  it.each([
    [someOf([0, 2, 4]), ALONE],
    [someOf([1, 3, 4, 5]), groupsOf([3], [0, 1], [2])],
  ])('is the whole triangle, each point in the region of who has the highest sum there', (ranking, groups) => {
    const { regions } = weightMap(ranking, groups);
    expect(regions.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(regions.length).toBeGreaterThan(2);
    const found = new Map(regions.map((region) => [region, 0]));
    for (const point of drawPoints(10_000, 20261127)) {
      const leaders = leadersAt(ranking, groups, point);
      const holding = regions.filter((region) => isInside(region, point, 0));
      expect(holding.length).toBeGreaterThan(0);
      for (const region of holding) found.set(region, found.get(region)! + 1 / holding.length);
      expect(holding.some(({ schools }) => schools.some((id) => leaders.includes(id)))).toBe(true);
    }
    for (const [{ share }, count] of found) expect(Math.abs(count / 10_000 - share)).toBeLessThan(0.02);
  });

  it('is whole with ties, copies and constant columns, and no region overlaps another', () => {
    fc.assert(
      fc.property(anyRows(9, 3), fc.integer({ min: 1, max: 1e6 }), (rows, seed) => {
        const ranking = rankingOf(rows);
        const { regions } = weightMap(ranking, ALONE);
        expect(Math.abs(regions.reduce((sum, { share }) => sum + share, 0) - 1)).toBeLessThan(1e-9);
        expect(new Set(regions.flatMap(({ schools }) => schools)).size).toBe(regions.flatMap(({ schools }) => schools).length); // biome-ignore format: one line
        for (const { corners } of regions)
          for (const corner of corners) {
            expect(corner.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
            expect(Math.min(...corner)).toBeGreaterThanOrEqual(0);
          }
        for (const point of drawPoints(40, seed)) {
          const leaders = leadersAt(ranking, ALONE, point);
          const [region] = regions.filter((each) => isInside(each, point, 1e-12));
          expect(leaders).toEqual(expect.arrayContaining([...region!.schools]));
        }
      }),
      { numRuns: 400, seed: 20261127 },
    );
  });

  it('of two groups is a line in pieces', () => {
    fc.assert(
      fc.property(anyRows(8, 2), (rows) => {
        const ranking = rankingOf(rows);
        const groups = groupsOf([0], [1]);
        const { regions } = weightMap(ranking, groups);
        expect(Math.abs(regions.reduce((sum, { share }) => sum + share, 0) - 1)).toBeLessThan(1e-9);
        for (const { schools, corners } of regions) {
          expect(corners).toHaveLength(2);
          const middle = [0, 1].map((k) => (corners[0]![k]! + corners[1]![k]!) / 2);
          expect(leadersAt(ranking, groups, middle)).toEqual(schools);
        }
      }),
      { numRuns: 300, seed: 20261127 },
    );
  });
});

describe('groups', () => {
  it('at the top are pillars, and indicators that stand in none', () => {
    const pillar = (id: string, weight: number, parent: string | null = null) => ({ id, label: id, parent, weight, aggregation: { by: 'arithmetic' as const } }); // biome-ignore format: one line
    const methodology = methodologyOf(
      [useOf('a', 1, { pillar: 'y' }), useOf('b', 0.5), useOf('c', 1, { pillar: 'x' }), useOf('d', 0)],
      { pillars: [pillar('x', 0.5), pillar('y', 0.5, 'x')] }, // biome-ignore format: one line
    );
    const m = { ...methodology, indicators: methodology.indicators.map((use) => (use.indicator === 'c' ? { ...use, weight: 0.5 } : use)) }; // biome-ignore format: one line
    const evidence = tableOf(['zz-a', 'zz-b'], { a: [1, 2], b: [2, 1], c: [1, 1], d: [0, 0] });
    const ranking = requireLinear(prepareScoring({ methodology: m, evidence, startsFrom: 'readings' }), m);
    expect(groupsAtTop(m, ranking)).toEqual([
      { id: 'x', indicators: ['a', 'c'] },
      { id: 'b', indicators: ['b'] },
    ]);
  });

  it('are refused where they are not two or three that hold each indicator once', () => {
    const refusal = (...parts: number[][]) => faultOf(() => weightMap(rankingOf([[1, 2, 3], [3, 2, 1]]), groupsOf(...parts))); // biome-ignore format: one line
    expect(refusal([0, 1, 2])).toMatch(/^uncertainty.groups-refused: the groups of indicators have 1 of them/);
    expect(refusal([0], [1])).toMatch(/"i2" in none of them/);
    expect(refusal([0, 1], [1, 2])).toMatch(/"i1" twice/);
    expect(refusal([0, 1, 2], [3])).toMatch(/"i3", which has no weight/);
    expect(refusal([0, 1, 2], [])).toMatch(/no weight in "g1"/);
  });
});
