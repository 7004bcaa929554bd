import { formatCount } from '../words.js';
import { count } from './count.js';

/** Sentences about schools side by side. */
export const COMPARE = {
  title: 'Compare schools',
  lead: 'Up to ten schools side by side: readings, points, and what separates them.',
  loading: 'Reading the schools',
  print: 'Print the sheet',
  toRanking: 'Back to the ranking',
  titleOf: (schools: readonly string[]) => `Compare: ${schools.join(', ')}`,

  choose: {
    label: 'Add a school',
    hint: 'Name, other name, city or state',
    found: (number: number) => (number === 0 ? 'No school fits.' : `${count(number, 'school')} found`),
    more: (number: number) => `${count(number, 'more school')}: type on`,
    full: (most: number) => `That is all that fits side by side: ${formatCount(most)}. Take one out to add another.`,
    chosen: 'Schools that are compared',
    remove: (school: string) => `Take out: ${school}`,
    earlier: (school: string) => `Move towards the start: ${school}`,
    later: (school: string) => `Move towards the end: ${school}`,
    moved: (school: string, at: number, of: number) => `${school} is now ${formatCount(at)} of ${formatCount(of)}`,
    added: (school: string, of: number) => `${school} added, ${formatCount(of)} in all`,
    removed: (school: string, of: number) => `${school} taken out, ${formatCount(of)} left`,
    place: (place: string) => `place ${place}`,
    absent: 'not in this edition',
    unknown: 'no school has this id',
    none: 'Choose two schools or more.',
    oneMore: 'Choose one more.',
  },

  table: {
    title: 'Side by side',
    label: 'Table of readings and points, one column a school',
    row: 'Reading',
    standing: 'Standing',
    place: 'Place',
    score: 'Score',
    counted: 'Readings that this method counts',
    beside: 'Readings that it does not count',
    showBeside: (number: number) => `Show ${count(number, 'reading')} that this method does not count`,
    hideBeside: 'Hide the readings that this method does not count',
    points: 'Points',
    key: '▲ marks the highest and ▽ the lowest of the schools shown. That is no judgement: for some readings less is better.',
    highest: 'highest of these',
    lowest: 'lowest of these',
    inUnit: (unit: string) => `in ${unit}`,
    noPoints: 'no points',
  },

  points: {
    title: (indicator: string, points: string, high: string, low: string) =>
      `${indicator} separates these schools most: ${points} points between ${high} and ${low}`,
    level: 'These schools have the same points on every indicator',
    none: 'None of these schools has points in this edition.',
    subtitle: (edition: string) => `Points by indicator, stacked to the score; ${edition}`,
    school: 'School',
    row: (school: string, parts: string) => `${school}: ${parts}`,
  },

  pairs: {
    title: 'What separates each from the next',
    lead: 'In the order chosen; rounded so that the parts sum to the difference.',
    none: (first: string, second: string) =>
      `${first} and ${second}: one of them has no points, so nothing can be split.`,
  },

  parallel: {
    title: (high: number, axes: number, school: string) =>
      `${school} is the highest of these on ${formatCount(high)} of ${formatCount(axes)} measures`,
    mixed: 'No school is the highest of these on more measures than the others',
    subtitles: {
      all: 'Position among all schools that reported: the lowest at one end, the highest at the other, even steps between',
      range: 'Reading, between the lowest and the highest of all schools that reported',
      these: 'Reading, stretched between the lowest and the highest of these schools: small differences look large',
    },
    flipped: 'Where less is better, the axis is turned round.',
    hollow: 'A hollow mark: no reading.',
    scale: 'Scale',
    scales: { all: 'Place among all', range: 'Reading, among all', these: 'Reading, among these' },
    keys: 'Arrow keys go from school to school',
    highlight: 'School',
    nobody: 'none chosen',
    told: (school: string, parts: readonly string[]) => `${school}: ${parts.join('; ')}.`,
    part: (label: string, value: string) => `${label} ${value}`,
    partAmong: (label: string, value: string, position: string) => `${label} ${value}, ${position}`,
    higherThan: (label: string) => `${label}: others that are lower`,
    noReading: 'no reading',
    tooFew: 'Lines need two measures or more; this edition has fewer.',
  },

  sources: {
    title: 'Sources',
    edition: (title: string, publisher: string) => (publisher === '' ? title : `${title} (${publisher})`),
    evidence: (digest: string) => `Evidence ${digest}`,
  },
};
