import type { SharePart } from '@bearings/library/fit';
import { count } from './count.js';

/** What a chosen part of a shared list shows, and what can be read out of it. */
const PARTS: Readonly<Record<SharePart, string>> = {
  title: 'What you called your list.',
  state: 'How far each application is.',
  priority: 'The priority you gave each school.',
  rank: 'Your rank of each school and how far it moves. Your wishes are not shown.',
  fit: 'How much of what you wish for is known to be there, 0 to 100.',
  label:
    'Where your numbers lie: reach, target, likely. Whoever knows the schools can guess your scores from many of them.',
  requirements:
    'Which hard requirements a school does not keep, or cannot be told of. They can give away your status, residence or courses.',
  cost: 'What a year costs for you. It can give away where you live.',
  gap: 'What you would have to find over four years. Together with the cost it gives away your means.',
  deadlines: 'What the schools ask for by when, where it may be passed on.',
  dates: 'Your own dates, with your words.',
  notes: 'Your notes, word by word.',
  added: 'The day each school came onto your list.',
};

/** Sentences about files of the schools that a person applies to, and about the lists of many. */
export const FIT_APPLY_FILES = {
  title: 'Take it out, bring it in, show it',
  table: {
    title: 'As a table',
    lead: 'Schools, status, priority, days and notes. Change it in a spreadsheet and open it here again.',
    csv: 'Save as CSV',
    xlsx: 'Save as XLSX',
    open: 'Open CSV or XLSX',
    file: 'A table of your list, CSV or XLSX',
    reading: (file: string) => `Reading ${file}`,
    found: (file: string) => `What ${file} would change`,
    added: (many: number) => `New: ${count(many, 'school')}`,
    removed: (many: number) => `No longer on it: ${count(many, 'school')}`,
    changed: (many: number) => `Said otherwise: ${count(many, 'school')}`,
    same: (many: number) => `As it is: ${count(many, 'school')}`,
    reordered: 'The order is another one.',
    nothing: 'It says just what your list says.',
    unknown: (many: number, ids: string) =>
      `${many === 1 ? 'One entry names' : `${many} entries name`} no school known here: ${ids}. You can take them over, but nothing will be known of them.`,
    changedIn: (school: string, parts: string) => `${school}: ${parts}`,
    how: 'Take it over how?',
    ways: {
      replace: { label: 'Replace the list', lead: 'Your list becomes what the file says; what is not in it goes.' },
      'add-new': {
        label: 'Add those that are new',
        lead: 'What is on your list stays as it is; the new ones come after it.',
      },
    },
    take: 'Take it over',
    leave: 'Leave it',
    taken: (all: number) => `Taken over: ${count(all, 'school')} on your list.`,
    left: 'Nothing was changed.',
  },
  share: {
    title: 'As a page for others',
    lead: 'One file that opens in any browser. The names of the schools are in it, and the parts you choose. Nothing else of what you said is in it.',
    choose: 'Parts that are shown',
    parts: PARTS,
    save: 'Save the page',
    saved: (parts: number) => `Saved, with ${count(parts, 'chosen part')}.`,
  },
  sheet: {
    title: 'As a sheet for an advisor',
    lead: 'Your list with ranks, labels, costs, dates and what to look at, each number with its source. Save it, open it, and print it from there.',
    options: 'What is on it',
    on: {
      withPerson: {
        label: 'What you said of yourself',
        lead: 'Status, residence, scores, tests, means and what is left to find: what an advisor asks for first. Your notes and dates are on the sheet either way.',
      },
      withLicensed: {
        label: 'Numbers that may not be passed on',
        lead: 'Your own facts whose source lets nobody pass them on, as those of a paid database. Choose this for your own use only.',
      },
    },
    save: 'Save the sheet',
    saved: 'The sheet is saved.',
  },
  many: {
    title: 'For advisors: review many lists',
    lead: 'Choose the profile files of as many people as you like. They are read in this browser, nothing of them is kept or sent, and all of it is gone when you leave the page.',
    choose: 'Choose files',
    file: 'Profile files, TOML or JSON',
    reading: (files: number) => `Reviewing ${count(files, 'file')}`,
    found: (lists: number) => `${count(lists, 'list')} reviewed`,
    table: 'Lists that were reviewed',
    columns: {
      list: 'List',
      open: 'Open schools',
      reach: 'Reach',
      target: 'Target',
      likely: 'Likely',
      none: 'Cannot say',
      cost: 'To apply',
      count: 'Flags',
      flags: 'What to look at',
    },
    sortBy: (column: string) => `Sort by ${column}`,
    nothing: 'nothing',
    flagOf: (flag: string, schools: string) => `${flag} (${schools})`,
    refused: (files: number) => `Could not be read: ${count(files, 'file')}`,
    refusedOf: (file: string, why: string) => `${file}: ${why}`,
    csv: 'Save the table as CSV',
    csvColumns: {
      file: 'file',
      title: 'title',
      open: 'schools',
      reach: 'reach',
      target: 'target',
      likely: 'likely',
      none: 'cannot_say',
      cost: 'to_apply_usd',
      least: 'at_least',
      flags: 'flags',
    },
    clear: 'Clear',
  },
};
