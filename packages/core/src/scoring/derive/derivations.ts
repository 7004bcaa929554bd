import { logarithm } from '../../arithmetic/logarithm.js';
import type { Derivation } from '../../methodology/methodology.js';
import type { Domain, MethodEntry } from '../method.js';

/** A way to compute an indicator from others. */
export interface DerivationMethod extends MethodEntry {
  /** What the first and the second part must be; null where anything goes. */
  readonly domains: readonly (Domain | null)[];
  /** The derived value; NaN where the parts leave it undefined. */
  derive(parts: readonly number[], derivation: Derivation): number;
}

type WeightedSum = Extract<Derivation, { by: 'weighted-sum' }>;
type Damp = Extract<Derivation, { by: 'damp' }>;

const NOT_NEGATIVE: Domain = { needs: 'a value of 0 or more', holds: (value) => value >= 0 };

const ratio: DerivationMethod = {
  label: 'Ratio',
  meaning: 'The first part divided by the second; not applicable where the second is 0.',
  formula: 'a / b',
  source: 'arithmetic',
  domains: [],
  derive: ([a, b]) => (b === 0 ? Number.NaN : a! / b!),
};

const weightedSum: DerivationMethod = {
  label: 'Weighted sum',
  meaning: 'The sum of weight times part. The weights are taken as they are; they need not sum to 1.',
  formula: 'w1 a1 + … + wn an',
  source: 'arithmetic',
  domains: [],
  derive: (parts, { weights }: WeightedSum) => parts.reduce((sum, part, i) => sum + part * (weights[i] ?? 0), 0),
};

const overLog: DerivationMethod = {
  label: 'Over logarithm',
  meaning:
    'The first part over the natural logarithm of the second: locations over log partners, for a research network. ' +
    'Not applicable where the second is 1 or less, since a single partner makes no network to measure.',
  formula: 'L / ln(P)',
  source: 'QS, International Research Network (support.qs.com, article 360021865579)',
  domains: [null, NOT_NEGATIVE],
  derive: ([first, second]) => (second! <= 1 ? Number.NaN : first! / logarithm(second!)),
};

const damp: DerivationMethod = {
  label: 'Damping of small producers',
  meaning:
    'The first part times the share of a threshold that the second reaches, and untouched from the threshold on. ' +
    'Nothing is damped while the threshold is unset.',
  formula: 'a min(1, b / (threshold x until))',
  source: 'QS, Citations per Paper (support.qs.com, article 4411823915026)',
  domains: [null, NOT_NEGATIVE],
  derive: ([value, size], { threshold, until }: Damp) =>
    threshold === null ? value! : value! * Math.min(1, size! / (threshold * until)),
};

/** The ways to compute an indicator from others. */
export const DERIVATIONS: Readonly<Record<Derivation['by'], DerivationMethod>> = {
  ratio,
  'weighted-sum': weightedSum,
  'over-log': overLog,
  damp,
};
