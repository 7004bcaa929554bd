import { formatCount } from '../words.js';

const plural = (number: number, one: string, many: string): string =>
  `${formatCount(number)} ${number === 1 ? one : many}`;

/** Sentences of the cards on which a method or an edition is laid out. */
export const CARDS = {
  onThisPage: 'On this page',
  method: {
    indicators: (number: number, groups: number) =>
      groups === 0
        ? plural(number, 'indicator', 'indicators')
        : `${plural(number, 'indicator', 'indicators')} in ${plural(groups, 'group', 'groups')}`,
    known: 'How well the weights are known',
    knownEmpty: 'The weights were not published.',
    kinds: 'What the weight is on',
    kindsByCount: 'What the indicators are, by number: the weights were not published',
    share: 'Declared share of the score',
    direction: 'Direction',
    kind: 'Kind',
    unstated: 'not stated',
    note: 'Why this weight',
    beware: 'Beware',
    save: 'Save the method as a file',
    saveHint: 'JSON, the form in which the program reads it',
    rankings: 'Rankings by this method',
    noRankings: 'No edition here is ranked by this method.',
    tryOn: (title: string) => `Try it on: ${title}`,
    sealed: (software: string) => `sealed with this method by ${software}`,
    changed: 'sealed with an earlier state of this method',
    notSealed: 'not sealed',
    history: 'Version and relatives',
    version: 'Version',
    digest: 'Digest',
    relatives: (publisher: string) => `Other methods of ${publisher}`,
    years: 'In use',
    startsFrom: 'Can start from',
    starts: { readings: 'readings', 'indicator-scores': 'indicator scores of a published table' },
    field: (fields: readonly string[]) => fields.join('; '),
  },
  edition: {
    kind: 'What it is',
    publisher: 'Publisher',
    released: 'Released',
    method: 'Method',
    cohort: 'Schools',
    licence: 'Licence of the data',
    licences: { publishable: 'may be passed on', 'not-to-publish': 'belongs to its publisher, stays on this machine' },
    previous: 'Replaces',
    seal: 'Seal',
    snapshot: 'Snapshot',
    seed: 'Seed',
    software: 'Sealed by',
    notSealed: 'not sealed',
    notes: (number: number) => plural(number, 'note', 'notes'),
    evidence: 'Evidence',
    readings: (number: number, missing: number) =>
      missing === 0
        ? plural(number, 'reading', 'readings')
        : `${plural(number, 'reading', 'readings')}, ${formatCount(missing)} of them missing`,
    noReadings: 'none: places as printed',
    years: (from: number, to: number) => (from === to ? `of ${from}` : `of ${from} to ${to}`),
    sourceCount: (publisher: string, readings: number) =>
      [publisher, plural(readings, 'reading', 'readings')].filter(Boolean).join(', '),
    dated: (dated: number, all: number) =>
      dated === all
        ? 'each with the day its source was read'
        : dated === 0
          ? 'none with the day its source was read'
          : `${formatCount(dated)} with the day their source was read`,
    fixed: 'What fixes it',
    permalink: 'Permalink',
    permalinkHint: 'An address that opens these very bits or says that they have changed',
    see: 'See the ranking',
    compare: 'Compare with another list',
    more: (title: string) => `${title}: details`,
  },
};
