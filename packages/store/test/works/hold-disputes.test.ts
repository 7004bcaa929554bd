import { schoolId } from '@bearings/core';
import { CLAIMS, type Claim, type Dispute } from '@bearings/intake';
import { buildReadings, parseScope } from '@bearings/store/build';
import { holdDisputes, readListing, type SchoolListing, worksOfListing } from '@bearings/store/works';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareGolden } from '../build/golden-build.js';

let golden: Awaited<ReturnType<typeof prepareGolden>>;
let listing: SchoolListing;
beforeAll(async () => {
  golden = await prepareGolden();
  const options = await golden.open(':memory:');
  await buildReadings(options);
  await options.engine.close();
  listing = readListing(join(golden.home, 'out'), schoolId('zz-fir'), parseScope('all'));
});
afterAll(() => rmSync(golden.home, { recursive: true }));

const dispute = (work: bigint, claim: Claim = 'not-ours', more: Partial<Dispute> = {}): Dispute => ({
  ...{ row: 2, school: schoolId('zz-fir'), indicator: 'all', work, claim },
  ...{ note: '', who: '', evidence: '', run: '' },
  ...more,
});
const hold = (indicator: string, disputes: readonly Dispute[]) => holdDisputes(listing, indicator, disputes);
/** The first two works of a list. */
const two = (indicator: string) =>
  worksOfListing(listing, indicator)
    .works.slice(0, 2)
    .map(({ work }) => work);
const left = (out: readonly bigint[]) => listing.works.filter((work) => !out.includes(work.work_id!));
const sum = (works: SchoolListing['works'], column: string) =>
  works.reduce((total, work) => total + Number(work[column]), 0);

describe('a reading without the works that are disputed', () => {
  it('is the sum, mean or share over those that are left', () => {
    for (const [indicator, byHand] of [
      ['works-full', (works) => works.length],
      ['works-fractional', (works) => sum(works, 'credit') / 1e6],
      ['citations-full', (works) => sum(works, 'n')],
      ['citations-per-work-full', (works) => sum(works, 'n') / works.length],
      ['normalized-citations-full', (works) => sum(works, 'ncs') / 1e6 / works.length],
      ['top-10-full', (works) => (100 * sum(works, 'top_10')) / 1e6 / works.length],
      ['international-full', (works) => (100 * sum(works, 'international')) / works.length],
      ['i10-index-full', (works) => works.filter(({ n }) => n! >= 10n).length],
    ] satisfies [string, (works: SchoolListing['works']) => number][]) {
      const out = [...new Set([...two(indicator), ...two('works-full')])];
      const held = hold(
        indicator,
        out.map((work) => dispute(work)),
      );
      expect([indicator, held.out, held.reading]).toEqual([
        indicator,
        out.length,
        worksOfListing(listing, indicator).reading,
      ]);
      expect(held.ifAccepted, indicator).toBeCloseTo(byHand(left(out)), 9);
      expect(held.disputes[0]!.reading, indicator).toBeCloseTo(byHand(left(out.slice(0, 1))), 9);
    }
  });

  it('is the h-index of those that are left, all of them and those of one field', () => {
    const { hOfAll } = listing.record.method;
    const h = (works: SchoolListing['works']) => {
      const cited = works.map(({ n }) => Number(n)).sort((a, b) => b - a);
      return cited.filter((n, at) => n > at).length;
    };
    const out = two('h-index-full');
    const works = left(out);
    const byHand = hOfAll * h(works) + (1 - hOfAll) * h(works.filter(({ single_field }) => single_field === 1n));
    const held = hold(
      'h-index',
      out.map((work) => dispute(work)),
    );
    expect(held.ifAccepted).toBe(byHand);
    expect(held.ifAccepted).toBeLessThan(held.reading!);
  });

  it('is not defined where none is left, and stays where none is taken out', () => {
    const all = listing.works.map((work) => dispute(work.work_id!, 'retracted'));
    expect(hold('citations-per-work', all).ifAccepted).toBeNull();
    expect(hold('works', all).ifAccepted).toBe(0);
    const none = hold('works', []);
    expect(none.ifAccepted).toBe(none.reading);
  });
});

describe('a claim', () => {
  it('says of a work whether it counts, what it brings, and what accepting it would do', () => {
    const work = two('citations-full')[0]!;
    const counted = listing.works.find(({ work_id }) => work_id === work)!;
    const held = CLAIMS.map((claim) => hold('citations-full', [dispute(work, claim)]).disputes[0]!);
    expect(held.map(({ effect }) => effect)).toEqual(['out', 'nothing', 'out', 'out', 'out', 'unknown']);
    for (const one of held) {
      expect(one).toMatchObject({
        work: `W${work}`,
        counts: true,
        part: Number(counted.n),
        citations: Number(counted.n),
      });
      expect(one.credit).toBe(Number(counted.credit) / 1e6);
    }
  });

  it('that a work is theirs which does not count is listed with what is known: nothing', () => {
    const held = hold('citations-full', [dispute(999_999n, 'ours'), dispute(999_998n)]);
    expect(held.disputes.map(({ counts, part, effect }) => ({ counts, part, effect }))).toEqual([
      { counts: false, part: null, effect: 'unknown' },
      { counts: false, part: null, effect: 'nothing' },
    ]);
    expect([held.out, held.ifAccepted]).toEqual([0, held.reading]);
  });

  it('of another school or indicator is left aside, and one of another run is told', () => {
    const work = two('works')[0]!;
    const held = hold('works-full', [
      dispute(work, 'not-ours', { indicator: 'citations-full' }),
      dispute(work, 'not-ours', { school: schoolId('zz-hazel') }),
      dispute(work, 'not-ours', { indicator: 'works-full', run: `sha256:${'0'.repeat(64)}` }),
    ]);
    expect([held.others, held.disputes.length, held.otherRuns, held.out]).toEqual([2, 1, 1, 1]);
  });
});
