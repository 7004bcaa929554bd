import { answerEdition, computeEdition, explainEdition, type Library } from '@bearings/library';
import { parseWhere, type Placement } from '@bearings/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepEdition } from '../../src/index.js';
import { schoolId } from '@bearings/core';
import { codeOf, draftFive, makeSmallWorld, type SmallWorld } from '../small-world.js';

const places = (placements: readonly Placement[]): string[] =>
  placements.map((p) => `${p.kind === 'ranked' ? p.label : p.kind} ${p.school}`);

describe('computeEdition', () => {
  let world: SmallWorld;
  let library: Library;
  beforeAll(() => {
    world = makeSmallWorld();
    keepEdition(world.library(), draftFive('five'), { replace: false });
    library = world.library();
  });
  afterAll(() => world.end());

  it('ranks the schools that a published table prints by the methodology it declares', () => {
    const { ranking, schools } = computeEdition(library, { edition: 'five' });
    expect(schools).toHaveLength(5);
    expect(places(ranking.placements)).toEqual([
      '1 us-jhu',
      '2 us-harvard',
      '=3 us-stanford',
      '=3 us-yale',
      '5 us-ohsu',
    ]);
    expect(ranking.scores.map((s) => (s.kind === 'scored' ? s.printed : s.reason))).toEqual([85, 90, 35, 80, 80]);
  });

  it('ranks those of them for which the conditions hold', () => {
    const { ranking } = computeEdition(library, { edition: 'five', where: [parseWhere('state=CA,OR')] });
    expect(places(ranking.placements)).toEqual(['1 us-stanford', '2 us-ohsu']);
  });

  it('ranks those of them that are in another cohort', () => {
    const { cohort, schools } = computeEdition(library, { edition: 'five', cohort: 'us-md-2026' });
    expect([cohort.id, schools.length]).toEqual(['us-md-2026', 5]);
    expect(codeOf(() => computeEdition(library, { edition: 'five', cohort: 'us-do-2026' }))).toBe('cohort.empty');
  });

  it('ranks by other weights, which give the methodology another digest and leave the snapshot', () => {
    const asDeclared = computeEdition(library, { edition: 'five' });
    const weighed = computeEdition(library, { edition: 'five', weights: { 'academic-reputation': 1 } });
    expect(places(weighed.ranking.placements)[0]).toBe('1 us-harvard');
    expect(weighed.methodologyDigest).not.toBe(asDeclared.methodologyDigest);
    expect(weighed.snapshot).toBe(asDeclared.snapshot);
  });

  it('names as inputs the files that the places follow from, and no others', () => {
    expect(computeEdition(library, { edition: 'five' }).inputs.map(({ path }) => path)).toEqual([
      'cohorts/schools/us.csv',
      'editions/five/edition.json',
      'editions/five/printed.csv',
      'editions/five/readings.csv',
      'methodologies/qs-medicine-2023/methodology.json',
    ]);
  });

  it('takes the places of a list as they are printed, ties without a mark among them', () => {
    const { ranking, methodology } = computeEdition(library, { edition: 'usnews-2023-research' });
    expect(methodology).toBeNull();
    expect(places(ranking.placements).slice(0, 5)).toEqual([
      '1 us-harvard',
      '2 us-nyu',
      '=3 us-columbia',
      '=3 us-jhu',
      '=3 us-ucsf',
    ]);
  });

  it('refuses weights where there is no methodology to take them', () => {
    const question = { edition: 'usnews-2023-research', weights: { 'h-index': 1 } };
    expect(codeOf(() => computeEdition(library, question))).toBe('edition.no-methodology');
  });

  it('answers with contributions that sum to the score and counts what it leaves out', () => {
    const answer = answerEdition(library, { edition: 'five' }, 2);
    expect(answer.leftOut).toBe(3);
    const [first] = answer.placements;
    expect(first?.contributions?.reduce((sum, c) => sum + (c.points ?? 0), 0)).toBeCloseTo(90, 12);
  });

  it('explains a school by readings with their source', () => {
    const explanation = explainEdition(library, { edition: 'five' }, schoolId('us-ohsu'));
    expect(explanation.points).toBeCloseTo(35, 12);
    expect(explanation.contributions.map((c) => c.evidence[0]?.source.code)).toEqual(Array(5).fill('OWN'));
  });
});
