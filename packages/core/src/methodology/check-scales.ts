import type { Methodology, Normalizer, Rescale, Treatment } from './methodology.js';
import { outOfRange } from './out-of-range.js';

/** More decimals than a score can carry. */
const MOST_DECIMALS = 12;

type Check = (holds: boolean, at: string, found: number | string, expected: string) => void;

/** Checks the numbers of treatments, normalizers, rescaling, rounding, ties, bands and tiers. */
export function checkScales(m: Methodology): void {
  const check: Check = (holds, at, found, expected) => {
    if (!holds) throw outOfRange(m, at, found, expected);
  };
  m.indicators.forEach((use, i) => {
    for (const [j, treatment] of use.treat.entries()) checkTreatment(treatment, `/indicators/${i}/treat/${j}`, check);
    for (const [j, step] of use.normalize.entries()) checkNormalizer(step, `/indicators/${i}/normalize/${j}`, check);
  });
  checkRescale(m.rescale, check);
  checkRounding(m, check);
  check(m.ties.tolerance >= 0, '/ties/tolerance', m.ties.tolerance, 'a number of points from 0 upwards');
  checkBands(m, check);
  checkTiers(m, check);
}

function checkTreatment(treatment: Treatment, at: string, check: Check): void {
  check(treatment.skew > 0, `${at}/skew`, treatment.skew, 'a limit above 0');
  check(treatment.kurtosis > 0, `${at}/kurtosis`, treatment.kurtosis, 'a limit above 0');
}

function checkNormalizer(step: Normalizer, at: string, check: Check): void {
  if (step.by === 'z-score' && step.frozen) {
    check(step.frozen.deviation > 0, `${at}/frozen/deviation`, step.frozen.deviation, 'a deviation above 0');
  }
  if (step.by === 'min-max' && step.frozen) {
    check(step.frozen.max > step.frozen.min, `${at}/frozen/max`, step.frozen.max, `more than ${step.frozen.min}`);
  }
  if (step.by === 'goalposts') check(step.high > step.low, `${at}/high`, step.high, `more than ${step.low}`);
  if (step.by === 'goalposts' || step.by === 'min-max') {
    check(step.to[1] > step.to[0], `${at}/to`, step.to.join(' to '), 'the lower end before the upper one');
  }
}

function checkRescale(rescale: Rescale, check: Check): void {
  if (rescale.by === 'factor') check(rescale.factor > 0, '/rescale/factor', rescale.factor, 'a factor above 0');
  if (rescale.by === 'ratio-to-best') check(rescale.best > 0, '/rescale/best', rescale.best, 'a score above 0');
  if (rescale.by === 'min-max') {
    const [low, high] = rescale.to;
    check(high > low, '/rescale/to', `${low} to ${high}`, 'the lower end before the upper one');
  }
}

function checkRounding({ rounding }: Methodology, check: Check): void {
  const { rule, decimals } = rounding;
  const most = rule === 'none' ? 0 : MOST_DECIMALS;
  const expected = rule === 'none' ? '0, since nothing is rounded' : `0 to ${MOST_DECIMALS} decimals`;
  check(decimals >= 0 && decimals <= most, '/rounding/decimals', decimals, expected);
}

function checkBands({ bands }: Methodology, check: Check): void {
  let next = (bands?.individual ?? 0) + 1;
  const edges = bands?.edges ?? [];
  edges.forEach(([first, last], i) => {
    const at = `/bands/edges/${i}`;
    check(first === next, `${at}/0`, first, `${next}, the rank after those above`);
    if (last === null)
      check(i === edges.length - 1, `${at}/1`, 'an open end', 'a last rank: only the last band is open');
    else check(last >= first, `${at}/1`, last, `a rank from ${first} upwards`);
    next = (last ?? 0) + 1;
  });
}

function checkTiers({ tiers }: Methodology, check: Check): void {
  tiers?.cuts.forEach((cut, i) => {
    const above = tiers.cuts[i - 1];
    if (!above) return;
    const at = `/tiers/cuts/${i}`;
    check(cut.tier > above.tier, `${at}/tier`, cut.tier, `a tier after ${above.tier}`);
    check(
      cut.atLeast < above.atLeast,
      `${at}/atLeast`,
      cut.atLeast,
      `less than the ${above.atLeast} of the tier above`,
    );
  });
}
