/** Words of the field, each with its meaning in a sentence or two. The same meanings as in docs/glossary.md and docs/methods.md. */
export const TERMS = {
  title: 'Glossary',
  lead: 'One word for each thing, on every page, in the terminal and in the files.',
  all: 'All terms',
  explain: (word: string) => `${word}: what it means`,
  list: {
    aggregation: {
      word: 'aggregation',
      meaning: 'How the parts of a level become one number: as a weighted mean, a median, a count of wins.',
    },
    band: { word: 'band', meaning: 'Two ranks that schools are known only to lie between, such as 201–250.' },
    cohort: { word: 'cohort', meaning: 'The schools compared with each other in one ranking.' },
    computed: { word: 'worked out', meaning: 'Of a number of a method: computed from numbers that stand in a source.' },
    context: {
      word: 'context',
      meaning:
        'Of an indicator: something to know about a school that is neither better nor worse, such as its setting.',
    },
    contribution: { word: 'contribution', meaning: 'The points of a score that come from one indicator.' },
    derivation: {
      word: 'derivation',
      meaning: 'An indicator computed from others before anything else happens, such as awards for each degree.',
    },
    digest: {
      word: 'digest',
      meaning: 'The fingerprint of a file or document. If a single bit changes, so does the digest.',
    },
    edition: {
      word: 'edition',
      meaning: 'A ranking that stands: method, schools, evidence and places, fixed so that nothing can change unseen.',
    },
    effective: {
      word: 'effective weight',
      meaning:
        'How much an indicator really moves the scores, as a share of their variance. It can lie far from the declared weight.',
    },
    eligibility: { word: 'eligibility', meaning: 'The rule by which a school of the cohort is ranked or not.' },
    evidence: { word: 'evidence', meaning: 'Everything an indicator is computed from, with its source.' },
    general: { word: 'general knowledge', meaning: 'Of a number of a method: commonly said, but no source was read.' },
    goalposts: {
      word: 'goalposts',
      meaning:
        'A way to the scale: the position between two declared values. No school’s coming or going changes the score of another.',
    },
    indicator: { word: 'indicator', meaning: 'One measured property of a school, defined once.' },
    input: { word: 'input', meaning: 'Of an indicator: what goes in, such as money, staff or grades of applicants.' },
    licence: {
      word: 'licence',
      meaning: 'Whether a reading may be passed on. Evidence that belongs to its publisher is used, never exported.',
    },
    logarithm: {
      word: 'logarithm',
      meaning:
        'A way to the scale in which twice as much is the same step everywhere, from 5 to 10 as from 300 to 600.',
    },
    manifest: { word: 'manifest', meaning: 'The digests of everything that made an edition.' },
    methodology: {
      word: 'method',
      meaning: 'The full, versioned statement of how schools are ranked: indicators, weights and every rule.',
    },
    'min-max': {
      word: 'min-max',
      meaning: 'A way to the scale: the position between the least and the greatest reading of the schools compared.',
    },
    missing: {
      word: 'missing',
      meaning:
        'A reading that has no value but a reason, such as “not reported”. Missing is not zero, unless a method says so.',
    },
    'missing-rule': {
      word: 'missing rule',
      meaning:
        'What a method does where an indicator has no reading: leave the school unranked, count zero, put something in its place.',
    },
    normalizer: {
      word: 'way to the scale',
      meaning: 'How readings in dollars, counts or percent become comparable numbers. Also called normalizer.',
    },
    outcome: {
      word: 'outcome',
      meaning: 'Of an indicator: what follows for people in the end, such as where graduates come to practise.',
    },
    output: { word: 'output', meaning: 'Of an indicator: what comes out, such as papers or degrees.' },
    own: { word: 'own choice', meaning: 'Of a number of a method: chosen by whoever wrote the method, with a reason.' },
    percentile: {
      word: 'percentile',
      meaning: 'The share of the schools compared that a school is better than, in percent; equals count half.',
    },
    pillar: { word: 'pillar', meaning: 'A named group of indicators under one weight.' },
    placement: { word: 'place', meaning: 'A school’s rank, band or tier, or the reason it has none.' },
    process: { word: 'process', meaning: 'Of an indicator: how work is done, such as students for each teacher.' },
    provenance: { word: 'provenance', meaning: 'Where a number of a method comes from, and how sure it is.' },
    rank: {
      word: 'rank',
      meaning: 'A position among the schools compared; 1 is the highest score, and ties share it.',
    },
    'rank-interval': {
      word: 'rank interval',
      meaning: 'The ranks a school holds in a stated share of random re-computations.',
    },
    'ratio-to-best': {
      word: 'ratio to best',
      meaning: 'A way to the scale: the reading in percent of the best one. A single school can move all others.',
    },
    reading: {
      word: 'reading',
      meaning: 'What an indicator says of one school: a value, or the reason there is none.',
    },
    reproduction: {
      word: 'reproduction',
      meaning: 'A published table computed again from its own indicators, to see whether its arithmetic holds.',
    },
    reputation: {
      word: 'reputation',
      meaning: 'Of an indicator: what others think of a school, asked in a survey. It cannot be checked from outside.',
    },
    rescaling: { word: 'rescaling', meaning: 'What is done to all scores at the end, such as making the highest 100.' },
    rounding: {
      word: 'rounding',
      meaning: 'The declared rule by which scores are printed. It decides ranks where they follow the rounded scores.',
    },
    score: { word: 'score', meaning: 'A school’s number on the scale of the method. It has no meaning outside it.' },
    seal: {
      word: 'seal',
      meaning: 'The digest of a manifest. It changes if anything that made the edition, or came out of it, changes.',
    },
    seed: { word: 'seed', meaning: 'The number that fixes all random draws, so that anyone gets the same ones.' },
    snapshot: {
      word: 'snapshot',
      meaning: 'All inputs of an edition under one digest: schools, evidence, method.',
    },
    source: { word: 'source', meaning: 'Who published a piece of evidence.' },
    sourced: { word: 'sourced', meaning: 'Of a number of a method: it stands in the source that is named.' },
    'stability-interval': {
      word: 'stability interval',
      meaning:
        'Where a reading lies in 95 % of samples of what is counted, each work taken as often as chance has it. It tells how far few works move a mean, and nothing of works that are missing.',
    },
    tie: {
      word: 'tie',
      meaning: 'Schools whose scores are equal, or nearer than the method tells apart. They share a rank.',
    },
    tier: {
      word: 'tier',
      meaning: 'A class of schools with limits that the method declares. It says less than a rank, and claims less.',
    },
    treatment: { word: 'treatment of outliers', meaning: 'What is done about a few readings far from all the others.' },
    uncertain: { word: 'uncertain', meaning: 'Of a number of a method: sources disagree, or none says it.' },
    unstated: { word: 'not stated', meaning: 'Of a number of a method: nothing says where it comes from.' },
    weight: {
      word: 'weight',
      meaning: 'The declared share of an indicator or pillar. Those beside each other sum to 1.',
    },
    'z-score': {
      word: 'z-score',
      meaning: 'The distance from the mean of the schools compared, in standard deviations.',
    },
  },
};
