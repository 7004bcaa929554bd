import { formatCount, joinWords } from '../words.js';
import { count } from './count.js';

/** Sentences about charts: titles, axes, their tables and pictures. */
export const CHARTS = {
  asTable: 'Show as table',
  tableOf: (title: string) => `Table: ${title}`,
  files: (title: string) => `Save: ${title}`,
  svg: 'SVG',
  png: 'PNG',
  csv: 'CSV',
  failed: 'The picture could not be made: this browser refused to draw it. The table can still be saved.',
  notToPublish: 'The numbers behind this belong to their publisher. Keep the file to yourself.',
  edition: (title: string, publisher: string, released: string) =>
    [title, publisher === '' ? '' : ` (${publisher})`, released === '' ? '' : `, ${released}`].join(''),
  source: (editions: readonly string[], digests: string) => `Source: ${editions.join('; ')}. Evidence ${digests}`,

  noValues: (label: string, missing: string) =>
    missing === '' ? `${label}: no readings` : `${label}: no readings, ${missing} missing`,
  distribution: (label: string, number: string, min: string, median: string, max: string, missing: string) =>
    `${label}: ${number} readings from ${min} to ${max}, half of them at or below ${median}${
      missing === '' ? '' : `; ${missing} missing`
    }`,

  drawn: 'Places',
  first: (number: number) => `first ${number}`,
  all: 'all',
  highlight: 'School',
  nobody: 'none chosen',
  slopeKeys: 'Arrow keys go from school to school',
  slopeSubtitle: (left: string, right: string) =>
    `Place in ${left} and in ${right}; a line joins each school to itself, 1 is the first place`,
  slopesLeftOut: (left: number) => `${count(left, 'more school')} in the table, not drawn.`,
  noneInBoth: 'No school is in both lists',
  noneComparable: (both: number) => `${count(both, 'school')} in both lists, none with a rank in both`,
  halfApart: (schools: number, places: string) =>
    schools === 1
      ? `One school has a rank in both lists: it moves by ${places}`
      : places === '0'
        ? `Half of the ${count(schools, 'school')} ranked in both lists hold the same place`
        : `Half of the ${count(schools, 'school')} ranked in both lists are ${places} ${
            places === '1' ? 'place' : 'places'
          } apart or fewer`,
  higherLower: (right: string, up: number, down: number, same: number) =>
    `In ${right}, ${joinWords([
      `${count(up, 'school')} ${up === 1 ? 'stands' : 'stand'} higher`,
      `${formatCount(down)} lower`,
      `${formatCount(same)} at the same place`,
    ])}.`,
  untold: (number: number) => `${count(number, 'more school')} cannot be compared: bands overlap, or there is no rank.`,
  onlyIn: (number: number, list: string) => `${count(number, 'school')} only in ${list}.`,
  placeIn: (place: string, list: string) => `${place} in ${list}`,
  schoolInBoth: (school: string, left: string, right: string, move: string) =>
    `${school}: ${left}, ${right}${move === '' ? '' : `; ${move}`}.`,
  absent: 'not in the list',
  up: (places: string, atLeast: boolean) => `up ${places}${atLeast ? ' or more' : ''}`,
  down: (places: string, atLeast: boolean) => `down ${places}${atLeast ? ' or more' : ''}`,
  same: 'same',
  unclear: 'cannot be told apart',
  firstList: (title: string) => `Place, ${title}`,
  secondList: (title: string) => `Place there, ${title}`,
  change: 'Change',
  schoolId: 'School id',
  laneBeyond: 'further down',
  laneUnranked: 'no rank',
  laneAbsent: 'not in this list',
};
