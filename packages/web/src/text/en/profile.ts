import { formatCount } from '../words.js';
import { count } from './count.js';

/** "3 others" and "one other". */
const others = (number: number): string => (number === 1 ? 'one other' : `${formatCount(number)} others`);

/** Sentences about a school’s own page. */
export const PROFILE = {
  loading: 'Reading what is known of the school',
  full: 'Full profile',
  inRanking: 'In the ranking',

  identity: {
    aliases: 'Also called',
    moreAliases: (number: number) => `${count(number, 'more name')}`,
    university: 'University',
    degree: 'Degree',
    control: 'Control',
    where: 'Place',
    founded: 'Founded',
    status: 'Status',
    ror: 'ROR',
    ipeds: 'IPEDS',
    sources: 'Sources of these facts',
    unknown: 'not known',
    degrees: { MD: 'MD (allopathic)', DO: 'DO (osteopathic)' } as Readonly<Record<string, string>>,
    madeUp: 'The place is made up; it is on no map.',
    noPlace: 'No coordinates are known.',
    map: 'Reading the map',
  },

  place: {
    title: (edition: string) => `Place in ${edition}`,
    among: (placed: number) => `among ${count(placed, 'school')} with a place`,
  },
  absent: {
    title: (edition: string) => `Not in ${edition}`,
    compared: 'This edition compares other schools: it has neither a place nor a score for this one.',
    unknown: (id: string) => `No school here has the id “${id}”.`,
    unknownRemedy: 'Look for it by name in the ranking; the search knows other names too.',
  },

  points: {
    title: 'Where its score comes from',
  },

  between: {
    title: 'Neighbours, and what separates them',
    lead: 'Points by indicator, this school’s less its neighbour’s; rounded so that they sum to the difference.',
    ahead: (first: string, points: string, second: string, parts: readonly string[]) =>
      `${first} is ${points} points ahead of ${second}: ${parts.join(', ')}.`,
    behind: (first: string, points: string, second: string, parts: readonly string[]) =>
      `${first} is ${points} points behind ${second}: ${parts.join(', ')}.`,
    level: (first: string, second: string, parts: readonly string[]) =>
      `${first} and ${second} are level: ${parts.join(', ')}.`,
    same: (first: string, second: string) => `${first} and ${second} have the same points on every indicator.`,
    part: (label: string, points: string) => `${label} ${points}`,
    rest: (number: number, points: string) => `${others(number)} together ${points}`,
    sum: 'Difference',
    table: (first: string, second: string) => `Points of ${first} less those of ${second}, by indicator`,
    noPoints: 'What separates them was not published: there are places, no points.',
  },

  readings: {
    title: 'Readings',
    counted: 'Counted by this method',
    beside: 'Known, but not counted by this method',
    none: 'No reading of any school stands behind this list.',
    openAll: 'Show all evidence',
    closeAll: 'Hide all evidence',
    evidence: 'Evidence',
    evidenceOf: (label: string) => `Evidence: ${label}`,
    definition: 'What it is',
    beware: 'Beware',
    source: 'Source',
    year: 'Year or period',
    population: 'Counts',
    stability: 'Stability interval',
    stabilityRange: (low: string, high: string, samples: string) =>
      `${low} to ${high} in 95 % of ${samples} samples of what is counted: chance, not what is missing or counted wrongly`,
    retrieved: 'Source read on',
    notKept: 'the day was not kept',
    licence: 'Licence',
    treatment: 'From reading to points',
    notCounted: 'This method does not count it.',
    partOf: (labels: string) => `It goes into: ${labels}.`,
    derived: (how: string) => `Computed: ${how}`,
    counts: (years: string) => `counted: ${years}`,
    alreadyScore: 'taken as the publisher scored it',
    treated: (how: string, value: string) => `${how}: ${value}`,
    scaled: (how: string, value: string) => `${how}: ${value} on the scale`,
    times: (share: string, points: string) => `weight ${share}: ${points} points`,
    filled: (why: string, standIn: string) => `${why}; ${standIn}`,
    noYear: 'not stated',
    listed: (source: string, publisher: string) => (publisher === '' ? source : `${source}, ${publisher}`),
  },
  position: {
    alone: 'the only school that reported',
    allLevel: (of: string) => `the same for all ${of} that reported`,
    highest: (of: string, level: number) =>
      level === 0 ? `the highest of ${of} that reported` : `the highest of ${of} that reported, with ${others(level)}`,
    lowest: (of: string, level: number) =>
      level === 0 ? `the lowest of ${of} that reported` : `the lowest of ${of} that reported, with ${others(level)}`,
    between: (below: string, of: string, level: number) =>
      level === 0
        ? `higher than ${below} of ${of} that reported`
        : `higher than ${below} of ${of} that reported, level with ${others(level)}`,
  },

  missing: {
    title: 'What is missing, and why',
    nothing: 'Every reading that this edition has of other schools is there.',
    noRecord: 'no source of this edition lists it',
    reason: (label: string, why: string) => `${label}: ${why}`,
    never: 'Missing is never zero.',
  },

  lists: {
    title: 'Every list it is on',
    lead: 'Each edition as it was published, whatever weights are set here.',
    loading: 'Looking through all editions',
    none: 'It is in no edition.',
    edition: 'Edition',
    place: 'Place',
    of: (placed: number) => `of ${formatCount(placed)}`,
    noRank: 'no rank',
    kind: 'What it is',
    unread: (edition: string) => `${edition} could not be read.`,
    here: 'shown here',
    open: (edition: string) => `In the ranking: ${edition}`,
  },

  basket: {
    add: 'Put aside to compare',
    remove: 'Put aside: take out',
    full: (most: number) => `${count(most, 'school')} are put aside, which is all that can be compared at once.`,
    title: 'Put aside to compare',
    compare: (number: number) => `Compare (${number})`,
    compareThis: 'Compare with others',
    oneMore: 'Put one more school aside, or choose others on the next page.',
    takeOut: (school: string) => `Take ${school} out`,
    clear: 'Take all out',
  },
};
