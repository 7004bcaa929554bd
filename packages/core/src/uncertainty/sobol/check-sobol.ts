import { fault } from '../../fault/fault.js';
import { requireCoverage } from '../confidence/rank-sets.js';
import { requireSeed } from '../stream.js';
import type { SobolFactor, SobolGroup } from './sobol-design.js';
import type { SobolInput } from './sobol-indices.js';
import { MOST_DIMENSIONS } from './sobol-sequence.js';

/** Runs past these would not fit: 2^20 of each design. */
const MOST_BITS = 20;

/** Refuses settings that cannot be meant, and gives the groups and the logarithm of the runs to base 2. */
export function readSobolInput(input: SobolInput): { readonly groups: readonly SobolGroup[]; readonly bits: number } {
  const { factors, runs, seed, coverage, resamples } = input;
  requireSeed(seed);
  requireCoverage(coverage);
  const bits = 31 - Math.clz32(runs);
  if (!(bits >= 3 && bits <= MOST_BITS && runs === 1 << bits)) {
    throw refuse('runs', runs, `a power of two from 8 to ${1 << MOST_BITS}`);
  }
  if (!Number.isInteger(resamples) || resamples < 20) throw refuse('resamples', resamples, 'a whole number from 20');
  const most = MOST_DIMENSIONS / 2;
  if (factors.length < 1 || factors.length > most) throw refuse('factors', factors.length, `1 to ${most} of them`);
  for (const factor of factors) checkFactor(factor);
  return { groups: readGroups(input), bits };
}

function checkFactor(factor: SobolFactor): void {
  const { name } = factor;
  if (factor.kind === 'range') {
    const { low, high } = factor;
    if (Number.isFinite(low) && Number.isFinite(high) && low < high) return;
    throw refuse(name, `${low} to ${high}`, 'a finite range, its low end below its high end');
  }
  const { options, weights } = factor;
  if (!Number.isInteger(options) || options < 1) throw refuse(name, options, 'a whole number of options from 1');
  if (weights === undefined) return;
  if (weights.length !== options) throw refuse(name, `${weights.length} weights`, `${options}, one for each option`);
  const positive = weights.some((weight) => weight > 0);
  if (positive && weights.every((weight) => Number.isFinite(weight) && weight >= 0)) return;
  throw refuse(name, weights.join(', '), 'finite weights of 0 or more, one of them above 0');
}

function readGroups({ factors, groups }: SobolInput): readonly SobolGroup[] {
  if (groups === undefined) return factors.map(({ name }, factor) => ({ name, factors: [factor] }));
  const seen = new Set<number>();
  for (const group of groups) {
    if (group.factors.length === 0) throw refuse(group.name, 'empty', 'a group with a factor');
    for (const factor of group.factors) {
      if (factors[factor] === undefined) throw refuse(group.name, factor, `factors from 0 to ${factors.length - 1}`);
      if (seen.has(factor)) throw refuse(group.name, factor, 'each factor in one group only');
      seen.add(factor);
    }
  }
  const alone = factors.findIndex((_, factor) => !seen.has(factor));
  if (alone >= 0) throw refuse('groups', `without factor ${alone}`, 'each factor in a group');
  return groups;
}

function refuse(option: string, found: unknown, expected: string) {
  return fault('uncertainty.option-refused', { option, found: String(found), expected });
}
