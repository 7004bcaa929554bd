/** Faults of editions, exports and the home folder. */
export const EDITION_FAULTS = {
  'edition.unknown': (f: { edition: string; known: readonly string[] }) =>
    `there is no edition "${f.edition}"; known: ${f.known.join(', ')}`,
  'edition.malformed': (f: { file: string; at: string; found: string; expected: string }) =>
    `${f.file}: at ${f.at || 'the top'} stands ${f.found}; expected ${f.expected}`,
  'edition.printed-row': (f: { row: number; name: string; why: string }) =>
    `row ${f.row} ("${f.name}"): ${f.why}; correct the row`,
} as const;
