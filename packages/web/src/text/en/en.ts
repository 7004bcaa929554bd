import { formatCount, joinWords } from '../words.js';
import { CARDS } from './cards.js';
import { CHARTS } from './charts.js';
import { CHECKLIST } from './checklist.js';
import { COMPARE } from './compare.js';
import { count } from './count.js';
import { FAULT_SENTENCES, INDICATOR_NAMES, INDICATORS, SAID, UNIT_WORDS } from './data-words.js';
import { DOUBT } from './doubt.js';
import { DOUBT_STRIP } from './doubt-strip.js';
import { FIELDS, RULE_WORDS } from './fields.js';
import { FILTERS } from './filters.js';
import { LISTS } from './lists.js';
import { MAP } from './map.js';
import { METHOD_RULES } from './method-rules.js';
import { OWN } from './own.js';
import { PROFILE } from './profile.js';
import { CONFIDENCES, REASONS, STAND_INS } from './reasons.js';
import { SHARE } from './share.js';
import { SITE } from './site.js';
import { TERMS } from './terms.js';
import { UNITS } from './units.js';
import { WEIGHTS } from './weights.js';
import { WORKS } from './works.js';

/** Every sentence that the page shows, in English; each area of the page has a file of its own. */
export const EN = {
  product: 'Bearings',
  claim: 'Rankings with everything they stand on',
  skipToContent: 'Skip to the content',
  skipTable: 'Skip the table',
  nav: {
    label: 'Main',
    ranking: 'Ranking',
    fit: 'Your list',
    map: 'Map',
    compare: 'Compare',
    lists: 'Two lists',
    own: 'Your table',
    editions: 'Editions',
    methods: 'Methods',
    glossary: 'Glossary',
    foot: 'Also',
  },
  promise: 'Computed in this browser from the files of the archive. No account, no tracker, nothing sent.',
  language: { label: 'Language' },
  theme: {
    system: 'Theme: as the system. Change to light',
    light: 'Theme: light. Change to dark',
    dark: 'Theme: dark. Change to the system’s',
  },
  keys: {
    open: 'Keys',
    title: 'Keys',
    close: 'Close',
    single: 'Letters and signs work by themselves, without Ctrl or Alt',
    list: [
      ['/', 'search the schools'],
      ['↓ ↑', 'next and previous school'],
      ['Enter', 'open the school'],
      ['Esc', 'close the school'],
      ['b', 'bars or numbers'],
      ['u', 'undo a change of weights'],
      ['t', 'a chart as a table'],
      ['?', 'this list'],
    ],
  },

  fictional: 'fictional',
  fictionalNote: 'Every school and number of this edition is made up, to show what the program does.',
  edition: 'Edition',
  realEditions: 'Real',
  fictionalEditions: 'Fictional',

  ranking: {
    loading: 'Reading the ranking',
    counts: (ranked: number, unranked: number) =>
      unranked === 0
        ? `${count(ranked, 'school')} placed`
        : `${count(ranked, 'school')} placed, ${formatCount(unranked)} without a rank`,
    leftOut: (left: number) => `${count(left, 'more school')} not shown`,
    medianGap: (points: string) => `Half of all neighbours are ${points} points apart or less.`,
    published: 'Places as its publisher’s own numbers give them.',
    list: 'Places as printed; nothing behind them was published.',
    caption: (title: string) => `${title}: places, schools, points by indicator and scores`,
    empty: 'This edition has no schools.',
    changed: 'Not the published ranking: weights, rules or schools are yours.',
    asItStands: 'Back to the edition as it stands',
    sideBySide: 'See both side by side',
    otherSnapshot:
      'The evidence is another than when this link was made; the places may differ. Its digest stands below the table.',
  },
  rail: {
    label: 'Weights and rules',
    title: 'What counts',
    effective: (share: string) => `${share} of the score`,
    unset: 'not published',
    method: 'How it is computed',
    compared: 'Compared',
    source: 'Data',
    noMethod: 'A printed list: its publisher gave places, no numbers.',
    notes: 'Notes',
    positions: 'Weights go to a school’s best results first, whichever they are.',
  },
  tools: {
    search: 'Search schools',
    searchHint: 'School, city or state',
    shown: (shown: number, all: number) =>
      shown === all ? count(all, 'school') : `${formatCount(shown)} of ${count(all, 'school')}`,
    none: (find: string) => `No school here has “${find}” in its name or place.`,
    clear: 'Clear the search',
    view: 'Points as',
    bars: 'Bars',
    numbers: 'Numbers',
    sort: 'Sort by',
    print: 'Print',
  },
  columns: {
    rank: 'Rank',
    rankMeaning: '1 is the highest score; “=” marks a shared rank',
    school: 'School',
    points: 'Points by indicator',
    score: 'Score',
    gap: 'Gap',
    gapMeaning: 'points behind the school above',
    missing: 'Missing',
    sortBy: (label: string) => `Sort by ${label}`,
    ascending: 'ascending',
    descending: 'descending',
    constant: 'Rescaling',
    axis: (end: string) => `0 to ${end} points`,
  },
  row: {
    noRank: 'no rank',
    noRankBecause: (why: string) => `no rank: ${why}`,
    because: (what: string, reason: string) => `${what} (${reason})`,
    tier: (tier: number) => `Tier ${tier}`,
    missing: (label: string, reason: string) => `${label}: ${reason}`,
    missingMark: 'reading missing',
    bar: (parts: readonly string[]) => parts.join(', '),
    part: (label: string, points: string) => `${label} ${points}`,
    level: 'level',
  },
  school: {
    loading: 'Reading where the points come from',
    label: 'School',
    close: 'Close',
    back: 'Back to the ranking',
    public: 'public',
    private: 'private',
    founded: (year: string) => `founded ${year}`,
    noScore: 'no score',
    points: (points: string) => `${points} points`,
    range: (low: string, high: string) => `between ${low} and ${high}, depending on what is missing`,
    where: 'Where the points come from',
    nothing: 'Its publisher printed a place and nothing that it was computed from.',
    reading: 'Reading',
    onScale: (value: string) => `${value} on the scale`,
    steps: (steps: readonly string[]) => steps.join(' → '),
    times: (share: string) => `× ${share}`,
    gives: (points: string) => `= ${points}`,
    filled: (label: string) => `Missing: ${label}`,
    noReading: 'no reading',
    constant: 'Constant added by rescaling',
    sum: 'Sum',
    printed: (score: string) => `printed as ${score}`,
    evidence: 'Evidence',
    asAbove: (what: string) => `${what}, as above`,
    read: (date: string) => `read ${date}`,
    notToPublish: 'belongs to its publisher; not exported',
    neighbours: 'Neighbours',
    here: 'this school',
    ahead: (points: string) => `${points} ahead`,
    behind: (points: string) => `${points} behind`,
    level: 'level',
    noNeighbours: 'No school stands near.',
    missingTitle: 'Readings that are missing',
  },
  footer: {
    edition: 'Edition',
    method: 'Method',
    snapshot: 'Evidence',
    seed: 'Seed',
    cohort: 'Cohort',
    released: 'Released',
    asData: 'The same as data',
    permalink: 'Link to exactly this evidence',
    check: (edition: string) => `Check it: bearings verify ${edition}`,
  },
  editions: {
    title: 'Editions',
    lead: 'An edition is a ranking that stands: method, schools and evidence, fixed by digests.',
    loading: 'Reading the editions',
    shownFirst: 'shown first',
    kinds: {
      computed: 'computed here from evidence',
      published: 'published table, recomputed here',
      list: 'printed list',
    },
    columns: { title: 'Edition', publisher: 'Publisher', released: 'Released', kind: 'What it is', method: 'Method' },
    none: 'no method published',
  },
  methods: {
    title: 'Methods',
    lead: 'A method is data, not code: everything that a dean could dispute is a number with a reason.',
    loading: 'Reading the methods',
    columns: { title: 'Method', publisher: 'Publisher', purpose: 'Purpose' },
  },
  method: {
    loading: 'Reading the method',
    purpose: 'Purpose',
    audience: 'For whom',
    version: (version: string, publisher: string) => `Version ${version} · ${publisher}`,
    indicators: 'Indicators',
    columns: {
      indicator: 'Indicator',
      share: 'Share',
      known: 'How the weight is known',
      missing: 'Where a reading is missing',
      scale: 'From reading to scale',
    },
    higher: 'More is better',
    lower: 'Less is better',
    derived: (how: string) => `Computed: ${how}`,
    steps: (steps: readonly string[]) => steps.join(', then '),
    unset: 'not published: give it with a weight of your own',
    rules: 'Rules',
    limits: 'Known limits',
    numbers: 'Each number, and how well it is known',
    numberColumns: { field: 'Number', value: 'Value', known: 'How known', source: 'Source', note: 'Why' },
    rationale: 'The reasons in full',
    warnings: 'What to know of each indicator',
    noProvenance: 'no source stated',
    computation: 'computation',
    because: (reason: string) => `Why: ${reason}`,
    groups: (groups: string) => `Indicators stand in groups: ${groups}.`,
    score: (how: string) => `The score is the ${how} of what stands at the top.`,
  },
  states: {
    offline: 'The server does not answer.',
    offlineRemedy: 'See whether it still runs in the terminal where it was started, then try again.',
    tryAgain: 'Try again',
    bug: 'Something is wrong with the program.',
    bugRemedy: 'Nothing that this browser keeps is lost. Reload the page, or go back.',
    reload: 'Reload the page',
    shape:
      'The server answered in a form that this page does not know. Reload the page; it may be older than the server.',
    unknownPage: 'There is no such page.',
    unknownPageRemedy: 'The ranking is a good place to start.',
    toRanking: 'To the ranking',
    opening: 'Opening',
    refused: 'This link cannot be read',
    later: (version: string) =>
      `It was made by a later version of this page (form ${version}). Reload the page to get the newest one, or ask for the link anew.`,
    tooLong: (length: number, most: number) =>
      `It is ${formatCount(length)} characters long; no link of this page is longer than ${formatCount(most)}.`,
    lost: 'The connection to the server is lost; what you see was read before.',
    /** By status; the server's own title stands where there is none. */
    titles: {} as Readonly<Record<number, string>>,
  },
  methodRules: METHOD_RULES,
  fields: FIELDS,
  ruleWords: RULE_WORDS,
  reasons: REASONS,
  standIns: STAND_INS,
  confidences: CONFIDENCES,
  units: UNITS,
  unitWords: UNIT_WORDS,
  indicators: INDICATORS,
  indicatorNames: INDICATOR_NAMES,
  faults: FAULT_SENTENCES,
  said: SAID,
  weights: WEIGHTS,
  filters: FILTERS,
  profile: PROFILE,
  works: WORKS,
  compare: COMPARE,
  lists: LISTS,
  map: MAP,
  own: OWN,
  share: SHARE,
  doubt: DOUBT,
  doubtStrip: DOUBT_STRIP,
  site: SITE,
  charts: CHARTS,
  checklist: CHECKLIST,
  cards: CARDS,
  terms: TERMS,
  and: joinWords,
};

/** What a language has to say. */
export type Catalogue = typeof EN;
