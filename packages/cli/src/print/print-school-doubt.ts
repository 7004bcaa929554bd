import { isNearZero } from '@bearings/core';
import type { DoubtedSchool } from '@bearings/library';
import type { FirstWeights, HeldAgainst, NextChange, SchoolDoubt } from '../doubt/school-doubt.js';
import { type DoubtPage, footer, labelGroup, titleOf } from './print-doubt.js';
import { wrapText } from './print-columns.js';
import { isNone, labelEnd, share, wordShare } from './word-doubt.js';
import { markFictional, writeReading } from './words.js';

/** What a page about one school needs. */
export interface SchoolDoubtPage extends DoubtPage {
  readonly about: SchoolDoubt;
}

/** How sure the place of one school is, in words. */
export function printSchoolDoubt(page: SchoolDoubtPage): string {
  const { answer, about, ranked, width } = page;
  const [school] = answer.schools;
  if (!school) throw new Error(`${about.school} was measured and is not in the answer`);
  const weigh = weigher(page);
  const blocks = [
    [`${markFictional(school.name, answer.edition.fictional)} · ${school.school}`, titleOf(answer)],
    [
      `rank ${school.rank} of ${ranked}`,
      ...attained(school, weigh),
      ...drawn(page, school),
      ...setsOf(school),
      ...completed(school),
      ...joint(school),
    ],
    [...about.neighbours.map((one) => held(one, school.rank)), ...inDraws(about)],
    [wordNext(about.next, weigh), wordFirst(about.first, weigh)],
    footer(page),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => wrapText(line, width, '  ')).join('\n'))
    .join('\n\n')}\n`;
}

type Weigh = (weights: readonly number[]) => string;

/** Writes weights as percentages of the whole, each beside what is declared where it differs. */
function weigher({ answer: { asked }, indicators }: SchoolDoubtPage): Weigh {
  const labels = new Map<string, string>(indicators.map(({ id, label }) => [id, label]));
  const percent = (part: number): string => (100 * part).toFixed(1);
  return (weights) =>
    asked.indicators
      .map((id, k) => {
        const [own, declared] = [percent(weights[k] ?? 0), percent(asked.declared[k] ?? 0)];
        return `${labels.get(id) ?? id} ${own} %${own === declared ? '' : ` (declared ${declared})`}`;
      })
      .join(', ');
}

function attained({ attainable }: DoubtedSchool, weigh: Weigh): string[] {
  if (attainable === null) return [];
  const { best, worst } = attainable;
  const proof = best.rank === best.bound && worst.rank === worst.bound ? 'exact' : 'an end with "~" is not proven';
  return [
    `attainable: ${labelEnd(best)} to ${labelEnd(worst)} (${proof})`,
    `· rank ${best.rank} by ${weigh(best.weights)}`,
    ...(best.rank === worst.rank ? [] : [`· rank ${worst.rank} by ${weigh(worst.weights)}`]),
  ];
}

function drawn(page: SchoolDoubtPage, school: DoubtedSchool): string[] {
  const { answer } = page;
  const { sensitivity } = school;
  if (sensitivity === null) return [];
  const { low, median, high, expected, first, sources, sourceErrors, singles } = sensitivity;
  const names = answer.sensitivity && !isNone(answer.sensitivity) ? answer.sensitivity.sources : null;
  const limits = ({ rank, from, to }: typeof low): string =>
    from === to ? String(rank) : `${rank} (${from} to ${to})`;
  return [
    `sensitivity: ${limits(low)} at 5 %, ${limits(median)} at 50 %, ${limits(high)} at 95 % of the draws; mean rank ${expected.value.toFixed(2)} ± ${expected.error.toPrecision(2)}; first in ${share(first)}; ${labelGroup(school) === '·' ? 'it cannot be placed' : `group ${labelGroup(school)}`}`,
    ...(sources && names
      ? [
          `· of what moves it, alone: ${names.map(({ source }, i) => `${source} ${wordShare(sources[i] ?? 0, sourceErrors?.[i] ?? 0)}`).join(', ')}`,
        ]
      : []),
    ...ownSingles(page, singles),
  ];
}

/** What single weights and choices move of this school's rank, the largest first; nothing where nobody asked. */
function ownSingles(
  { answer: { sensitivity }, indicators }: SchoolDoubtPage,
  singles: NonNullable<DoubtedSchool['sensitivity']>['singles'],
): string[] {
  if (singles === null || sensitivity === null || isNone(sensitivity)) return [];
  if (sensitivity.singles === null || isNone(sensitivity.singles)) return [];
  const labels = new Map<string, string>(indicators.map(({ id, label }) => [id, label]));
  const said = sensitivity.singles.factors
    .map(({ kind, name }, k) => ({
      name: kind === 'weight' ? `weight of ${labels.get(name) ?? name}` : name,
      ...singles[k]!,
    }))
    .filter(({ alone, error }) => !isNearZero(alone, error))
    .sort((a, b) => b.alone - a.alone)
    .map(({ name, alone, error }) => `${name} ${wordShare(alone, error)}`);
  return [`· by single weights and rules, alone: ${said.length > 0 ? said.join(', ') : 'none is told from 0'}`];
}

function setsOf({ statistical }: DoubtedSchool): string[] {
  if (statistical === null) return [];
  const { marginal, simultaneous } = statistical;
  return [
    `statistical: ${marginal.lower} to ${marginal.upper} for this school alone, ${simultaneous.lower} to ${simultaneous.upper} where the sets of all schools are to hold at once`,
  ];
}

function completed({ completed: range }: DoubtedSchool): string[] {
  if (range === null) return [];
  const own = range.missing === 0 ? 'none of its own' : `${range.missing} of its own`;
  return [
    `missing readings: whatever they are, anybody's (${own}), rank ${range.best} to ${range.worst} by the declared weights and rules`,
  ];
}

function joint({ joint: range }: DoubtedSchool): string[] {
  if (range === null) return [];
  const { best, worst } = range;
  const proof = best.rank === best.bound && worst.rank === worst.bound ? 'exact' : 'an end with "~" is not proven';
  return [
    `weights and missing readings at once, any admissible ones: rank ${labelEnd(best)} to ${labelEnd(worst)} (${proof})`,
  ];
}

function held({ name, rank, above, level, below, verdict }: HeldAgainst, own: number): string {
  const side = rank < own ? 'before' : rank > own ? 'after' : 'level';
  const even = level.value > 0 ? `, level in ${share(level.value)}` : '';
  const turned = verdict === (rank < own ? 'above' : 'below') && rank !== own ? ', the other way round' : '';
  const told = verdict === 'noise' ? 'inside the noise' : `told apart${turned}`;
  return `${side}: ${rank} ${name}, above in ${share(below.value)} of draws${even}, below in ${share(above.value)}: ${told}`;
}

function inDraws({ draws, neighbours }: SchoolDoubt): string[] {
  return neighbours.length === 0
    ? []
    : [`· ${writeReading(draws)} draws; told apart where one is above in 95 of 100, inside the noise where neither is`];
}

function wordNext(next: SchoolDoubt['next'], weigh: Weigh): string {
  if (next === null) return 'next: nobody is before it';
  if (isNone(next)) return `next: cannot be told, since ${next.none}`;
  return wordChange(next, weigh);
}

function wordChange(next: NextChange, weigh: Weigh): string {
  if (next.kind === 'never')
    return `next: no weights put it above ${next.name}, which is ahead in every indicator, least of all in ${next.closest}`;
  const moved = `moving ${(100 * next.moved).toPrecision(2)} % of all weight: ${weigh(next.weights)}`;
  return next.kind === 'change'
    ? `next: level with ${next.name} by ${moved}; a little further, and it is above`
    : `next: no weights put it above ${next.name}; level with it by ${moved}`;
}

function wordFirst(first: SchoolDoubt['first'], weigh: Weigh): string {
  if (isNone(first)) return `first: cannot be told, since ${first.none}`;
  const { kind } = first;
  if (kind === 'never') return `first: by no weights at all; at any of them one of these is ahead: ${listNames(first)}`;
  return `first${kind === 'level' ? ', level with others' : ''}: by ${weigh(first.weights)}`;
}

function listNames({ rivals }: Extract<FirstWeights, { kind: 'never' }>): string {
  return rivals.map(({ name }) => name).join(', ');
}
