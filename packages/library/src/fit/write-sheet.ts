import type { Source } from '@bearings/core';
import {
  type Deadline,
  type FactTable,
  type Field,
  type FitAnswer,
  type FitSchool,
  type ListReview,
  type MoneyRules,
  nextDeadline,
  type Profile,
} from '@bearings/core/fit';
import { type Html, html, schoolTable, writePage } from './html.js';
import type { ListWords } from './list-words.js';
import {
  type SheetContext,
  type SheetSchool,
  wordCost,
  wordDeadline,
  wordGap,
  writeSheetSchool,
} from './sheet-school.js';
import { writeApplications } from './sheet-applications.js';
import { type SheetSources, sheetSources } from './sheet-sources.js';

/** What an advisor's sheet is made from. */
export interface SheetInput {
  readonly profile: Profile;
  readonly answer: Pick<FitAnswer, 'schools' | 'draws' | 'seed'>;
  readonly review: ListReview;
  readonly deadlines: readonly Deadline[];
  readonly facts: FactTable;
  readonly fields: ReadonlyMap<string, Field>;
  readonly rules: MoneyRules;
  readonly sources: readonly Source[];
  /** Names of schools by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly cohort: string;
  readonly isFictional: boolean;
  /** ISO date. */
  readonly made: string;
  readonly software: string;
  /** Whether what the person said of scores, residence and means is on it, and what is worked out of the means. */
  readonly withPerson: boolean;
  /** Whether facts that their source lets nobody pass on are on it; it then says so. */
  readonly withLicensed: boolean;
}

/**
 * A sheet to print for an advisor: the list with fits, intervals, labels and costs, what to look at, and what was unknown.
 * Every number has a mark, and every mark a record of where it comes from.
 */
export function writeSheet(input: SheetInput, words: ListWords): string {
  const { profile, answer, facts, fields, rules, names } = input;
  const { sheet } = words;
  const sources = sheetSources(input.sources, words);
  const wishes = new Map(profile.wishes.map(({ id, label }) => [id, label || id]));
  const { withPerson, withLicensed } = input;
  const context: SheetContext = { facts, fields, wishes, rules, words, sources, withPerson, withLicensed };
  const bySchool = new Map<string, FitSchool>(answer.schools.map((school) => [school.school, school]));
  const schools = profile.list.map(
    (entry): SheetSchool => ({
      entry,
      name: bySchool.get(entry.school)?.name ?? names.get(entry.school) ?? '',
      seen: bySchool.get(entry.school) ?? null,
      deadlines: input.deadlines.filter(({ school }) => school === entry.school),
    }),
  );
  const title = sheet.title(profile.title || words.shared.untitled);
  const body = html`<h1>${title}</h1>
<p class="soft">${sheet.made(input.made, input.cohort, input.software)}</p>
${input.isFictional ? html`<p><strong>${sheet.fictional}</strong></p>` : null}
${withLicensed ? html`<p><strong>${sheet.licensed}</strong></p>` : null}
${withPerson ? writePerson(profile, words, sources) : null}
<h2>${sheet.look}</h2>${writeFlags(input, words, sources)}
<h2>${sheet.list}</h2>${writeTable(schools, context, input.made)}
<p class="soft">${sources.computed(sheet.legend(answer.draws, answer.seed))} ${words.shared.noChance}</p>
<h2>${sheet.applications}</h2>${writeApplications(input.review.cost, profile.list, context)}
<h2>${sheet.schools}</h2>${schools.map((school) => writeSheetSchool(school, context))}
<h2>${sheet.sources}</h2><p class="soft">${sheet.everything}</p>${sources.records()}`;
  const { language, direction } = words;
  return writePage({ language, direction, title, body, data: null });
}

function writePerson(
  { aims, residence, scores, tests, money }: Profile,
  words: ListWords,
  sources: SheetSources,
): Html {
  const { sheet } = words;
  const { personRows: rows } = sheet;
  const said = (label: string, text: string): Html =>
    html`<dt>${label}</dt><dd>${text === '' ? sheet.notSaid : sources.own(text)}</dd>`;
  const taken = (['mcat', 'preview', 'casper'] as const).flatMap((test) => {
    const state = tests[test];
    return state === null ? [] : [sheet.test(test.toUpperCase(), state)];
  });
  return html`<h2>${sheet.person}</h2><dl>${[
    said(rows.degrees, aims.degrees.join(', ')),
    said(rows.start, aims.start === null ? '' : String(aims.start)),
    said(rows.status, residence.status ?? ''),
    said(rows.state, residence.state),
    said(rows.mcat, scores.mcat.map(({ total, date }) => sheet.dated(String(total), date)).join(', ')),
    said(rows.gpa, scores.gpa.total === null ? '' : words.number(scores.gpa.total, 2)),
    said(rows.tests, taken.join(', ')),
    said(rows.means, money.yearly === null ? '' : `${words.number(money.yearly, 2)} ${money.currency}`),
  ]}</dl>`;
}

function writeFlags({ review, names }: SheetInput, words: ListWords, sources: SheetSources): Html {
  if (review.flags.length === 0) return html`<p>${words.sheet.nothing}</p>`;
  const found = ({ flag, schools, found: number }: ListReview['flags'][number]): Html =>
    schools.length > 0
      ? html`${schools.map((id) => names.get(id) || id).join(', ')}`
      : sources.computed(flag === 'over-budget' ? words.amount(number) : String(number));
  return html`<ul>${review.flags.map((flag) => html`<li>${words.flags[flag.flag]}: ${found(flag)}</li>`)}</ul>`;
}

function writeTable(schools: readonly SheetSchool[], context: SheetContext, from: string): Html {
  const { words, sources, withPerson } = context;
  const { columns, list } = words.sheet;
  const { unknown } = words.shared;
  const rows = schools.map(({ entry, name, seen, deadlines }) => {
    const next = nextDeadline(deadlines, from);
    const placed = seen?.rank != null && seen.interval ? { rank: seen.rank, ...seen.interval } : null;
    const isDropped = seen?.judgement.outcome === 'dropped';
    const rank = placed ? sources.computed(words.shared.rank(placed.rank, placed.low, placed.high)) : null;
    const fit = seen?.fit == null ? null : sources.computed(words.number(seen.fit, 1));
    return {
      name: name || entry.school,
      cells: [
        words.states[entry.state],
        rank ?? (isDropped ? words.outcomes.dropped : unknown),
        isDropped ? null : (fit ?? unknown),
        isDropped ? null : seen ? sources.computed(`${words.number(100 * seen.known, 0)} %`) : unknown,
        words.labels[seen?.chances.label.label ?? 'cannot-say'],
        wordCost(seen, context),
        ...(withPerson ? [wordGap(seen, context)] : []),
        next ? wordDeadline(next, context) : unknown,
      ],
    };
  });
  const column = (label: string, isNumber: boolean) => ({ label, isNumber });
  return schoolTable(
    list,
    columns.school,
    [
      column(columns.state, false),
      column(columns.rank, true),
      column(columns.fit, true),
      column(columns.known, true),
      column(columns.label, false),
      column(columns.cost, true),
      ...(withPerson ? [column(columns.gap, true)] : []),
      column(columns.deadline, false),
    ],
    rows,
  );
}
