/**
 * 500 lists of 20 schools each, made up over the shipped schools and facts, reviewed one after the other: at most 10 seconds.
 *
 *   node bench/fit-review.mjs
 */
import { fileURLToPath } from 'node:url';
import { EMPTY_PROFILE, REVIEW_DEFAULTS, reviewList } from '../packages/core/dist/fit/index.js';
import { stream } from '../packages/core/dist/index.js';
import { openFacts, openMoneyRules } from '../packages/library/dist/fit/index.js';
import { openLibrary } from '../packages/store/dist/index.js';

const [LISTS, SCHOOLS, LIMIT] = [500, 20, 10];
const library = openLibrary({ shipped: fileURLToPath(new URL('../', import.meta.url)), home: null });
const { facts } = openFacts(library);
const all = library.schools().filter(({ country }) => country === 'US');
const input = {
  schools: new Map(all.map((school) => [school.id, school])),
  facts,
  money: openMoneyRules(library),
  rules: REVIEW_DEFAULTS,
  today: '2026-11-27',
};
const next = stream(20261127, 'bench/fit-review');
const pick = (list) => list[Math.floor(next() * list.length)];
const profiles = Array.from({ length: LISTS }, () => ({
  ...EMPTY_PROFILE,
  residence: { status: 'citizen', country: 'US', state: pick(all).state, ties: [] },
  aims: { ...EMPTY_PROFILE.aims, degrees: ['MD', 'DO'], start: 2027 },
  scores: {
    mcat: [{ total: 495 + Math.floor(30 * next()), date: '2026-05-01' }],
    gpa: { total: 3 + next(), science: null, asOf: '' },
  },
  money: { ...EMPTY_PROFILE.money, yearly: 20_000, mostDebt: 200_000, applications: 3000 },
  list: Array.from({ length: SCHOOLS }, () => ({
    school: pick(all).id,
    state: 'applying',
    priority: null,
    notes: '',
    dates: [],
    added: '',
  })),
}));
const from = performance.now();
const raised = profiles.reduce((sum, profile) => sum + reviewList(profile, input).flags.length, 0);
const seconds = (performance.now() - from) / 1000;
console.log(
  `${LISTS} lists of ${SCHOOLS} schools reviewed in ${seconds.toFixed(2)} s, ${raised} flags; limit ${LIMIT} s`,
);
if (seconds > LIMIT) process.exitCode = 1;
