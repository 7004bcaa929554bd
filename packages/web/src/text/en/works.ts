import { formatCount } from '../words.js';
import { count } from './count.js';

const works = (number: number): string => count(number, 'work');

/** A dispute file and what it is about. */
export interface DisputeFile {
  readonly school: string;
  readonly indicator: string;
  readonly edition: string;
  readonly file: string;
}

/** Sentences about the works behind a reading. */
export const WORKS = {
  behind: (number: number) => `${works(number)} behind this number`,
  behindOf: (number: number, label: string) => `${works(number)} behind this number: ${label}`,
  title: (label: string) => `Works behind: ${label}`,
  loading: 'Reading the works',
  none: 'No works can be listed here',
  noneRemedy:
    'Works are listed for editions that were made from a build, by a server that runs where the build lies. A page on a host of files has none.',
  back: 'Back to the school',
  reading: (reading: string, bring: number, of: number, sum: string, run: string) =>
    `${reading}. ${works(bring)} of ${formatCount(of)} that count for the school bring ${sum} together, as many as the run ${run} counted.`,
  hIndex: (reading: string, bring: number, of: number, run: string) =>
    `${reading}. ${works(bring)} of ${formatCount(of)} that count for the school are cited often enough to carry it, as the run ${run} counted.`,
  undefinedReading: 'Not defined',
  damped: (factor: string) =>
    `The reading was multiplied by ${factor}: the way of counting lowers it for so few works.`,
  tooFew: 'There are fewer works than the way of counting tells it of.',
  own: 'Only works that a work of their own authors cites',
  by: 'Sort by',
  orders: { part: 'What it brings', citations: 'Citations', credit: 'Credit' },
  columns: {
    mark: 'Dispute',
    work: 'Work',
    year: 'Year',
    citations: 'Citations',
    credit: 'Credit',
    part: 'Brings',
  },
  table: (label: string, school: string) => `Works of ${school} behind ${label}`,
  bySelf: (number: number) => `${formatCount(number)} by its own authors`,
  range: (first: number, last: number, found: number) =>
    `${formatCount(first)} to ${formatCount(last)} of ${formatCount(found)}`,
  nothingFound: 'No work fits.',
  previous: 'Previous works',
  next: 'More works',
  pages: 'Pages of works',
  save: 'Save all as CSV',
  mark: (work: string) => `Dispute ${work}`,
  dispute: {
    title: 'A dispute file',
    lead: 'Mark works in the list that should not count, or name one that is missing. The file says so to whoever publishes these readings. Nothing is sent, and nothing is changed by it.',
    marked: (number: number) => `${works(number)} marked`,
    claim: 'What is wrong with those marked',
    claims: {
      'not-ours': 'Nobody of the school wrote it',
      'wrong-institution': 'Its affiliation names another institution',
      retracted: 'It was retracted',
      duplicate: 'Another record is the same work',
      other: 'Something else, as the note says',
    },
    missing: 'Missing works, by their OpenAlex ids',
    missingHint: 'Such as W2741809807; several with commas',
    notIds: (texts: string) => `No id of a work: ${texts}`,
    note: 'Note',
    who: 'Who says so',
    save: 'Save a dispute file',
    check: ({ school, indicator, edition, file }: DisputeFile) =>
      `What the reading would be if all were accepted: bearings works ${school} --indicator ${indicator} --edition ${edition} --dispute ${file}`,
  },
};
