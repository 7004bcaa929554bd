/** What is counted to know whether an answer is cheap enough to be given over HTTP. */
const COSTS = {
  draws: 'draws',
  nodes: 'nodes of search',
  scored: 'ranks of draws that are scored one by one, draws times schools',
  paired: 'pairs of schools to compare, over all draws',
  cells: 'readings to search over, schools times indicators',
  wide: 'indicators whose weights may differ by more than half of themselves',
  schools: 'schools',
} as const;

/** Faults of asking how sure a place is. */
export const UNCERTAINTY_FAULTS = {
  'uncertainty.not-linear': (f: { methodology: string; reason: 'aggregation' | 'renormalized'; at: string }) =>
    f.reason === 'aggregation'
      ? `${f.methodology}: ${f.at === '' ? 'the top' : `the pillar "${f.at}"`} is not a weighted arithmetic mean, so there are no weights of which every score is the same sum; ask for draws over the whole methodology instead`
      : `${f.methodology}: schools without "${f.at}" have weights of their own, so there are no weights of which every score is the same sum; ask for draws over the whole methodology instead, or choose another missing rule`,
  'uncertainty.too-few-schools': (f: { schools: number }) =>
    `${f.schools === 1 ? 'one school is' : `${f.schools} schools are`} scored; a rank can only move among two or more`,
  'uncertainty.nothing-differs': (f: { schools: number }) =>
    `all ${f.schools} schools have the same value of every indicator with a weight, so no weights can tell them apart`,
  'uncertainty.not-a-number': (f: { indicator: string; school: string; found: string }) =>
    `the value of "${f.indicator}" for ${f.school} is ${f.found}; a finite number is needed`,
  'uncertainty.weights-refused': (f: { sum: number; least: number }) =>
    `the declared weights sum to ${f.sum}, and the lowest of them is ${f.least}; they must be 0 or more and sum to 1`,
  'uncertainty.region-malformed': (f: { at: string; found: string; expected: string }) =>
    `the weight region has ${f.found} at ${f.at}; expected ${f.expected}`,
  'uncertainty.region-empty': (f: { least: number; most: number }) =>
    `no weights are in the weight region: within its bounds they sum to at least ${f.least} and at most ${f.most}, never to 1; widen it`,
  'uncertainty.region-unmet': (_: Record<never, never>) =>
    `no weights meet all rows of the weight region at once; drop or loosen one of them`,
  'uncertainty.region-flat': (_: Record<never, never>) =>
    `the rows of the weight region leave it no room: they fix a weight, or a sum of weights; widen one of them a little, or give the bounds of each weight instead`,
  'uncertainty.region-excludes-declared': (f: { condition: string; given: number }) =>
    `the weight region leaves out the declared weights: it asks for ${f.condition}, and they give ${f.given}; widen it`,
  'uncertainty.spread-refused': (f: { found: string; expected: string }) =>
    `the spread of weights is ${f.found}; expected ${f.expected}`,
  'uncertainty.spread-malformed': (f: { file: string; at: string; found: string; expected: string }) =>
    `${f.file} has ${f.found} at ${f.at || 'its top'}; a spread of weights needs ${f.expected} there`,
  'uncertainty.spread-unknown': (f: { indicator: string; known: readonly string[] }) =>
    `the spread of weights names "${f.indicator}", which has no weight here; those with one: ${f.known.join(', ')}`,
  'uncertainty.nobody-ranked': (f: { edition: string }) =>
    `nobody has a rank in "${f.edition}" as it is asked for, so there is nothing to be unsure of; drop a filter or change the missing rule`,
  'uncertainty.too-costly': (f: {
    edition: string;
    range: string;
    measure: keyof typeof COSTS;
    found: number;
    most: number;
  }) =>
    `the range "${f.range}" of ${f.edition} has ${f.found} ${COSTS[f.measure] ?? f.measure}, and ${f.most} are answered here at most; ask for less, or run "bearings doubt ${f.edition}" in a terminal`,
  'uncertainty.errors-malformed': (f: { file: string; at: string; found: string; expected: string }) =>
    `${f.file} has ${f.found} at ${f.at || 'its top'}; errors of readings need ${f.expected} there`,
  'uncertainty.errors-unknown': (f: { indicator: string; known: readonly string[] }) =>
    `errors are given for "${f.indicator}", of which there are no readings here; there are those of ${f.known.join(', ')}`,
  'uncertainty.draws-refused': (f: { found: string; most: number }) =>
    `${f.found} draws were asked for; a whole number from 1 to ${f.most} is needed`,
  'uncertainty.not-mixed': (f: { steps: number; rHat: number; wanted: number }) =>
    `draws from the weight region do not mix: after ${f.steps} steps between draws R-hat is ${f.rHat}, and ${f.wanted} is asked for; the region is too thin in some direction, so widen it`,
  'uncertainty.rules-unrank': (f: { rules: string; school: string; because: string }) =>
    `${f.school} has a rank as declared and none by the rules "${f.rules}": ${f.because}; leave these rules out, or ask about a cohort without the school`,
  'uncertainty.importance-refused': (f: { found: string; indicators: number }) =>
    `the wanted importance has ${f.found}; expected ${f.indicators} shares, one for each indicator with a weight, each 0 or more and all with a sum of 1`,
  'uncertainty.importance-undefined': (f: { schools: number }) =>
    `importance is not defined over ${f.schools} schools: their scores are all the same, or they are fewer than three`,
  'uncertainty.groups-refused': (f: { found: string }) =>
    `the groups of indicators have ${f.found}; expected two or three groups in which each indicator with a weight stands once`,
} as const;
