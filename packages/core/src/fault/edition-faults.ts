/** Faults of editions, exports and the home folder. */
export const EDITION_FAULTS = {
  'edition.unknown': (f: { edition: string; known: readonly string[] }) =>
    `there is no edition "${f.edition}"; known: ${f.known.join(', ')}`,
  'edition.malformed': (f: { file: string; at: string; found: string; expected: string }) =>
    `${f.file}: at ${f.at} stands ${f.found}; expected ${f.expected}`,
} as const;
