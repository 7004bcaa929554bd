import { logarithm } from '@bearings/core';
import type { CountingMethod } from '../method/method.js';
import { hasNetwork } from '../relation/network.js';
import { MILLION } from '../relation/relation.js';
import { damped } from './damping.js';
import { type BibliometricIndicator, type Counting, COUNTINGS } from './indicator.js';
import { type SumRow, sumIn } from './result-row.js';

const BOTH = COUNTINGS;
const FULL: readonly Counting[] = ['full'];

/** A sum by counting, in its own unit: what is by credit is in millionths. */
function counted(row: SumRow, column: string, counting: Counting): number {
  return counting === 'full' ? sumIn(row, column) : sumIn(row, `${column}_part`) / MILLION;
}

/** A sum of scores by counting: scores are in millionths, and so are those by credit. */
function scored(row: SumRow, column: string, counting: Counting): number {
  return sumIn(row, counting === 'full' ? column : `${column}_part`) / MILLION;
}

function share(part: number, whole: number): number | null {
  return whole > 0 ? (100 * part) / whole : null;
}

function mean(sum: number, works: number): number | null {
  return works > 0 ? sum / works : null;
}

/** A percentage of works by full counting. */
const partOf =
  (column: string) =>
  (row: SumRow): number | null =>
    share(sumIn(row, column), sumIn(row, 'works'));

/** PP(top p): the mean over works of what of each is among the most cited p percent of its cell. */
function topIndicator(percent: number): BibliometricIndicator {
  return {
    id: `top-${percent}`,
    label: `Works in the most cited ${percent} %`,
    definition: `Share of the school's works that are among the most cited ${percent} percent of their year, type and field; a work at the threshold counts in part, so that ${percent} percent of all works are.`,
    unit: 'percent',
    warning: 'A share says nothing of how many works there are.',
    countings: BOTH,
    value: (row, counting) => share(scored(row, `top_${percent}`, counting), counted(row, 'works', counting)),
  };
}

/** Every indicator that a method gives, in the order in which they are told. */
export function bibliometricIndicators(
  method: Pick<CountingMethod, 'top' | 'damping'>,
): readonly BibliometricIndicator[] {
  return plainIndicators(method.top).map((indicator) => damped(indicator, method));
}

function plainIndicators(top: readonly number[]): readonly BibliometricIndicator[] {
  return [
    {
      id: 'works',
      label: 'Works',
      definition:
        'Works of the school in the years of publication; by credit, each counts as the share of its authors.',
      unit: 'works',
      warning: 'A measure of size, and of what is indexed: languages and fields differ.',
      countings: BOTH,
      value: (row, counting) => counted(row, 'works', counting),
    },
    {
      id: 'citations',
      label: 'Citations',
      definition: 'Works that cite those of the school, each once for each work it cites, by the rules of the method.',
      unit: 'citations',
      warning: 'Grows with size and with the age of works.',
      countings: BOTH,
      value: (row, counting) => counted(row, 'citations', counting),
    },
    {
      id: 'citations-per-work',
      label: 'Citations per work',
      definition: 'Citations divided by works.',
      unit: 'citations per work',
      warning: 'Fields cite differently: not to be compared across fields.',
      countings: BOTH,
      value: (row, counting) => mean(counted(row, 'citations', counting), counted(row, 'works', counting)),
    },
    {
      id: 'self-citations',
      label: 'Self-citations',
      definition: 'Share of all citations that come from works with an author of the cited work.',
      unit: 'percent',
      warning: 'Authors are told apart by a machine; two people may be one, and one two.',
      countings: FULL,
      value: (row, _, { citations }) => {
        const own = sumIn(row, 'self_citations');
        return share(own, sumIn(row, 'citations') + (citations.self ? 0 : own));
      },
    },
    {
      id: 'normalized-citations',
      label: 'Normalized citation score',
      definition:
        'Mean over works of their citations divided by the mean of their year, type and field; 1 is the mean of the world.',
      unit: 'ratio',
      warning: 'One work that is cited very often can carry it.',
      countings: BOTH,
      value: (row, counting) => mean(scored(row, 'ncs', counting), counted(row, 'works', counting)),
    },
    ...top.map(topIndicator),
    {
      id: 'h-index',
      label: 'h-index',
      definition:
        'The largest h with h works of at least h citations: of all works and of those in no other field, together as the method says.',
      unit: 'works',
      warning: 'Grows with size and with the years that are counted.',
      countings: FULL,
      value: (row, _, { hOfAll }) => hOfAll * sumIn(row, 'h_all') + (1 - hOfAll) * sumIn(row, 'h_single'),
    },
    {
      id: 'i10-index',
      label: 'i10-index',
      definition: 'Works with ten citations or more.',
      unit: 'works',
      warning: 'A measure of size.',
      countings: FULL,
      value: (row) => sumIn(row, 'cited_ten'),
    },
    {
      id: 'international',
      label: 'International works',
      definition: 'Share of works with institutions or authors of two countries or more.',
      unit: 'percent',
      warning: 'Small countries have more neighbours.',
      countings: FULL,
      value: partOf('international'),
    },
    {
      id: 'domestic',
      label: 'Works with others of one country',
      definition: 'Share of works with two institutions or more, all of one country.',
      unit: 'percent',
      warning: 'A hospital of its own may count as another institution.',
      countings: FULL,
      value: partOf('domestic'),
    },
    {
      id: 'industry',
      label: 'Works with industry',
      definition: 'Share of works with an institution that is a company.',
      unit: 'percent',
      warning: 'Affiliations are told by authors; funding is not seen.',
      countings: FULL,
      value: partOf('industry'),
    },
    {
      id: 'open-access',
      label: 'Open access',
      definition: 'Share of works that can be read freely somewhere.',
      unit: 'percent',
      warning: 'Works become free later; younger years look more closed.',
      countings: FULL,
      value: partOf('free'),
    },
    {
      id: 'first-author',
      label: 'Works with a first author',
      definition: 'Share of works of which the first author names the school.',
      unit: 'percent',
      warning: 'Some fields order authors by the alphabet.',
      countings: FULL,
      value: partOf('first_author'),
    },
    {
      id: 'last-author',
      label: 'Works with a last author',
      definition: 'Share of works of which the last author names the school.',
      unit: 'percent',
      warning: 'Some fields order authors by the alphabet.',
      countings: FULL,
      value: partOf('last_author'),
    },
    {
      id: 'international-research-network',
      label: 'International research network',
      definition:
        'Countries of the partners abroad, set against the logarithm of how many partners there are, by the formula of the method.',
      unit: 'index',
      warning: 'Rewards many countries with few partners each.',
      countings: FULL,
      value: (row, _, { network }) => networkIndex(row, network.formula),
    },
  ];
}

/** L / ln P of QS, or the older (L - 1) / ln P; not defined for one partner or none, nor of less than a field. */
function networkIndex(row: SumRow, formula: CountingMethod['network']['formula']): number | null {
  const partners = sumIn(row, 'partners');
  if (!hasNetwork(row.scope) || partners <= 1) return null;
  const countries = sumIn(row, 'partner_countries') - (formula === '(L-1)/lnP' ? 1 : 0);
  return countries / logarithm(partners);
}
