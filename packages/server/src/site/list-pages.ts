import type { Library } from '@bearings/library';

/** First steps of the page's addresses that need nothing further. */
const PLAIN = [
  'editions',
  'methods',
  'glossary',
  'map',
  'compare',
  'lists',
  'own',
  'fit',
  'embed',
  'doubt',
  'schools',
] as const;

/** The parts of a person's own list that have an address. */
const FIT_PARTS = ['profile', 'list', 'facts'] as const;

/** The first step of every address of the page but its front. */
export const FIRST_STEPS: readonly string[] = PLAIN;

/** The addresses of the page that a library gives something to show at, the front "" first; without slashes at the ends. */
export function listPages(library: Library): readonly string[] {
  const editions = library.editions().map(({ id }) => id);
  const methods = library.methodologies().map(({ id }) => id);
  const schools = new Set<string>(library.schools().map(({ id }) => id));
  for (const edition of editions) for (const { id } of library.schools(edition)) schools.add(id);
  return [
    '',
    ...PLAIN.filter((step) => step !== 'schools'),
    ...FIT_PARTS.map((part) => `fit/${part}`),
    ...editions.flatMap((id) => [`editions/${id}`, `editions/${id}/doubt`]),
    ...methods.map((id) => `methods/${id}`),
    ...[...schools].sort().map((id) => `schools/${id}`),
  ];
}
