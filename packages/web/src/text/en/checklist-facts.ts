import type { Unrecorded } from '../../checklist/answer.js';
import { formatCount, formatShare, joinWords } from '../words.js';
import type { FactWords } from './checklist.js';
import { STAND_INS } from './reasons.js';
import { TERMS } from './terms.js';

/** "1 reading", "2 readings", "no readings". */
function count(number: number, noun: string): string {
  return `${number === 0 ? 'no' : formatCount(number)} ${noun}${number === 1 ? '' : 's'}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** "all 4 schools", "3 of 4 schools", "the one school". */
function of(some: number, all: number, noun: string): string {
  if (all === 1) return some === 1 ? `the one ${noun}` : `no ${noun}`;
  return some === all ? `all ${formatCount(all)} ${noun}s` : `${formatCount(some)} of ${formatCount(all)} ${noun}s`;
}

const UNRECORDED: Readonly<Record<Unrecorded, (publisher: string) => string>> = {
  systems: () => 'The edition says nothing of the systems that its schools belong to.',
  consent: () => 'The edition does not say how those who were asked were treated.',
  answers: () => 'The edition does not say how many people answered, or who.',
  review: () => 'The edition names no review from outside.',
  oversight: (publisher) => `The edition names its publisher, ${publisher}, and no body that watches over it.`,
  complaints: () => 'The edition names no way to report an error.',
  'school-check': () => 'The edition does not say that schools saw their readings before it was made.',
  conflicts: (publisher) => `The edition does not say what ${publisher} sells, or to whom.`,
  money: (publisher) => `The edition does not say who pays ${publisher} for it.`,
  fairness: () => 'The edition does not hold the size, language, wealth and age of its schools.',
  interval: () => 'No place carries an interval: there is nothing here that could be varied to find one.',
};

/** Each fact as a sentence; nothing is added to the fact. */
export const CHECKLIST_FACTS: FactWords = {
  'no-method': () => 'The edition carries no method; what its publisher says elsewhere is not in it.',
  'as-printed': () => 'The edition carries places as they were printed, and nothing that they were computed from.',
  fictional: () => 'Every school and reading of this edition is made up.',
  unrecorded: ({ what, publisher }) => UNRECORDED[what](publisher),
  'other-editions': ({ editions, publishers }) =>
    editions === 0
      ? 'No other edition stands beside it here.'
      : `${capital(count(editions, 'other edition'))} by ${count(publishers, 'publisher')} ${editions === 1 ? 'stands' : 'stand'} beside it here. The edition itself points to no other way of judging a school.`,
  purpose: ({ purpose, audience }) =>
    `${purpose ? `Purpose: ${purpose}` : 'No purpose is stated.'} ${audience ? `For: ${audience}` : 'No readers are named.'}`,
  'one-order': ({ schools, unranked }) =>
    unranked === 0
      ? `All ${count(schools, 'school')} stand in one order.`
      : `${capital(count(schools - unranked, 'school'))} ${schools - unranked === 1 ? 'stands' : 'stand'} in one order; ${formatCount(unranked)} have no rank.`,
  admission: ({ rules }) =>
    `${capital(count(rules, 'rule'))} ${rules === 1 ? 'says' : 'say'} which schools are ranked.`,
  weights: ({ set, of: all }) =>
    set === all
      ? `${all === 1 ? 'The weight is stated' : `All ${formatCount(all)} weights are stated`} and can be changed by the reader.`
      : `${capital(of(set, all, 'weight'))} ${set === 1 ? 'is' : 'are'} stated; the others were not published.`,
  described: ({ described, warned, of: all }) =>
    `${capital(of(described, all, 'indicator'))} ${described === 1 ? 'is' : 'are'} defined; ${warned === 0 ? 'none carries' : warned === 1 ? '1 carries' : `${formatCount(warned)} carry`} a warning.`,
  sources: ({ sources, readings }) =>
    readings === 0
      ? 'There are no readings.'
      : `${capital(count(readings, 'reading'))} from ${count(sources, 'source')}.`,
  'evidence-unknown': () => 'The readings could not be counted here.',
  countries: ({ countries }) =>
    countries === 0
      ? 'No school’s country is known.'
      : countries === 1
        ? 'All schools whose country is known are in one country.'
        : `The schools are in ${formatCount(countries)} countries.`,
  provenance: ({ stated, uncertain }) =>
    `${capital(count(stated, 'number'))} of the method ${stated === 1 ? 'has' : 'have'} a stated origin; ${uncertain === 0 ? 'none is' : uncertain === 1 ? '1 is' : `${formatCount(uncertain)} are`} uncertain.`,
  unpublished: ({ numbers }) =>
    numbers === 0
      ? 'No number is left out as unpublished.'
      : `${capital(count(numbers, 'number'))} of it ${numbers === 1 ? 'was' : 'were'} never published.`,
  reasoned: ({ reasoned }) =>
    reasoned ? 'The reasons are written down in full.' : 'The reasons are not written down.',
  limits: ({ limits }) =>
    limits === 0 ? 'The method states no limits.' : `The method states ${count(limits, 'known limit')}.`,
  kinds: ({ shares }) =>
    `By weight: ${joinWords(shares.map(([kind, share]) => `${TERMS.list[kind].word} ${formatShare(share)}`))}.`,
  'first-edition': () => 'The edition names none before it.',
  previous: ({ edition, sameMethod }) =>
    `The edition before, ${edition}, used ${sameMethod ? 'the same method' : 'another method'}.`,
  licence: ({ publishable }) =>
    publishable ? 'The edition may be passed on.' : 'The edition belongs to its publisher and may not be passed on.',
  'not-to-publish': ({ readings, of: all }) =>
    readings === 0
      ? `Every one of its ${count(all, 'reading')} may be passed on.`
      : `${capital(of(readings, all, 'reading'))} may not be passed on.`,
  opinion: ({ share }) =>
    share === 0
      ? 'No weight is on opinion.'
      : `${formatShare(share)} of the weight is opinion, which cannot be checked from outside.`,
  dated: ({ dated, of: all }) =>
    dated === all
      ? 'Every reading says on which day its source was read.'
      : dated === 0
        ? 'No reading says on which day its source was read.'
        : `${formatCount(dated)} of ${formatCount(all)} readings say on which day their source was read.`,
  missing: ({ schools, filled, unranked }) =>
    schools === 0
      ? 'No school lacks a reading that counts.'
      : `${capital(count(schools, 'school'))} ${schools === 1 ? 'lacks' : 'lack'} a reading that counts; ${unranked === 0 ? 'none' : formatCount(unranked)} of them ${unranked === 1 ? 'has' : 'have'} no rank for it. Something stood in for ${count(filled, 'reading')}.`,
  'missing-rules': ({ rules }) =>
    `Where a reading is missing: ${joinWords(rules.map((rule) => STAND_INS[rule] ?? rule))}.`,
  'can-gain': ({ indicators, of: all }) =>
    indicators === 0
      ? 'By no indicator can a school rise by keeping its reading back.'
      : `By ${of(indicators, all, 'indicator')} a school can rise by keeping its reading back.`,
  sealed: ({ inputs, outputs, edition }) =>
    `Sealed: ${count(inputs, 'input')} and ${count(outputs, 'output')} fixed by digests. Anyone can check them with “bearings verify ${edition}”.`,
  'not-sealed': () => 'The edition is not sealed: it can change without a trace.',
  'method-kept': ({ kept }) =>
    kept ? 'Its method is still the one it was sealed with.' : 'Its method has changed since it was sealed.',
  'from-scores': () => 'It starts from the publisher’s indicator scores; the readings behind them are not known.',
  points: ({ schools, of: all }) =>
    schools === 0
      ? 'No school shows its points by indicator.'
      : `${capital(of(schools, all, 'school'))} ${schools === 1 ? 'shows' : 'show'} points by indicator.`,
  composite: ({ indicators }) =>
    indicators === 1 ? 'The score is one indicator.' : `The score adds up ${formatCount(indicators)} indicators.`,
  ties: ({ tied, decimals }) =>
    `Scores are printed to ${count(decimals, 'decimal')}; ${tied === 0 ? 'no school shares' : tied === 1 ? '1 school shares' : `${formatCount(tied)} schools share`} a rank.`,
  intervals: ({ schools, of, part, rules, draws }) =>
    `${formatCount(schools)} of ${count(of, 'place')} ${schools === 1 ? 'carries' : 'carry'} an interval, which Bearings draws: ${count(draws, 'draw')}, weights up to ${formatShare(part)} more or less, ${count(rules, 'set')} of rules. It says nothing of errors in the data.`,
  classes: ({ by }) => (by === 'tiers' ? 'Schools stand in tiers.' : 'Lower ranks are given as bands.'),
  ranges: ({ schools }) =>
    `${capital(count(schools, 'score'))} ${schools === 1 ? 'is' : 'are'} given with a lower and an upper end.`,
};
