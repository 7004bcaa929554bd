import type {
  Aggregation,
  Bands,
  Derivation,
  EligibilityRule,
  Normalizer,
  ReferenceGroup,
  Rescale,
  Rounding,
  Tiers,
  Ties,
  Treatment,
  YearRule,
} from '@bearings/core';
import { formatPlain, joinWords } from '../words.js';

/** Names indicators and pillars by their ids. */
export type Labels = (id: string) => string;

/** Each rule of a methodology as a sentence or part of one. */
export const METHOD_RULES = {
  normalizer: (step: Normalizer): string => NORMALIZERS[step.by](step as never),

  /** The way to the scale. Fixed ends behind a logarithm are told as the readings they stand for. */
  normalizers: (steps: readonly Normalizer[]): readonly string[] =>
    steps.map((step, at) => {
      const before = steps[at - 1];
      if (step.by !== 'goalposts' || before?.by !== 'log') return NORMALIZERS[step.by](step as never);
      const reading = (end: number): number => Number((Math.exp(end) - before.offset).toPrecision(9));
      return NORMALIZERS.goalposts({ ...step, low: reading(step.low), high: reading(step.high) });
    }),

  treatment: (step: Treatment): string =>
    step.by === 'winsorize'
      ? `outermost values pulled in, at most ${step.most}`
      : step.by === 'log-if-skewed'
        ? 'logarithm where the values are skewed'
        : 'Box-Cox transform where the values are skewed',

  years: (rule: YearRule): string =>
    rule.take === 'latest' ? 'latest year' : `mean of the latest ${rule.count} years`,

  aggregation: (rule: Aggregation): string => AGGREGATIONS[rule.by],

  rescale: (rule: Rescale): string | null => {
    switch (rule.by) {
      case 'none':
        return null;
      case 'factor':
        return `The score is multiplied by ${formatPlain(rule.factor)}.`;
      case 'ratio-to-best':
        return `The best score becomes ${rule.best}, the others in proportion.`;
      case 'min-max':
        return `Scores are stretched to lie between ${rule.to[0]} and ${rule.to[1]}.`;
      case 'percentile':
        return `The score is a percentile among the scored schools, 1 to 99 (${PERCENTILES[rule.convention]}).`;
    }
  },

  rounding: (rule: Rounding): string => {
    const places = rule.decimals === 0 ? 'whole numbers' : `${rule.decimals} decimal${rule.decimals === 1 ? '' : 's'}`;
    const ranks =
      rule.ranks === 'after-rounding' ? 'Ranks follow the rounded scores.' : 'Ranks follow the full scores.';
    if (rule.rule === 'none') return `Scores are not rounded. ${ranks}`;
    return `Scores are rounded to ${places}, ${rule.rule === 'half-up' ? 'halves up' : 'halves to even'}. ${ranks}`;
  },

  ties: (rule: Ties): string => {
    const who =
      rule.tolerance === 0
        ? 'Equal scores share a rank'
        : `Schools within ${formatPlain(rule.tolerance)} points of the best among them share a rank`;
    return `${who}; ${TIES[rule.rule]}.`;
  },

  bands: (rule: Bands): string =>
    `Ranks are shown one by one down to ${rule.individual}, then only as bands: ${joinWords(
      rule.edges.map(([from, to]) => (to === null ? `${from} and on` : `${from} to ${to}`)),
    )}.`,

  tiers: (rule: Tiers): string =>
    `Schools stand in tiers: ${joinWords(rule.cuts.map((cut) => `tier ${cut.tier} from ${formatPlain(cut.atLeast)}`))}.${
      rule.showRanks ? '' : ' No rank is shown inside a tier.'
    }`,

  eligibility: (rule: EligibilityRule, label: Labels): string => {
    switch (rule.rule) {
      case 'at-least':
        return rule.atLeast === null
          ? `A least sum of ${joinWords(rule.sumOf.map(label))} is asked for, but its number was not published; the rule is not applied.`
          : `Ranked are schools with at least ${formatPlain(rule.atLeast)} in ${joinWords(rule.sumOf.map(label))} together (${rule.on}).`;
      case 'reported':
        return `Ranked are schools with at least ${rule.count} of ${joinWords(rule.of.map(label))}.`;
      case 'property':
        return `Ranked are schools whose ${rule.property} is ${rule.oneOf.join(' or ')}.`;
    }
  },

  derivation: (rule: Derivation, label: Labels): string => {
    const parts = rule.of.map(label);
    switch (rule.by) {
      case 'ratio':
        return `${parts[0]} divided by ${parts[1]}`;
      case 'weighted-sum':
        return joinWords(parts.map((part, at) => `${formatPlain(rule.weights[at] ?? 0)} × ${part}`));
      case 'over-log':
        return `${parts[0]} over the natural logarithm of ${parts[1]}`;
      case 'damp':
        return rule.threshold === null
          ? `${parts[0]}, damped for few ${parts[1]}; the threshold was not published and is not applied`
          : `${parts[0]}, damped below ${formatPlain(rule.threshold * rule.until)} ${parts[1]}`;
    }
  },
};

const over = (group: ReferenceGroup): string =>
  group.of === 'cohort' ? 'of all schools compared' : `of the ${group.count} best`;

const NORMALIZERS: { readonly [By in Normalizer['by']]: (step: Extract<Normalizer, { by: By }>) => string } = {
  none: () => 'as it is',
  'z-score': (step) =>
    step.frozen
      ? `distance from a fixed mean of ${formatPlain(step.frozen.mean)} in deviations of ${formatPlain(step.frozen.deviation)}`
      : `distance from the mean in standard deviations ${over(step.over)}`,
  percentile: (step) => `percentile rank ${over(step.over)}`,
  'min-max': (step) =>
    step.frozen
      ? `stretched from ${formatPlain(step.frozen.min)} – ${formatPlain(step.frozen.max)} to ${step.to[0]} – ${step.to[1]}`
      : `stretched to ${step.to[0]} – ${step.to[1]} between the least and the most ${over(step.over)}`,
  goalposts: (step) =>
    `${step.to[0]} at ${formatPlain(step.low)}, ${step.to[1]} at ${formatPlain(step.high)}${step.clip ? ', cut off outside' : ''}`,
  'ratio-to-best': (step) => `percent of the best ${over(step.over)}`,
  'root-ratio': (step) => `square root of the share of the best ${over(step.over)}, times 100`,
  log: (step) =>
    step.offset === 0 ? 'natural logarithm' : `natural logarithm of the reading plus ${formatPlain(step.offset)}`,
  'normal-cdf': () => 'share of a normal distribution below',
};

const AGGREGATIONS: Readonly<Record<Aggregation['by'], string>> = {
  arithmetic: 'weighted mean',
  geometric: 'weighted geometric mean',
  harmonic: 'weighted harmonic mean',
  median: 'median',
  'ordered-weighted': 'mean weighted by position, best first',
  copeland: 'Copeland: wins less losses in pairs',
  topsis: 'TOPSIS: nearness to the ideal school',
  borda: 'Borda: points for places',
};

const TIES: Readonly<Record<Ties['rule'], string>> = {
  competition: 'the ranks they use up are skipped (1, 2, 2, 4)',
  dense: 'no rank is skipped (1, 2, 2, 3)',
  fractional: 'they share the mean of their ranks (1, 2.5, 2.5, 4)',
};

const PERCENTILES = {
  'mid-rank': 'ties count half',
  'share-at-or-below': 'share at or below',
  'share-below': 'share below',
} as const;
