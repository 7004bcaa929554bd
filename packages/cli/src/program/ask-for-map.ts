import { isIndicatorId } from '@bearings/core';
import type { ColumnGuess, MappedIndicator, SuggestedMap, TableMap } from '@bearings/intake';
import type { World } from './world.js';

type Asking = Pick<World, 'ask' | 'err'>;

/** Asks a person about a suggested map, question by question; an empty answer takes the suggestion in brackets. */
export async function askForMap({ map, guesses }: SuggestedMap, world: Asking): Promise<TableMap> {
  const columns = guesses.map(({ column }) => column);
  world.err(`columns found: ${columns.map((column) => `"${column}"`).join(', ')}\n`);
  world.err('Press Enter to take what stands in brackets; a dash (-) says that there is none.\n\n');
  const title = await askText(world, 'Title of the table', map.title);
  const publisher = await askText(world, 'Who publishes it', map.publisher);
  const school = (await askColumn(world, 'Which column names the school', map.columns.school, columns, true)) ?? '';
  const rank = await askColumn(world, 'Which column is the rank', map.columns.rank, columns, false);
  const overall = await askColumn(world, 'Which column is the overall score', map.columns.overall, columns, false);
  const country = await askColumn(world, 'Which column is the country', map.columns.country, columns, false);
  const startsFrom = await askChoice(
    world,
    'Are the numbers readings, or scores that the publisher has normalized',
    ['readings', 'indicator-scores'] as const,
    map.startsFrom,
  );
  const taken = new Set([school, rank, overall, country, map.columns.city, map.columns.state]);
  const indicators: MappedIndicator[] = [];
  for (const guess of guesses) {
    if (taken.has(guess.column)) continue;
    const suggested = map.indicators.find((indicator) => indicator.column === guess.column);
    const indicator = await askIndicator(world, guess, suggested);
    if (indicator) indicators.push(indicator);
  }
  return {
    ...map,
    title,
    publisher,
    startsFrom,
    columns: { ...map.columns, school, rank, overall, country },
    indicators,
  };
}

async function askIndicator(
  world: Asking,
  guess: ColumnGuess,
  suggested: MappedIndicator | undefined,
): Promise<MappedIndicator | null> {
  world.err(`\ncolumn "${guess.column}": ${guess.because}\n`);
  const is = await askChoice(world, 'Is it an indicator', ['yes', 'no'] as const, suggested ? 'yes' : 'no');
  if (is === 'no') return null;
  const id = await askId(world, suggested?.id ?? slugOf(guess.column));
  const direction = await askChoice(
    world,
    'Which is better',
    ['higher', 'lower'] as const,
    suggested?.direction ?? 'higher',
  );
  const unit = await askText(world, 'Unit', suggested?.unit ?? 'score');
  const year = await askYear(world, suggested?.year ?? null);
  const population = await askText(world, 'Whom or what it counts', suggested?.population ?? '');
  const source = await askText(world, 'Source', suggested?.source ?? '');
  const label = suggested?.label ?? guess.column;
  const definition = suggested?.definition ?? `As the column "${guess.column}" of the table states it.`;
  const [kind, period] = [suggested?.kind ?? 'output', suggested?.period ?? ''];
  return { id, column: guess.column, label, definition, unit, direction, kind, year, period, population, source };
}

async function askText(world: Asking, question: string, suggestion: string): Promise<string> {
  const answer = await ask(world, question, suggestion);
  return answer === '-' ? '' : answer;
}

async function askColumn(
  world: Asking,
  question: string,
  suggestion: string | null,
  columns: readonly string[],
  needed: boolean,
): Promise<string | null> {
  for (;;) {
    const answer = await ask(world, question, suggestion ?? '-');
    if (answer === '-' && !needed) return null;
    const column = columns.find((one) => one.toLowerCase() === answer.toLowerCase());
    if (column !== undefined) return column;
    world.err(`there is no column "${answer}"\n`);
  }
}

async function askChoice<T extends string>(
  world: Asking,
  question: string,
  choices: readonly T[],
  suggestion: T,
): Promise<T> {
  for (;;) {
    const answer = (await ask(world, `${question} (${choices.join(', ')})`, suggestion)).toLowerCase();
    const chosen = choices.filter((choice) => choice.startsWith(answer));
    if (chosen.length === 1 && chosen[0] !== undefined) return chosen[0];
    world.err(`please answer ${choices.join(' or ')}\n`);
  }
}

async function askId(world: Asking, suggestion: string): Promise<string> {
  for (;;) {
    const answer = await ask(world, 'Its id', suggestion);
    if (isIndicatorId(answer)) return answer;
    world.err('an id has lower-case letters, digits and single hyphens, with a letter first\n');
  }
}

async function askYear(world: Asking, suggestion: number | null): Promise<number | null> {
  for (;;) {
    const answer = await ask(world, 'Year', suggestion === null ? '-' : String(suggestion));
    if (answer === '-') return null;
    if (/^[12]\d{3}$/.test(answer)) return Number(answer);
    world.err('a year has four digits\n');
  }
}

async function ask({ ask: put }: Asking, question: string, suggestion: string): Promise<string> {
  if (put === null) throw new Error('there is nobody to ask');
  const answer = (await put(`${question}? [${suggestion}] `)).trim();
  return answer === '' ? suggestion : answer;
}

function slugOf(column: string): string {
  const slug = column
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '');
  return slug === '' ? 'indicator' : slug;
}
