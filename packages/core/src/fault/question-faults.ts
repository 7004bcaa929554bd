/** Faults of a question put to the program: a parameter or an address. */
export const QUESTION_FAULTS = {
  'question.malformed': (f: { parameter: string; found: string; expected: string }) =>
    `the parameter "${f.parameter}" is ${f.found}; expected ${f.expected}`,
  'question.unknown-address': (f: { address: string }) =>
    `there is nothing at ${f.address}; the addresses are listed at /api/openapi.json`,
} as const;
