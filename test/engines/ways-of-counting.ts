import type { CountingMethod } from '@bearings/evidence';
import { aMethod } from '../../packages/evidence/test/a-method.js';

const { publications, ...rest } = aMethod({
  id: 'plain',
  title: 'Plain',
  rationale: 'Every rule at its plainest, to be switched one by one.',
  affiliationCap: null,
});
const PLAIN: CountingMethod = { ...rest, publications: { ...publications, withoutSubfields: [] } };

type Change = Partial<Omit<CountingMethod, 'publications' | 'citations'>> & {
  readonly publications?: Partial<CountingMethod['publications']>;
  readonly citations?: Partial<CountingMethod['citations']>;
};

/** The rule of the Leiden Ranking. */
const CORE: NonNullable<CountingMethod['coreSources']> = {
  from: 2010,
  languages: ['en'],
  types: { journal: ['article', 'review'], 'book series': ['article', 'review', 'book-chapter'] },
  international: true,
  leastShare: 0.4,
  referenceYears: 5,
  rounds: 4,
};

/** Counts core works of sources that it finds, by the rule of the Leiden Ranking with what is said otherwise. */
export function coreWay(rule: Partial<typeof CORE> = {}, more: Change = {}): CountingMethod {
  return wayOf({
    ...more,
    coreSources: { ...CORE, ...rule },
    publications: { languages: ['en'], coreOnly: true, complete: true, ...more.publications },
    citations: { coreOnly: true, ...more.citations },
  });
}

/** The plain way of counting with what is said otherwise. */
export function wayOf({ publications, citations, ...more }: Change = {}): CountingMethod {
  return {
    ...PLAIN,
    ...more,
    publications: { ...PLAIN.publications, ...publications },
    citations: { ...PLAIN.citations, ...citations },
  };
}

/** The years of the works of `coreWorld`. */
export const CORE_YEARS: Change = { publications: { from: 2012, to: 2014, types: ['article', 'book-chapter'] } };

/** Ways of counting that switch each rule at least once, each with what its name says. */
export const WAYS: Readonly<Record<string, CountingMethod>> = {
  plain: wayOf(),
  'self-citations in': wayOf({ citations: { self: true } }),
  'hospitals always': wayOf({ associated: 'always' }),
  'hospitals never': wayOf({ associated: 'never' }),
  'institutions without ancestors': wayOf({ lineage: false }),
  'a cap by field': wayOf({ affiliationCap: { share: 0.05, level: 'field' } }),
  'a cap by subfield': wayOf({ affiliationCap: { share: 0.25, level: 'subfield' } }),
  'a cap by topic': wayOf({ affiliationCap: { share: 0.333333, level: 'topic' } }),
  'a cap that leaves out nothing': wayOf({ affiliationCap: { share: 0.001, level: 'field' } }),
  'cells of fields': wayOf({ fieldLevel: 'field' }),
  'cells of topics, none too small': wayOf({ fieldLevel: 'topic', leastCell: 1 }),
  'cells of topics of five works': wayOf({ fieldLevel: 'topic', leastCell: 5 }),
  'cells too small at every level': wayOf({ fieldLevel: 'topic', leastCell: 200 }),
  'topics told': wayOf({ topics: true }),
  'the tenth alone': wayOf({ top: [10] }),
  'odd shares': wayOf({ top: [3, 33, 99] }),
  'cited partners': wayOf({ network: { leastWorks: 2, formula: '(L-1)/lnP', citedOnly: true } }),
  'cited partners, self-citations in': wayOf({
    citations: { self: true },
    network: { leastWorks: 2, formula: 'L/lnP', citedOnly: true },
  }),
  'partners of one work, countries apart': wayOf({
    countries: {},
    network: { leastWorks: 1, formula: 'L/lnP', citedOnly: false },
  }),
  'all that is there': wayOf({
    publications: {
      from: 2000,
      to: 2040,
      types: ['article', 'review', 'book-chapter', 'editorial'],
      retracted: true,
      xpac: true,
    },
    citations: { to: 2050, types: null, retracted: true, xpac: true, yearsBefore: 50, self: true },
  }),
  'English of core sources': wayOf({
    publications: { languages: ['en'], coreOnly: true, complete: true, withoutSubfields: [1000] },
    citations: { coreOnly: true, yearsBefore: 0 },
  }),
  'core sources found': coreWay(),
  'core sources found in more rounds': coreWay({ from: 2019, leastShare: 0.3, referenceYears: 1 }),
  'core sources found, of any country and by few references': coreWay({
    from: 2019,
    international: false,
    leastShare: 0.2,
    referenceYears: 1,
  }),
  'retracted out as cited, in as citing': wayOf({
    citations: { retracted: true, xpac: true, types: null, yearsBefore: 2 },
  }),
  'complete works, of core sources or not': wayOf({ publications: { complete: true } }),
  'one year': wayOf({ publications: { from: 2020, to: 2020 }, citations: { to: 2020, types: ['article'] } }),
  'nothing at all': wayOf({ publications: { from: 1990, to: 1991 } }),
};
