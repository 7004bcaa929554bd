import { type Html, html, schoolTable, writePage } from './html.js';
import type { ListWords } from './list-words.js';
import type { SharedAmount, SharedList, SharedSchool, SharePart } from './shared-list.js';

const NUMBERS: readonly SharePart[] = ['priority', 'rank', 'fit', 'cost', 'gap'];

/** Names of things that a list names by code. */
export interface ListNames {
  /** Labels of fields. */
  readonly fields: ReadonlyMap<string, string>;
  /** Titles of sources. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * A shared list as one file that opens from a disk, without a script and without a network: what was chosen, comments, and
 * the same as data for programs.
 */
export function writeShare(list: SharedList, names: ListNames, words: ListWords): string {
  const { shared } = words;
  const title = list.title === '' ? shared.untitled : list.title;
  const columns = list.parts.filter((part) => part !== 'title');
  const sources = [...new Set(list.schools.flatMap(sourcesOf))].sort();
  const isWithheld = list.schools.some(
    ({ cost, gap, deadlines }) =>
      cost?.kind === 'withheld' || gap?.kind === 'withheld' || deadlines?.some((one) => one.isWithheld),
  );
  const body = html`<h1>${title}</h1>
<p class="soft">${shared.made(list.made, list.version)} ${shared.readOnly}</p>
${schoolTable(
  title,
  shared.school,
  columns.map((part) => ({ label: words.parts[part], isNumber: NUMBERS.includes(part) })),
  list.schools.map((school) => ({
    name: school.name || school.id,
    cells: columns.map((part) => cell(part, school, names, words)),
  })),
)}
${columns.some((part) => part === 'label' || part === 'rank' || part === 'fit') ? html`<p class="soft">${shared.noChance}</p>` : null}
${isWithheld ? html`<p class="soft">${shared.withheldNote}</p>` : null}
${list.comments.length > 0 ? html`<h2>${shared.comments}</h2><ul>${list.comments.map(({ by, on, school, text }) => html`<li><span class="soft">${shared.comment(by, on, nameOf(list, school))}</span> <span class="note">${text}</span></li>`)}</ul>` : null}
${sources.length > 0 ? html`<h2>${shared.sources}</h2><ul>${sources.map((code) => html`<li>${names.sources.get(code) ?? code}</li>`)}</ul>` : null}`;
  const { language, direction } = words;
  return writePage({ language, direction, title, body, data: list });
}

function nameOf({ schools }: SharedList, id: string | null): string {
  return id === null ? '' : schools.find((school) => school.id === id)?.name || id;
}

function sourcesOf({ cost, gap, deadlines = [] }: SharedSchool): string[] {
  const of = (amount: SharedAmount | undefined): readonly string[] =>
    amount && 'sources' in amount ? amount.sources : [];
  return [...of(cost), ...of(gap), ...deadlines.flatMap(({ source }) => (source === '' ? [] : [source]))];
}

function cell(
  part: Exclude<SharePart, 'title'>,
  school: SharedSchool,
  names: ListNames,
  words: ListWords,
): Html | string | null {
  const { shared } = words;
  const lines = (all: readonly string[]): Html | null =>
    all.join('') === '' ? null : html`<span class="note">${all.join('\n')}</span>`;
  switch (part) {
    case 'state':
      return school.state ? words.states[school.state] : null;
    case 'priority':
      return school.priority == null ? null : String(school.priority);
    case 'rank':
      return school.rank ? shared.rank(school.rank.rank, school.rank.low, school.rank.high) : shared.unknown;
    case 'fit':
      return school.fit == null ? shared.unknown : words.number(school.fit, 1);
    case 'label':
      return school.label ? words.labels[school.label] : shared.unknown;
    case 'requirements':
      return lines(
        (school.requirements ?? []).map(
          ({ requirement, outcome }) => `${words.requirements[requirement]}: ${words.outcomes[outcome]}`,
        ),
      );
    case 'cost':
    case 'gap':
      return wordAmount(school[part], words);
    case 'deadlines':
      return lines(
        (school.deadlines ?? []).map(({ field, date, zone, isWithheld }) => {
          const when = date === null ? (isWithheld ? shared.withheld : shared.unknown) : wordDate(date, zone);
          return `${names.fields.get(field) ?? field}: ${when}`;
        }),
      );
    case 'dates':
      return lines((school.dates ?? []).map(({ date, what }) => `${date} ${what}`));
    case 'notes':
    case 'added':
      return lines([school[part] ?? '']);
  }
}

function wordAmount(amount: SharedAmount | undefined, { shared, amount: write }: ListWords): string {
  if (amount === undefined) return shared.unknown;
  if (!('cents' in amount)) return amount.kind === 'withheld' ? shared.withheld : shared.unknown;
  return amount.kind === 'at-least' ? shared.atLeast(write(amount.cents)) : write(amount.cents);
}

/** A day, or a minute with its zone. */
export function wordDate(date: string, zone: string): string {
  return `${date.replace('T', ' ')} ${zone}`.trim();
}
