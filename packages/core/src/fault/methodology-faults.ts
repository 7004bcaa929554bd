/** Faults of a methodology: what is wrong, where, and what to do. */
export const METHODOLOGY_FAULTS = {
  'methodology.malformed': (f: { file: string; at: string; found: string; expected: string }) =>
    `${f.file}: at ${f.at} stands ${f.found}; expected ${f.expected}`,
  'methodology.weights-off': (f: { methodology: string; pillar: string; sum: number }) =>
    `${f.methodology}: the weights of pillar "${f.pillar}" sum to ${f.sum}; they must sum to 1`,
  'methodology.weights-unset': (f: { methodology: string; unset: readonly string[] }) =>
    `${f.methodology}: its publisher did not print the weights of ${f.unset.join(', ')}; give each one with --weight ID=NUMBER, or fill them in a copy of the methodology`,
  'methodology.unknown-indicator': (f: { methodology: string; indicator: string; known: readonly string[] }) =>
    `${f.methodology}: there is no indicator "${f.indicator}"; known here: ${f.known.join(', ')}`,
  'methodology.pillar-cycle': (f: { methodology: string; cycle: readonly string[] }) =>
    `${f.methodology}: pillars contain each other in a circle (${f.cycle.join(' > ')}); let one of them stand at the top`,
  'methodology.unknown-pillar': (f: { methodology: string; pillar: string; from: string }) =>
    `${f.methodology}: "${f.from}" names the pillar "${f.pillar}", which is not declared; declare it or correct the name`,
  'methodology.duplicate': (f: { methodology: string; id: string }) =>
    `${f.methodology}: "${f.id}" is declared twice; give each pillar and indicator an id of its own`,
  'methodology.parameter-unset': (f: { methodology: string; parameter: string }) =>
    `${f.methodology}: the parameter "${f.parameter}" has no published value; set it in a copy of the methodology`,
  'methodology.scores-not-accepted': (f: { methodology: string }) =>
    `${f.methodology} cannot start from published indicator scores; give readings instead`,
  'methodology.unknown': (f: { methodology: string; known: readonly string[] }) =>
    `there is no methodology "${f.methodology}"; known: ${f.known.join(', ')}`,
} as const;
