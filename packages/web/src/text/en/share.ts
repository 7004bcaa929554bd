import { formatCount } from '../words.js';

/** Sentences about sharing and exporting. */
export const SHARE = {
  open: 'Share and save',
  title: 'Share and save',
  close: 'Close',
  link: 'Link',
  linkHolds: 'It holds the edition, your weights, rules, filters and view. Nothing else of yours is in it.',
  linkOwn: 'This table is in your browser alone. The link opens it here; elsewhere it says that the table is missing.',
  exactly: 'Only for exactly this evidence: whoever opens it is told if the numbers have changed since.',
  tableInLink: 'Put the table itself into the link',
  tableInLinkMeans:
    'Whoever has the link then has the numbers. It is not sent to a server, but a publisher’s table may not be yours to pass on.',
  tableTooLarge: (length: number, most: number) =>
    `The table would make the link ${formatCount(length)} characters long; the limit is ${formatCount(most)}. Save it as a file instead.`,
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser did not copy it; select it and copy it yourself.',
  embed: 'In another page',
  embedLead: 'This shows the table, and nothing else, in a page of yours.',
  frameTitle: (title: string) => `${title}, by Bearings`,
  files: 'Files',
  json: 'JSON: the whole ranking, as the terminal prints it',
  picture: {
    title: (edition: string, first: string, last: string) => `${edition}: ${first} to ${last}`,
    titleOf: (edition: string) => edition,
    subtitle: (shown: number, all: number) =>
      `Points by indicator of ${formatCount(shown)} of ${formatCount(all)} schools, in the order seen`,
    changed: 'weights or rules are not the published ones',
    rows: 'Rows in the picture',
  },
  columns: {
    id: 'id',
    rank: 'rank',
    school: 'school',
    city: 'city',
    state: 'state',
    country: 'country',
    score: 'score',
    missing: 'missing',
  },
  openFull: 'Open it in Bearings',
  badTable: 'The table in this link cannot be read: the link may be cut off. Ask for it anew, or for the file.',
};
