import { problemOfFault } from '@bearings/contract';
import { buildNameIndex, Fault, fault, isSchoolId, matchName, type NameHints, type NameIndex } from '@bearings/core';
import {
  answerEdition,
  answerEditionCard,
  answerEditions,
  answerMethodologies,
  answerMethodology,
  countEvidence,
  continueAfter,
  explainEdition,
  type Library,
  type QuestionTexts,
  readQuestion,
} from '@bearings/library';
import type { Outcome } from '../engine/outcome.js';

type Answer = (library: Library, ids: readonly string[], query: URLSearchParams) => unknown;

/** The addresses of the HTTP interface, each with what answers it; `*` stands for an identifier. */
const ANSWERS: readonly (readonly [pattern: string, answer: Answer])[] = [
  ['/api/editions', (library) => answerEditions(library)],
  ['/api/editions/*', (library, [edition]) => answerEditionCard(library, edition ?? '')],
  ['/api/editions/*/evidence', (library, [edition]) => countEvidence(library, edition ?? '')],
  [
    '/api/editions/*/doubt',
    // Much arithmetic that no table waits for: it is loaded when it is asked for.
    async (library, [edition], query) => {
      const { answerDoubts } = await import('./answer-doubts.js');
      return answerDoubts(library, readQuestion(edition ?? '', textsOf(query)), query);
    },
  ],
  [
    '/api/editions/*/weights',
    async (library, [edition], query) => {
      const { answerWeighing } = await import('./answer-doubts.js');
      return answerWeighing(library, readQuestion(edition ?? '', textsOf(query)), query);
    },
  ],
  ['/api/editions/*/ranking', (library, [edition], query) => answerRanking(library, edition ?? '', query)],
  [
    '/api/editions/*/schools/*',
    (library, [edition, school], query) => {
      if (!isSchoolId(school ?? '')) throw fault('cohort.unknown-school', { school: school ?? '', near: [] });
      return explainEdition(library, readQuestion(edition ?? '', textsOf(query)), school as never);
    },
  ],
  ['/api/methodologies', (library) => answerMethodologies(library)],
  ['/api/methodologies/*', (library, [methodology]) => answerMethodology(library, methodology ?? '')],
  ['/api/cohorts', (library) => ({ cohorts: library.cohorts() })],
  ['/api/indicators', (library, _, query) => ({ indicators: library.indicators(query.get('edition') ?? undefined) })],
  ['/api/sources', (library) => ({ sources: library.sources() })],
  ['/api/match', (library, _, query) => answerMatch(library, query)],
];

/** Answers an address of the HTTP interface from files in memory, as the server answers it from the disk. */
export async function answerAddress(library: Library, address: string): Promise<Outcome<unknown>> {
  try {
    const { pathname, searchParams } = new URL(address, 'http://bearings');
    for (const [pattern, answer] of ANSWERS) {
      const ids = matchPath(pattern, pathname);
      if (ids) return { kind: 'ready', value: await answer(library, ids, searchParams) };
    }
    throw fault('question.unknown-address', { address: pathname });
  } catch (error) {
    if (error instanceof Fault) return { kind: 'problem', problem: problemOfFault(error, address) };
    throw error;
  }
}

/** The edition that an address asks about; null where it asks about none. */
export function editionOf(address: string): string | null {
  const { pathname, searchParams } = new URL(address, 'http://bearings');
  const named = /^\/api\/editions\/([^/]+)/.exec(pathname)?.[1];
  return named === undefined ? searchParams.get('edition') : decodeURIComponent(named);
}

/** The texts of a question as an address of the interface carries them. */
export function textsOf(query: URLSearchParams): QuestionTexts {
  const one = (key: string): string | undefined => query.get(key) ?? undefined;
  return {
    methodology: one('methodology'),
    cohort: one('cohort'),
    where: query.getAll('where'),
    weight: query.getAll('weight'),
    normalize: one('normalize'),
    aggregate: one('aggregate'),
    missing: one('missing'),
    round: one('round'),
  };
}

function answerRanking(library: Library, edition: string, query: URLSearchParams): unknown {
  const question = readQuestion(edition, textsOf(query));
  const top = query.get('top') === null ? null : Number(query.get('top'));
  const after = query.get('after');
  return after === null
    ? answerEdition(library, question, top)
    : continueAfter(answerEdition(library, question, null), after, top);
}

const indexes = new WeakMap<Library, NameIndex>();

function answerMatch(library: Library, query: URLSearchParams): unknown {
  const { name = '', ...hints } = Object.fromEntries(query);
  if (name.trim() === '') throw fault('naming.empty', {});
  const index = indexes.get(library) ?? buildNameIndex(library.schools(), library.aliases());
  indexes.set(library, index);
  return matchName(index, name, hints as NameHints);
}

function matchPath(pattern: string, path: string): string[] | null {
  const [wanted, found] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== found.length) return null;
  const fits = wanted.every((part, at) => part === '*' || part === found[at]);
  return fits ? found.filter((_, at) => wanted[at] === '*').map(decodeURIComponent) : null;
}
