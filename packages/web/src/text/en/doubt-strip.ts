import { formatCount } from '../words.js';
import { count } from './count.js';

/** Sentences about how sure each rank of the table is. */
export const DOUBT_STRIP = {
  column: 'How sure',
  median: 'median',
  width: 'width',
  ranks: (low: string, high: string) => `${low}–${high}`,
  notYet: '…',
  waiting: 'It is being measured',
  unplaced: 'cannot be placed',
  row: {
    inDraws: (ranks: string, median: string) => `Ranks ${ranks} in nine of ten draws, median ${median}`,
    inGroup: (group: string, leader: string) => `group ${group}: cannot be told apart from ${leader}`,
    leads: (group: string) => `first of group ${group}`,
    unplaced: 'cannot be placed: it spans more than half of all ranks',
    old: 'this belongs to other weights',
  },
  note: {
    over: (draws: number, part: string, rules: number) =>
      `beside each rank, the ranks in nine of ten of ${count(draws, 'draw')}, where every weight is up to ${part} more or less${rules > 1 ? ` and readings are made comparable in ${formatCount(rules)} ways` : ''}. This says nothing of errors in the data.`,
    groups: (schools: number, groups: number, unplaced: number) =>
      `The ${count(schools, 'school')} fall into ${count(groups, 'group')}; within a group, none can be told apart from its first${unplaced === 0 ? '' : `, and ${formatCount(unplaced)} cannot be placed`}.`,
    old: 'what is faded belongs to other weights. It follows when the weights rest.',
    waiting: 'it is being measured.',
    asPrinted:
      'How sure these places are, nobody knows: they are as printed, and no method was published that could be varied.',
    tooFew:
      'How sure these ranks are is not shown: this method takes too long to draw from while you wait. In the terminal, bearings doubt measures it.',
  },
  place: {
    inDraws: (ranks: string, median: string, draws: number, part: string, rules: number) =>
      `In nine of ten of ${count(draws, 'draw')} its rank is ${ranks}, the median ${median}: every weight up to ${part} more or less${rules > 1 ? `, readings made comparable in ${formatCount(rules)} ways` : ''}. This says nothing of errors in the data.`,
    unplaced: 'It cannot be placed: the draws span more than half of all ranks.',
    asPrinted: 'How sure this place is, nobody knows: no method was published that could be varied.',
    none: 'How sure this place is, is not shown here.',
  },
  basis: {
    title: 'What “how sure” is over',
    weights: (part: string) =>
      `Weights: drawn evenly from all that lie within ${part} of the weights on this page and sum to 100%.`,
    rules: (rules: readonly string[]) =>
      `Rules: ways to make readings comparable, one as likely as another: ${rules.join('; ')}.`,
    oneRule: 'Rules: as they are; the readings come to us already on one scale.',
    declared: 'as the method has it',
    draws: (draws: string, seed: string) =>
      `Draws: ${draws}, seed ${seed}; the same seed gives the same numbers in the terminal and here.`,
    groups:
      'Groups: the first school leads; those after it belong to its group until one is below the leader in 95% of the draws, which leads the next. Filters change neither ranks nor groups.',
    unplaced: 'Cannot be placed: nine of ten draws span more than half of all ranks.',
    not: 'Not in it: errors in the data, gaps filled otherwise, schools that are not compared.',
  },
  outcomes: {
    start: 'Watch single draws',
    step: 'Show a single draw',
    next: 'Next draw',
    stop: 'Stop (Esc)',
    back: 'Back to the ranks (Esc)',
    label: (draw: string, of: string) =>
      `Draw ${draw}, one of ${of}: order and ranks of this draw alone. Points and scores stay those of the weights on this page.`,
    running: 'Single draws are shown, two a second. Escape stops them.',
    one: (draw: string, of: string) => `Draw ${draw} of ${of}.`,
    stopped: 'The ranks are shown again.',
  },
  files: {
    over: (draws: string, part: string, rules: string, seed: string) =>
      `Ranks in nine of ten draws: ${draws} draws, weights up to ${part} more or less, rules: ${rules}, seed ${seed}. They say nothing of errors in the data.`,
  },
};
